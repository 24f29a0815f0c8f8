package org.ketbench.app.connector.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.circuit.Circuit;
import org.ketbench.compile.FixedAngles;

/** Gates whose angles depend on outcomes are taken apart in a text, and the rest of it stays. */
final class UnfoldingTest {
  private static String unfolded(String text) {
    return Rewritten.by(Unfolding::of, text);
  }

  @Test
  void otherStatementsAndCommentsAreNotTouched() {
    assertEquals(
        """
        OPENQASM 3.0;
        include "stdgates.inc";
        qubit[2] q;
        bit[2] c;
        h   q[0]; // as it was written
        c[0] = measure q[0];
        // What the first one showed turns the second.
        if (c[0]) {
          rz(pi/2) q[1];
        }
        c[1] = measure q[1];
        """,
        unfolded(
            """
            OPENQASM 3.0;
            include "stdgates.inc";
            qubit[2] q;
            bit[2] c;
            h   q[0]; // as it was written
            c[0] = measure q[0];
            // What the first one showed turns the second.
            rz(pi / 2 * c[0]) q[1];
            c[1] = measure q[1];
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for int i in [0:1] { h q[i]; c[i] = measure q[i]; rx(0.3 * c[i]) q[1 - i]; }",
        "c[0] = measure q[0]; if (c[0]) { x q[0]; ry(0.3 + c[0]) q[1]; } c[1] = measure q[1];",
        "c = measure q; reset q; U(c[0] * 0.1, c[1] * 0.2, 0) q[0]; c[0] = measure q[0];"
      })
  void whateverTheShapeAllAnglesAreFixedThen(String body) {
    String text = "OPENQASM 3.0; include \"stdgates.inc\"; qubit[2] q; bit[2] c; h q;\n" + body;
    Circuit after = Rewritten.circuit(unfolded(text));
    assertTrue(FixedAngles.of(after).isEmpty());
  }

  @Test
  void aTextWithoutSuchGatesIsLeftAlone() {
    String text = "OPENQASM 3.0; include \"stdgates.inc\"; qubit q; rx(0.3) q;";
    assertNotNull(Unfolding.of(text, Rewritten.circuit(text)).problem());
  }
}
