package org.ketbench.language.openqasm.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.DefinedGate;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.Program;
import org.ketbench.language.openqasm.syntax.Lexer;
import org.ketbench.language.openqasm.syntax.Token;
import org.ketbench.language.openqasm.syntax.TokenKind;
import org.ketbench.language.openqasm.testing.Cases;
import org.ketbench.language.openqasm.testing.ProgramGenerator;

/**
 * Gestures by chance on programs by chance. Each is refused with a reason, or gives a program
 * without errors whose circuit is the one that the same change of the list of operations gives.
 */
final class EditCampaignTest {
  private final Map<Integer, int[]> counts = new TreeMap<>();
  private final Map<Integer, String> names = new TreeMap<>();
  private final Map<String, Integer> refusals = new TreeMap<>();

  @Test
  void someHundredEditsDoWhatTheySay() {
    edits(0, 600);
  }

  @Tag("campaign")
  @Test
  void tenThousandEditsDoWhatTheySay() {
    long started = System.nanoTime();
    edits(1_000_000, Cases.scaled(10_000));
    System.out.printf(
        Locale.ROOT,
        "edits: %d done as expected and undone to the byte, %d refused with a reason, in %.0f"
            + " s%s%n",
        sum(0),
        sum(1),
        (System.nanoTime() - started) / 1e9,
        summary());
  }

  private int sum(int column) {
    return counts.values().stream().mapToInt(count -> count[column]).sum();
  }

  private void edits(long firstSeed, int wanted) {
    for (long seed = firstSeed; sum(0) < wanted; seed++) {
      Random random = new Random(seed);
      boolean two = random.nextInt(3) == 0;
      int statements = 2 + random.nextInt(8);
      String text =
          two
              ? ProgramGenerator.version2(seed, ProgramGenerator.Layout.UNTIDY, statements)
              : ProgramGenerator.version3(seed, ProgramGenerator.Layout.UNTIDY, statements);
      Program program = Gestures.program(text);
      Circuit circuit = Objects.requireNonNull(program.circuit(), text);
      for (int i = 0; i < 6; i++) {
        int kind = random.nextInt(RandomEdit.KINDS);
        RandomEdit edit = RandomEdit.of(kind, circuit, two, random);
        if (edit != null) {
          check(kind, program, edit, seed);
        }
      }
    }
    String summary = summary();
    for (int kind = 0; kind < RandomEdit.KINDS; kind++) {
      int[] count = counts.getOrDefault(kind, new int[2]);
      int most = kind;
      assertTrue(count[0] * 5 > count[1], () -> "mostly refused: kind " + most + summary);
    }
  }

  private String summary() {
    StringBuilder text = new StringBuilder();
    counts.forEach(
        (kind, count) ->
            text.append("\n")
                .append(names.get(kind))
                .append(": ")
                .append(count[0])
                .append(" done, ")
                .append(count[1])
                .append(" refused"));
    refusals.forEach((reason, count) -> text.append("\n").append(count).append(" ").append(reason));
    return text.toString();
  }

  private void check(int kind, Program program, RandomEdit edit, long seed) {
    String text = program.tree().text();
    String where = "seed " + seed + " " + edit.edit() + "\n" + text;
    EditResult result;
    try {
      result = CircuitEdits.apply(program, edit.edit());
    } catch (RuntimeException e) {
      throw new AssertionError(where, e);
    }
    names.put(kind, edit.edit().getClass().getSimpleName());
    int[] count = counts.computeIfAbsent(kind, _ -> new int[2]);
    switch (result) {
      case EditResult.Refused(String reason) -> {
        count[1]++;
        refusals.merge(reason.replaceAll("'[^']*'|\\d+", "…"), 1, Integer::sum);
        assertTrue(reason.endsWith("."), reason);
      }
      case EditResult.Edited(List<TextEdit> edits, var _, var _) -> {
        count[0]++;
        String after = TextEdit.apply(text, edits);
        Program edited = program.edited(edits);
        assertEquals(after, edited.tree().text(), where);
        assertEquals(List.of(), Gestures.errors(edited), () -> where + "\nbecame\n" + after);
        Circuit circuit = edited.circuit();
        if (circuit == null) {
          fail(where);
          return;
        }
        assertEquals(
            Model.canonical(edit.expected()),
            Model.canonical(withoutGroups(Model.of(circuit))),
            () -> where + "\nbecame\n" + after);
        assertEquals(
            text, TextEdit.apply(after, TextEdit.inverse(text, edits)), () -> "undo " + where);
        boolean copies = edit.edit() instanceof CircuitEdit.Copy;
        List<String> lost = comments(text);
        List<String> kept = comments(after);
        kept.forEach(lost::remove);
        assertEquals(List.of(), lost, () -> "comments of " + where + "\nbecame\n" + after);
        assertTrue(copies || kept.size() == comments(text).size(), () -> "comments of " + where);
        if (edit.touched() != null) {
          for (TextEdit each : edits) {
            assertTrue(
                isTouched(text, edit.touched(), each.span()),
                () -> "outside: " + each + " " + where);
          }
        }
      }
    }
  }

  /** Whether a change is within the lines of the statements that were meant. */
  private static boolean isTouched(String text, List<Span> touched, Span span) {
    if (span.isEmpty()) {
      return true;
    }
    Lines lines = new Lines(text);
    int start = -1;
    int end = -1;
    for (Span each : touched.stream().sorted().toList()) {
      int from = lines.start(each.start());
      // Statements on lines side by side may go in one edit.
      start = from <= end ? start : from;
      end = Math.max(end, lines.next(each.end()));
      if (start - 2 <= span.start() && span.end() <= end) {
        return true;
      }
    }
    return false;
  }

  /** A gate that was made of a group, as the operations that it was made of. */
  private static List<Model.Node> withoutGroups(List<Model.Node> nodes) {
    return Model.each(
        nodes,
        node -> {
          if (node instanceof Model.Leaf(Operation.Apply apply, Span span, int index)
              && apply.gate() instanceof DefinedGate gate
              && gate.name().equals("grouped")) {
            List<Model.Node> body = new ArrayList<>();
            Model.expanded(apply).forEach(each -> body.add(new Model.Leaf(each, span, index)));
            return body;
          }
          return List.of(node);
        });
  }

  private static List<String> comments(String text) {
    List<String> comments = new ArrayList<>();
    for (Token token : Lexer.tokens(text)) {
      if (token.kind() == TokenKind.LINE_COMMENT || token.kind() == TokenKind.BLOCK_COMMENT) {
        comments.add(token.in(text).stripTrailing());
      }
    }
    return comments;
  }
}
