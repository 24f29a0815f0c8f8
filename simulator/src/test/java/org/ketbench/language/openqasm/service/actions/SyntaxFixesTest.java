package org.ketbench.language.openqasm.service.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SyntaxFixesTest {
  private static String fixed(String code, String title, String program) {
    return FixTrial.of(program).fixed(code, title);
  }

  @Test
  void aMissingSemicolonIsInserted() {
    assertEquals(
        "qubit q;\nh q;\nx q;", fixed("missing-semicolon", "Insert ';'", "qubit q;\nh q\nx q;"));
  }

  @Test
  void aMissingCommaIsInserted() {
    assertEquals(
        "qubit[2] q;\ncx q[0], q[1];",
        fixed("missing-comma", "Insert ','", "qubit[2] q;\ncx q[0] q[1];"));
  }

  @Test
  void aMissingParenthesisIsInserted() {
    assertEquals(
        "qubit q;\nrx(pi/2) q;", fixed("unexpected-token", "Insert ')'", "qubit q;\nrx(pi/2 q;"));
    assertEquals(
        "qubit q;\nU(0, 0, 1) q;",
        fixed("unexpected-token", "Insert ')'", "qubit q;\nU(0, 0, 1 q;"));
    assertEquals(
        "int n = (1 + 2 * 3);", fixed("unclosed-parenthesis", "Insert ')'", "int n = (1 + 2 * 3;"));
  }

  @Test
  void anOpenBracketIsClosed() {
    assertEquals(
        "qubit[2] q;\nh q[0];", fixed("unclosed-bracket", "Insert ']'", "qubit[2] q;\nh q[0;"));
  }

  @Test
  void anOpenBraceIsClosedWhereTheIndentationEnds() {
    assertEquals(
        "gate g a {\n  h a;\n}\nqubit q;\ng q;\n",
        fixed("unclosed-brace", "Close the brace", "gate g a {\n  h a;\nqubit q;\ng q;\n"));
    assertEquals(
        "qubit q;\nbit c;\nif (c) {\n  x q;\n}\n",
        fixed("unclosed-brace", "Close the brace", "qubit q;\nbit c;\nif (c) {\n  x q;\n"));
  }

  @Test
  void whatIsTooMuchIsRemoved() {
    assertEquals(
        "qubit q;\nx q;\n", fixed("unexpected-brace", "Remove '}'", "qubit q;\nx q;\n}\n"));
  }

  @Test
  void aConditionComparesWithTwoEqualSigns() {
    assertEquals(
        "qubit q;\nbit c;\nif (c == 1) { x q; }",
        fixed(
            "assignment-in-expression",
            "Compare with '=='",
            "qubit q;\nbit c;\nif (c = 1) { x q; }"));
  }

  @Test
  void wordsForOperatorsAreReplaced() {
    assertEquals(
        "qubit q;\nbit[2] c;\nif (c[0] && c[1]) { x q; }",
        fixed(
            "unexpected-token",
            "Replace 'and' by '&&'",
            "qubit q;\nbit[2] c;\nif (c[0] and c[1]) { x q; }"));
  }

  @Test
  void anOpenStringIsClosed() {
    assertEquals(
        "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit q;\nh q;\n",
        FixTrial.ofWhole("OPENQASM 3.0;\ninclude \"stdgates.inc;\nqubit q;\nh q;\n")
            .fixed("unterminated-string", "Insert '\"'"));
  }

  @Test
  void anOpenCommentEndsWithItsLine() {
    assertEquals(
        "qubit q;\n/* note */\nh q;\n",
        fixed(
            "unterminated-comment", "End the comment with its line", "qubit q;\n/* note\nh q;\n"));
  }

  @Test
  void sizesMoveToTheOtherSideOfTheName() {
    assertEquals(
        "qubit[2] q;\nh q;",
        fixed("size-after-name", "Put the size before the name", "qubit q[2];\nh q;"));
    assertEquals(
        "bit[4] c;", fixed("size-after-name", "Put the size before the name", "bit c[4];"));
    assertEquals("bit[4] c;", fixed("size-before-name", "Write 'bit'", "creg[4] c;"));
    assertEquals(
        "qubit[4] q;\nh q;", fixed("size-before-name", "Write 'qubit'", "qreg[4] q;\nh q;"));
  }

  @Test
  void aLoopVariableGetsAType() {
    assertEquals(
        "qubit[3] q;\nfor int i in [0:2] { h q[i]; }",
        fixed(
            "missing-type",
            "Give the variable the type 'int'",
            "qubit[3] q;\nfor i in [0:2] { h q[i]; }"));
  }

  @Test
  void aMissingBodyIsInserted() {
    assertEquals(
        "bit c;\nif (c) { }", fixed("missing-body", "Insert an empty body", "bit c;\nif (c)"));
  }

  @Test
  void aRangeGetsItsBrackets() {
    assertEquals(
        "qubit[3] q;\nfor int i in [0:2] { h q[i]; }",
        fixed(
            "missing-brackets",
            "Put the range in brackets",
            "qubit[3] q;\nfor int i in 0:2 { h q[i]; }"));
    assertEquals(
        "qubit[5] q;\nfor i in [0:2:4] h q[i];",
        fixed(
            "missing-brackets",
            "Put the range in brackets",
            "qubit[5] q;\nfor i in 0:2:4 h q[i];"));
  }

  @Test
  void aConditionGetsItsParentheses() {
    assertEquals(
        "qubit q;\nbit c;\nif (c == 1) { x q; }",
        fixed(
            "missing-parenthesis",
            "Put the condition in parentheses",
            "qubit q;\nbit c;\nif c == 1 { x q; }"));
    assertEquals(
        "qubit q;\nbit c;\nwhile (!c) { c = measure q; }",
        fixed(
            "missing-parenthesis",
            "Put the condition in parentheses",
            "qubit q;\nbit c;\nwhile !c { c = measure q; }"));
  }

  @Test
  void aCommentOfAnotherLanguageBecomesOne() {
    assertEquals(
        "qubit q;\nh q; // twice",
        fixed("unknown-character", "Write '//'", "qubit q;\nh q; # twice"));
  }
}
