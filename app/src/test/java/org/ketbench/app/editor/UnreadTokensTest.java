package org.ketbench.app.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Span;
import org.ketbench.language.Document;
import org.ketbench.language.SemanticToken;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.Program;
import org.ketbench.language.openqasm.service.OpenQasmService;

final class UnreadTokensTest {
  private static final String BEGINNING =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      qubit[2] q;
      bit[2] c;
      const float turn = pi / 4;
      gate twice a { h a; h a; }
      """;

  private static final String TEXT =
      BEGINNING + "rz(turn) q[0]; // turned\ntwice q[1];\n".repeat(9);

  private final UnreadTokens unread = new UnreadTokens(program(BEGINNING));

  @Test
  void tellsWhatTheTokensOfTheBeginningAre() {
    assertEquals(read(0, 40), unread.in(TEXT, new Span(0, 40)));
  }

  @Test
  void tellsWhatFollowsTheBeginningAtOnce() {
    int end = BEGINNING.length() + 37;
    assertEquals(read(5, end), unread.in(TEXT, new Span(5, end)));
  }

  @Test
  void tellsWhatStandsAnywhereElseByTheNamesOfTheBeginning() {
    int start = TEXT.lastIndexOf("rz(");
    List<SemanticToken> tokens = unread.in(TEXT, new Span(start, TEXT.length()));

    assertEquals(read(start, TEXT.length()), tokens);
    assertEquals(SemanticToken.Kind.CONSTANT, kindOf("turn", tokens));
    assertEquals(SemanticToken.Kind.COMMENT, kindOf("// turned", tokens));
    assertEquals(SemanticToken.Kind.GATE, kindOf("twice", tokens));
  }

  @Test
  void isOfTheTextsThatBeginThisWayOnly() {
    assertTrue(unread.begin(TEXT));
    assertFalse(unread.begin("x" + TEXT));
  }

  private static SemanticToken.Kind kindOf(String text, List<SemanticToken> tokens) {
    return tokens.stream()
        .filter(token -> token.span().in(TEXT).equals(text))
        .findFirst()
        .orElseThrow()
        .kind();
  }

  private static List<SemanticToken> read(int start, int end) {
    return new OpenQasmService(program(TEXT)).semanticTokens(new Span(start, end));
  }

  private static Program program(String text) {
    return OpenQasm.analyze(Document.of("a.qasm", text));
  }
}
