package org.ketbench.language.openqasm.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;

class StraightLineTest {
  @Test
  void gatesKeepTheirOrderArgumentsAndQubits() {
    assertEquals(
        """
        h q[0]
        cx q[0] q[1]
        rz(pi/4) q[1]
        U(0.1, 0, -pi/2) q[0]
        """,
        Lower.operations(
            "qubit[2] q; h q[0]; cx q[0], q[1]; rz(pi/4) q[1]; U(0.1, 0, -pi/2) q[0];"));
  }

  @Test
  void registersAreBroadcast() {
    assertEquals(
        """
        cx a b[0]
        cx a b[1]
        cx b[0] c[0]
        cx b[1] c[1]
        reset b[0]
        reset b[1]
        measure b[0]
        measure b[1]
        """,
        Lower.operations("qubit a; qubit[2] b; qubit[2] c; cx a, b; cx b, c; reset b; measure b;"));
  }

  @Test
  void everyOperationKnowsItsStatement() {
    String text = "OPENQASM 2.0;\ninclude \"qelib1.inc\";\nqreg q[2];\n  h q; // both\n";
    Circuit circuit = Lower.circuit(text);
    for (Operation operation : circuit.operations()) {
      assertEquals("h q;", operation.span().in(text));
    }
    assertEquals(2, circuit.operations().size());
  }

  @Test
  void barriersWithoutQubitsAreForAllOfThem() {
    assertEquals(
        "barrier a b[0] b[1]\nbarrier b[1]\n",
        Lower.operations("qubit a; qubit[2] b; barrier; barrier b[-1];"));
  }

  @Test
  void hardwareQubitsComeFirst() {
    Circuit circuit =
        Lower.circuit("OPENQASM 3.0; include \"stdgates.inc\"; qubit q; cx $2, q; // not $7");
    assertEquals("cx $2 q\n", CircuitText.of(circuit));
    assertEquals(4, circuit.qubitCount());
  }

  @Test
  void versionTwoComputesWithRealNumbers() {
    Circuit circuit =
        Lower.circuit(
            "OPENQASM 2.0; include \"qelib1.inc\"; qreg q[1]; rz(1/2*pi) q[0]; rz(2^3/7) q[0];");
    assertEquals("rz(pi/2) q[0]\nrz(" + 8.0 / 7 + ") q[0]\n", CircuitText.of(circuit));
  }
}
