package org.ketbench.language.openqasm.service.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ProgramFixesTest {
  private static String fixed(String code, String title, String program) {
    return FixTrial.of(program).fixed(code, title);
  }

  @Test
  void aRegisterIsComparedBitByBit() {
    assertEquals(
        "qubit[2] q;\nbit[2] c = measure q;\nif (!c[0] && c[1]) { x q[0]; }",
        fixed(
            "register-as-number",
            "Compare bit by bit",
            "qubit[2] q;\nbit[2] c = measure q;\nif (c == 2) { x q[0]; }"));
    assertEquals(
        "qubit[2] q;\nbit[2] c = measure q;\nif (!(c[0] && !c[1])) { x q[0]; }",
        fixed(
            "register-as-number",
            "Compare bit by bit",
            "qubit[2] q;\nbit[2] c = measure q;\nif (c != 1) { x q[0]; }"));
  }

  @Test
  void aQubitIsMeasuredBeforeItIsAsked() {
    assertEquals(
        "qubit[2] q;\nbit m = measure q[0];\nif (m == 1) { x q[1]; }",
        fixed("qubit-as-value", "Measure 'q[0]' first", "qubit[2] q;\nif (q[0] == 1) { x q[1]; }"));
  }

  @Test
  void aMeasurementInAConditionIsStoredFirst() {
    assertEquals(
        "qubit q;\nbit m = measure q;\nif (m == 1) { x q; }",
        fixed(
            "measure-in-expression",
            "Store the measurement in a bit first",
            "qubit q;\nif (measure q == 1) { x q; }"));
  }

  @Test
  void aGateBehindTheLastMeasurementGoesOrTheQubitIsReset() {
    String program = "qubit q;\nbit c;\nh q;\nc = measure q;\nx q;\n";

    assertEquals(
        "qubit q;\nbit c;\nh q;\nc = measure q;\n",
        fixed("gate-after-measurement", "Remove this gate", program));
    assertEquals(
        "qubit q;\nbit c;\nh q;\nc = measure q;\nreset q;\nx q;\n",
        fixed("gate-after-measurement", "Reset 'q' first", program));
  }

  @Test
  void versionLinesAreMended() {
    assertEquals(
        "OPENQASM 3.1;\nint n;\nswitch (n) { case 0 { } }\n",
        FixTrial.ofWhole("OPENQASM 3.0;\nint n;\nswitch (n) { case 0 { } }\n")
            .fixed("newer-version-needed", "Write 'OPENQASM 3.1;'"));
    assertEquals(
        "OPENQASM 3.0;\nqubit q;\nreset q;\n",
        FixTrial.ofWhole("qubit q;\nOPENQASM 3.0;\nreset q;\n")
            .fixed("version-not-first", "Move the version line to the top"));
    assertEquals(
        "OPENQASM 2.0;\ninclude \"qelib1.inc\";\nqreg q[1];\nh q;\n",
        FixTrial.ofWhole("include \"qelib1.inc\";\nqreg q[1];\nh q;\n")
            .fixed("missing-version", "Add the version line 'OPENQASM 2.0;'"));
  }

  @Test
  void includesAreMended() {
    assertEquals(
        "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit q;\nh q;\n",
        FixTrial.ofWhole("OPENQASM 3.0;\ninclude \"qelib1.inc\";\nqubit q;\nh q;\n")
            .fixed("other-library", "Include 'stdgates.inc'"));
    assertEquals(
        "qubit q;\nh q;\n",
        fixed(
            "duplicate-include",
            "Remove this line",
            "include \"stdgates.inc\";\nqubit q;\nh q;\n"));
  }

  @Test
  void jumpsToNowhereAreMended() {
    assertEquals(
        "qubit q;\nx q;\n",
        fixed("jump-outside-loop", "Remove this statement", "qubit q;\nx q;\nbreak;\n"));
    assertEquals(
        "qubit q;\nx q;\nend;\n",
        fixed("return-outside-subroutine", "Write 'end;'", "qubit q;\nx q;\nreturn;\n"));
  }
}
