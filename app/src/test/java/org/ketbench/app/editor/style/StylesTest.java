package org.ketbench.app.editor.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.LineIndex;
import org.ketbench.language.SemanticToken;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.Program;
import org.ketbench.language.openqasm.service.OpenQasmService;

final class StylesTest {

  @Test
  void tokensHaveTheClassOfTheirKind() {
    assertEquals(
        List.of(
            "OPENQASM: token-keyword",
            "3.0: token-number",
            "qubit: token-type",
            "q: token-qubits",
            "reset: token-keyword",
            "q: token-qubits"),
        described("OPENQASM 3.0;\nqubit q;\nreset q;"));
  }

  @Test
  void problemsAreUnderlinedAndTheirLinesMarked() {
    String text = "OPENQASM 3.0;\nqubit q;\nhh q;";
    Problems problems = problems(text);

    assertTrue(described(text).stream().anyMatch(run -> run.matches("hh: .*problem-error.*")));
    assertTrue(problems.errorLines().get(2));
    assertEquals(1, problems.errorLines().cardinality());
  }

  @Test
  void aProblemBetweenCharactersUnderlinesOneOfThem() {
    List<Diagnostic> missing = List.of(Diagnostic.error(Span.at(3), "a", "Write ';'."));

    assertEquals(
        List.of(new StyleRun(2, 3, Set.of("problem-error"))), problems("x q\n", missing).runs());
  }

  @Test
  void overlappingRunsAreJoinedPieceByPiece() {
    List<SemanticToken> tokens = List.of(token(0, 4), token(6, 9));
    List<Diagnostic> problems =
        List.of(
            Diagnostic.warning(new Span(2, 8), "w", "warning"),
            Diagnostic.error(new Span(2, 3), "e", "error"));

    assertEquals(
        List.of(
            new StyleRun(0, 2, Set.of("token-gate")),
            new StyleRun(2, 3, Set.of("token-gate", "problem-error")),
            new StyleRun(3, 4, Set.of("token-gate", "problem-warning")),
            new StyleRun(4, 6, Set.of("problem-warning")),
            new StyleRun(6, 8, Set.of("token-gate", "problem-warning")),
            new StyleRun(8, 9, Set.of("token-gate"))),
        StyleRun.merged(Colours.of(tokens), problems("0123456789", problems).runs()));
  }

  private static SemanticToken token(int start, int end) {
    return new SemanticToken(new Span(start, end), SemanticToken.Kind.GATE, Set.of());
  }

  private static Problems problems(String text, List<Diagnostic> diagnostics) {
    return Problems.of(text, new LineIndex(text), diagnostics);
  }

  private static Problems problems(String text) {
    return problems(text, OpenQasm.analyze(Document.of("test", text)).diagnostics());
  }

  private static List<String> described(String text) {
    Program program = OpenQasm.analyze(Document.of("test", text));
    List<StyleRun> tokens = Colours.of(new OpenQasmService(program).semanticTokens());
    return StyleRun.merged(tokens, problems(text).runs()).stream()
        .map(
            run ->
                text.substring(run.start(), run.end())
                    + ": "
                    + run.classes().stream().sorted().collect(Collectors.joining(" ")))
        .toList();
  }
}
