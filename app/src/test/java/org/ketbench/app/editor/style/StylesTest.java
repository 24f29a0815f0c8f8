package org.ketbench.app.editor.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
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
    Styles styles = styles(text);

    assertTrue(described(text).stream().anyMatch(run -> run.matches("hh: .*problem-error.*")));
    assertTrue(styles.errorLines().get(2));
    assertEquals(1, styles.errorLines().cardinality());
  }

  @Test
  void aProblemBetweenCharactersUnderlinesOneOfThem() {
    List<Diagnostic> missing = List.of(Diagnostic.error(Span.at(3), "a", "Write ';'."));

    assertEquals(
        List.of(new StyleRun(2, 3, Set.of("problem-error"))),
        Styles.of("x q\n", List.of(), missing).runs());
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
        Styles.of("0123456789", tokens, problems).runs());
  }

  @Test
  void onlyTheEditedWordIsStyledAgain() {
    String before = "OPENQASM 3.0;\nqubit q;\nreset q;\nreset q;\n";
    int at = before.indexOf("reset");
    String after = before.substring(0, at) + " " + before.substring(at);

    Span change = styles(after).changeFrom(styles(before), new Span(at, at + 1));

    assertEquals(new Span(at, at + 1), change);
  }

  @Test
  void whatChangesFarAwayIsStyledToo() {
    String before = "OPENQASM 3.0;\nqubit q;\nreset q;\n";
    String after = before.replace("qubit q", "qubit p");
    int at = after.indexOf("qubit p") + 6;

    Span change = styles(after).changeFrom(styles(before), new Span(at, at + 1));

    assertTrue(change.encloses(new Span(at, after.indexOf("reset q") + 7)), change.toString());
  }

  @Test
  void outsideOfTheChangeNothingDiffers() {
    Random random = new Random(11);
    String alphabet = "abc  ";
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(20); k > 0; k--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Styles before = words(text.toString());
      int from = random.nextInt(text.length() + 1);
      int to = from + random.nextInt(text.length() - from + 1);
      String typed = "ab c".substring(0, random.nextInt(5));
      text.replace(from, to, typed);
      Styles after = words(text.toString());

      Span change = after.changeFrom(before, new Span(from, from + typed.length()));

      String[] shown = new String[text.length()];
      String[] old = classes(before);
      System.arraycopy(old, 0, shown, 0, from);
      int tail = text.length() - from - typed.length();
      System.arraycopy(old, old.length - tail, shown, shown.length - tail, tail);
      String[] wanted = classes(after);
      System.arraycopy(wanted, change.start(), shown, change.start(), change.length());
      assertEquals(List.of(wanted), List.of(shown), text.toString());
    }
  }

  /** Each word styled by its length. */
  private static Styles words(String text) {
    List<StyleRun> runs = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ' ') {
        if (i > start) {
          runs.add(new StyleRun(start, i, Set.of("word" + (i - start))));
        }
        start = i + 1;
      }
    }
    Styles plain = Styles.plain(text.length());
    return new Styles(text.length(), runs, plain.errorLines(), plain.warningLines());
  }

  private static String[] classes(Styles styles) {
    String[] classes = new String[styles.length()];
    Arrays.fill(classes, "");
    for (StyleRun run : styles.runs()) {
      Arrays.fill(classes, run.start(), run.end(), run.classes().toString());
    }
    return classes;
  }

  private static SemanticToken token(int start, int end) {
    return new SemanticToken(new Span(start, end), SemanticToken.Kind.GATE, Set.of());
  }

  private static Styles styles(String text) {
    Program program = OpenQasm.analyze(Document.of("test", text));
    List<SemanticToken> tokens = new OpenQasmService(program).semanticTokens();
    return Styles.of(text, tokens, program.diagnostics());
  }

  private static List<String> described(String text) {
    return styles(text).runs().stream()
        .map(
            run ->
                text.substring(run.start(), run.end())
                    + ": "
                    + run.classes().stream().sorted().collect(Collectors.joining(" ")))
        .toList();
  }
}
