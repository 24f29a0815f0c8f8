package org.ketbench.app.connector.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.compile.DeferredMeasurement;

/** Measurements go to the end of a text, and the rest of the text stays as it was written. */
final class DeferralTest {
  private static String deferred(String text) {
    return Rewritten.by(Deferral::of, text);
  }

  @Test
  void commentsAndStatementsThatStayAreNotTouched() {
    String before =
        """
        OPENQASM 3.0;
        include "stdgates.inc";
        qubit[2] q;
        bit[2] c;
        h   q[0]; // as it was written
        c[0] = measure q[0];
        // Only if it was one.
        if (c[0]) {
          x q[1];
        }
        c[1] = measure q[1];
        """;
    assertEquals(
        """
        OPENQASM 3.0;
        include "stdgates.inc";
        qubit[2] q;
        bit[2] c;
        h   q[0]; // as it was written
        // Only if it was one.
        ctrl @ x q[0], q[1];
        c[0] = measure q[0];
        c[1] = measure q[1];
        """,
        deferred(before));
  }

  @Test
  void aQubitThatIsMeasuredAndUsedAgainGoesOnAsAnother() {
    String after =
        deferred(
            """
            OPENQASM 3.0;
            include "stdgates.inc";
            qubit q;
            bit[2] c;
            h q;
            c[0] = measure q;
            reset q;
            h q;
            c[1] = measure q;
            """);
    assertEquals(2, Rewritten.circuit(after).qubitCount());
    assertTrue(DeferredMeasurement.of(Rewritten.circuit(after), false).problems().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OPENQASM 2.0; include \"qelib1.inc\"; qreg q[2]; creg c[1]; h q[0]; measure q[0] -> c[0];"
            + " if (c==1) x q[1]; creg d[1]; measure q[1] -> d[0];",
        "// A loop.\nOPENQASM 3.0; include \"stdgates.inc\"; qubit[2] q; bit[2] c;\n"
            + "for int i in [0:1] { h q[i]; c[i] = measure q[i]; if (c[i]) { z q[1 - i]; } }",
        "OPENQASM 3.0; include \"stdgates.inc\"; qubit[2] q; bit c; gate twice a { h a; h a; }"
            + " twice q[0]; c = measure q[0]; if (c) { twice q[1]; } else { x q[1]; }"
      })
  void whateverTheShapeNothingIsMeasuredBeforeTheEnd(String text) {
    String after = deferred(text);
    DeferredMeasurement.Result again = DeferredMeasurement.of(Rewritten.circuit(after), false);
    assertTrue(again.problems().isEmpty(), after);
    assertEquals(0, again.added(), after);
    assertEquals(
        DeferredMeasurement.of(Rewritten.circuit(text), true).circuit().qubitCount(),
        Rewritten.circuit(after).qubitCount(),
        after);
    assertEquals(text.startsWith("OPENQASM 2"), after.contains("OPENQASM 2"), after);
  }

  @Test
  void whatDependsOnOutcomesWithoutEndIsRefusedWithItsReason() {
    String text =
        "OPENQASM 3.0; include \"stdgates.inc\"; qubit q; bit c; c = 1;"
            + " while (c) { h q; c = measure q; }";
    Rewriting result = Deferral.of(text, Rewritten.circuit(text));
    assertNotNull(result.problem());
    assertTrue(result.edits().isEmpty());
  }
}
