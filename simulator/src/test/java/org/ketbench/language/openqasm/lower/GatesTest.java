package org.ketbench.language.openqasm.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.DefinedGate;
import org.ketbench.circuit.Operation;

class GatesTest {
  @Test
  void modifiersComeToOnePowerAndTheirControls() {
    assertEquals(
        """
        pow(-1.0) s q[0]
        pow(0.5) x q[0]
        pow(6.0) t q[0]
        x +q[0] -q[1] +q[2] q[3]
        pow(-1.0) rx(pi/2) +q[0] q[1]
        gphase(pi/4) +q[0]
        gphase(pi/4)
        """,
        Lower.operations(
            """
            qubit[4] q;
            inv @ s q[0];
            pow(0.5) @ inv @ pow(-1) @ inv @ inv @ x q[0];
            pow(2) @ pow(3) @ t q[0];
            ctrl @ negctrl @ ctrl @ x q[0], q[1], q[2], q[3];
            inv @ ctrl @ rx(pi / 2) q[0], q[1];
            ctrl @ gphase(pi / 4) q[0];
            gphase(pi / 4);
            """));
  }

  @Test
  void aFractionOfAPowerThatMayGoRoundTheCircleKeepsTheInnerPower() {
    assertEquals(
        """
        pow(0.5) pow(2.0) @ s q
        pow(0.5) pow(-1.0) @ x q
        pow(0.25) x q
        pow(-0.5) x q
        """,
        Lower.operations(
            """
            qubit q;
            pow(0.5) @ pow(2) @ s q;
            pow(0.5) @ inv @ x q;
            pow(0.5) @ pow(0.5) @ x q;
            inv @ pow(0.5) @ x q;
            """));
  }

  @Test
  void severalControlsCanBeGivenByTheirNumber() {
    assertEquals(
        "x +q[0] +q[1] -q[2] q[3]\n",
        Lower.operations(
            "const int n = 2; qubit[4] q; ctrl(n) @ negctrl @ x q[0], q[1], q[2], q[3];"));
  }

  @Test
  void modifiedGatesAreBroadcastAsWell() {
    assertEquals("x +c q[0]\nx +c q[1]\n", Lower.operations("qubit c; qubit[2] q; ctrl @ x c, q;"));
  }

  @Test
  void aDefinedGateIsMadeOnceAndKeepsItsFormulas() {
    Circuit circuit =
        Lower.circuit(
            """
            OPENQASM 3.0; include "stdgates.inc";
            qubit[2] q;
            gate mine(a, b) u, v {
              rx(a / 2 + b) u;
              ctrl @ rz(-a * b) u, v;
              for int i in [0:1] { ry(i * pi) v; }
              barrier u, v;
              gphase(pi / 8);
            }
            mine(pi / 3, 0.5) q[0], q[1];
            mine(0, 1) q[1], q[0];
            """);
    assertEquals("mine(pi/3, 0.5) q[0] q[1]\nmine(0, 1) q[1] q[0]\n", CircuitText.of(circuit));
    Operation.Apply first = (Operation.Apply) circuit.operations().getFirst();
    Operation.Apply second = (Operation.Apply) circuit.operations().getLast();
    assertSame(first.gate(), second.gate());
    DefinedGate gate = assertInstanceOf(DefinedGate.class, first.gate());
    assertEquals(
        """
        rx((($a / 2) + $b)) u
        rz((-$a * $b)) +u v
        ry(0) v
        ry(pi) v
        barrier u v
        gphase(pi/8)
        """,
        CircuitText.of(gate));
  }

  @Test
  void whatAnOpaqueGateDoesIsSaidToBeUnknown() {
    Circuit circuit =
        Lower.circuit(
            """
            OPENQASM 2.0; include "qelib1.inc"; qreg q[2];
            opaque magic(a) u;
            gate wand u, v { magic(1) u; cx u, v; }
            magic(0.5) q[0];
            wand q[0], q[1];
            """);
    assertEquals("opaque magic q[0]\nopaque wand q[0] q[1]\n", CircuitText.of(circuit));
  }

  @Test
  void durationsOnGatesAreKeptAsOpaque() {
    assertEquals(
        "opaque x q\ndelay 100ns q\n{50ns}\n  h q\ndelay 300ns q\n",
        Lower.operations(
            "qubit q; x[20ns] q; duration d = 0.1us; delay[d] q; box[50ns] { h q; }"
                + " delay[3 * d] q;"));
  }

  @Test
  void externFunctionsAreNamedAndTheirResultIsUnknown() {
    assertEquals(
        "opaque decode\nif (decode == 1)\n  x q\n",
        Lower.operations(
            "qubit q; bit[2] c; extern decode(bit[2]) -> int; if (decode(c) == 1) x q;"));
  }
}
