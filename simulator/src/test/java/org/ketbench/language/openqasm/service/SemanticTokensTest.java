package org.ketbench.language.openqasm.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Span;
import org.ketbench.language.SemanticToken;

final class SemanticTokensTest {
  private static final String HEAD = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n";

  private static String show(String text, List<SemanticToken> tokens) {
    return tokens.stream()
        .map(
            token ->
                token.span().in(text)
                    + ":"
                    + token.kind()
                    + (token.modifiers().isEmpty()
                        ? ""
                        : token.modifiers().stream().sorted().toList().toString()))
        .collect(Collectors.joining(" "));
  }

  private static String tokens(String program) {
    String text = HEAD + program;
    Span range = new Span(HEAD.length(), text.length());
    return show(text, Marked.serviceOf(text).semanticTokens(range));
  }

  @Test
  void declarationsAndUsesOfQubitsAndBits() {
    assertEquals(
        "qubit:TYPE 2:NUMBER q:QUBITS[DECLARATION] bit:TYPE c:BITS[DECLARATION]"
            + " c:BITS =:OPERATOR measure:KEYWORD q:QUBITS 0:NUMBER",
        tokens("qubit[2] q; bit c; c = measure q[0];"));
  }

  @Test
  void gatesOfTheLibraryAreMarkedAndOwnOnesAreNot() {
    assertEquals(
        "gate:KEYWORD g:GATE[DECLARATION] t:PARAMETER[DECLARATION, READONLY]"
            + " a:QUBITS[DECLARATION] rx:GATE[STANDARD_LIBRARY] t:PARAMETER[READONLY] a:QUBITS"
            + " qubit:TYPE q:QUBITS[DECLARATION] g:GATE pi:CONSTANT[READONLY, STANDARD_LIBRARY]"
            + " q:QUBITS",
        tokens("gate g(t) a { rx(t) a; } qubit q; g(pi) q;"));
  }

  @Test
  void modifiersCommentsAndConstants() {
    assertEquals(
        "const:KEYWORD int:TYPE n:CONSTANT[DECLARATION, READONLY] =:OPERATOR 2:NUMBER"
            + " // two:COMMENT ctrl:MODIFIER n:CONSTANT[READONLY] @:MODIFIER"
            + " x:GATE[STANDARD_LIBRARY] $0:QUBITS $1:QUBITS $2:QUBITS",
        tokens("const int n = 2; // two\nctrl(n) @ x $0, $1, $2;"));
  }

  @Test
  void aNameThatMeansNothingIsUnknown() {
    assertEquals(
        "qubit:TYPE q:QUBITS[DECLARATION] foo:UNKNOWN q:QUBITS", tokens("qubit q; foo q;"));
  }

  @Test
  void linesOfOtherToolsAreOpaque() {
    assertEquals("pragma:PRAGMA user say hello:OPAQUE", tokens("pragma user say hello"));
  }

  @Test
  void aRangeGivesTheTokensOfTheWholeThatTouchIt() {
    String text = HEAD + "qubit[4] q;\nh q[0];\ndef f(qubit a) {\n  x a;\n  y a;\n}\nf(q[1]);\n";
    OpenQasmService service = Marked.serviceOf(text);
    List<SemanticToken> all = service.semanticTokens();

    for (int start = 0; start < text.length(); start += 7) {
      Span range = new Span(start, Math.min(text.length(), start + 25));
      List<SemanticToken> expected =
          all.stream()
              .filter(t -> t.span().end() > range.start() && t.span().start() < range.end())
              .toList();
      assertEquals(expected, service.semanticTokens(range), range.toString());
    }
    assertTrue(all.size() > 20);
  }
}
