package org.ketbench.language.openqasm.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ketbench.language.Hover;

final class HoversTest {
  private static final String HEAD = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n";

  private static String hover(String program) {
    Marked marked = Marked.of(HEAD + program);
    Hover hover = marked.service().hover(marked.first());
    assertNotNull(hover, program);
    return hover.markdown();
  }

  private static void assertShows(String expected, String program) {
    String shown = hover(program);
    assertTrue(shown.contains(expected), shown);
  }

  @Test
  void aGateShowsItsSignatureItsHelpAndItsMatrix() {
    String shown = hover("qubit q; ¦h q;");

    assertTrue(shown.startsWith("```openqasm\ngate h a\n```"), shown);
    assertTrue(shown.contains("Hadamard"), shown);
    assertTrue(shown.contains("1/√2   1/√2\n1/√2  -1/√2"), shown);
    assertTrue(shown.contains("in stdgates.inc and qelib1.inc"), shown);
  }

  @Test
  void aRotationShowsTheMatrixForItsAngle() {
    assertShows("1/√2  -1/√2\n1/√2   1/√2", "qubit q; r¦y(pi / 2) q;");
    assertShows("1          0\n0  e^(-iπ/4)", "qubit q; p¦(-pi/4) q;");
  }

  @Test
  void aControlledGateShowsWhatItControls() {
    assertShows(
        "Where a is 1, b is multiplied by:\n\n```\n0  1\n1  0\n```", "qubit[2] q; c¦x q[0], q[1];");
  }

  @Test
  void aDefinedGateShowsTheCommentAboveIt() {
    assertShows(
        "gate bell a, b\n```\n\nMakes a pair.\nOf two qubits.",
        "// Makes a pair.\n// Of two qubits.\ngate bell a, b { h a; cx a, b; }\nqubit[2] q;"
            + " be¦ll q[0], q[1];");
  }

  @Test
  void registersShowTheirSize() {
    assertShows("qubit[3] q\n```\n\n3 qubits with indices 0 to 2.", "qubit[3] q; h q¦[0];");
    assertShows(
        "2 bits with indices 0 to 1; as a number, index 0 is the lowest bit.",
        "bit[2] c; qubit[2] q; ¦c = measure q;");
  }

  @Test
  void constantsShowTheirValue() {
    assertShows("const int n = 6", "const int n = 2 * 3; qubit[¦n] q;");
    assertShows("π/3 = 1.0472 rad = 60°", "const float a = pi / 3; qubit q; rx(¦a) q;");
  }

  @Test
  void anglesShowRadiansAndDegrees() {
    assertShows("3π/4 = 2.35619 rad = 135°", "qubit q; rx(3 * pi / ¦4) q;");
    assertEquals("Angle: 0.5 rad = 28.6479°", hover("qubit q; rx(¦0.5) q;"));
    assertShows("π/4 = 0.785398 rad = 45°", "qubit q; rx(¦pi/4) q;");
  }

  @Test
  void otherLiteralsShowWhatTheyAreWorth() {
    assertEquals("Value: 255", hover("int n = ¦0xff;"));
    assertEquals("As a number: 6", hover("bit[4] c = ¦\"0110\";"));
    assertEquals("A duration of 1.5us.", hover("delay[¦1500ns] $0;"));
  }

  @Test
  void wordsOfTheLanguageAreExplained() {
    assertShows("Measures qubits", "qubit q; bit c = meas¦ure q;");
    assertShows("adds a control qubit", "qubit[2] q; ¦ctrl @ x q[0], q[1];");
  }

  @Test
  void nothingIsSaidAboutBlanksAndComments() {
    Marked blank = Marked.of("qubit q;  ¦  // a comment");
    assertNull(blank.service().hover(blank.first()));
    Marked comment = Marked.of("qubit q; // a com¦ment");
    assertNull(comment.service().hover(comment.first()));
  }
}
