package org.ketbench.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;

/** Gates whose angles depend on outcomes do the same as gates of fixed angles under conditions. */
final class FixedAnglesTest {
  private static final String HEAD =
      "OPENQASM 3.0; include \"stdgates.inc\"; qubit[3] q; bit[3] c;"
          + " h q; ry(0.3) q[0]; ry(1.1) q[1]; c[0] = measure q[0]; c[1] = measure q[1]; ";

  private static Circuit circuit(String text) {
    return Objects.requireNonNull(
        OpenQasm.analyze(Document.of("a.qasm", text)).circuit(), () -> text);
  }

  private static long open(Circuit circuit) {
    long[] count = new long[1];
    Operations.visit(
        circuit.operations(),
        each -> {
          if (each instanceof Operation.Apply apply
              && !apply.arguments().stream().allMatch(Angle::isKnown)) {
            count[0]++;
          }
        });
    return count[0];
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rz(pi * c[0]) q[2];",
        "rx(0.2 - pi * c[0] / 2 + c[1] * 0.7) q[2];",
        "p(-2 * pi * int[3](c) / 8) q[2];",
        "ctrl @ ry(pi / 3 * c[1]) q[0], q[2];",
        "inv @ ry(pi / 3 * c[1]) q[2];",
        "pow(0.5) @ rx(pi / 3 * c[1] + c[0]) q[2];",
        "U(0.4 * c[0], 0.2, c[1] * c[0]) q[2];",
        "rx(c[0] * c[1] * 0.9) q[2];",
        "gate turned(a) t { h t; rz(a) t; } turned(0.4 * c[0]) q[2];",
        "if (c[0]) { ry(0.3 + 0.5 * c[1]) q[2]; }",
        "for int i in [0:1] { ry(0.3 * c[i]) q[2]; }"
      })
  void theOutcomesAreThoseOfTheSameCircuit(String gates) {
    Circuit circuit = circuit(HEAD + gates + " h q[2]; c[2] = measure q[2];");
    assertTrue(open(circuit) > 0, gates);
    Circuit fixed = FixedAngles.of(circuit).orElseThrow();
    assertEquals(0, open(fixed), gates);
    assertEquals(0, Reference.distance(circuit, fixed), 1e-12, gates);
  }

  @Test
  void anAngleThatIsASumOfBitsBecomesOneRotationForEach() {
    Circuit fixed =
        FixedAngles.of(circuit(HEAD + "rz(0.5 + 0.25 * c[0] + pi * c[1]) q[2];")).orElseThrow();
    long conditions =
        fixed.operations().stream().filter(Operation.Conditional.class::isInstance).count();
    assertEquals(2, conditions);
  }

  @Test
  void whatDependsOnVariablesOrOnNothingStaysAsItIs() {
    Circuit known = circuit(HEAD + "rz(0.5) q[2];");
    assertTrue(FixedAngles.of(known).isEmpty());
    Circuit variable = circuit(HEAD + "float[64] f; f = 0.5 * c[0]; rz(f) q[2];");
    assertTrue(FixedAngles.of(variable).isEmpty());
  }
}
