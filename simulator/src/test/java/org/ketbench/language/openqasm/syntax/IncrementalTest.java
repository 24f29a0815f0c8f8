package org.ketbench.language.openqasm.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.testing.Cases;

class IncrementalTest {
  private static final int CASES = Cases.scaled(2000);

  @Test
  void onlyTheTouchedStatementIsReadAgain() {
    SyntaxTree tree = SyntaxTree.parse("OPENQASM 3.0;\nqubit q;\nx q;\ny q;\nz q;\n");

    SyntaxTree edited = tree.edited(List.of(TextEdit.insert(tree.text().indexOf("y q"), "s")));

    assertEquals("sy", ((Statement.GateCall) edited.statement(3)).name().text());
    assertNotSame(tree.chunk(3), edited.chunk(3));
    for (int chunk : new int[] {0, 1, 4, 5}) {
      assertSame(tree.chunk(chunk), edited.chunk(chunk));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x q; y q; z q;              | 5  | /*
          x q; /* y q; */ z q; w q;   | 13 | */
          gate g a { x a; } y q; z q; | 16 | {
          if (a) x q; y q; z q;       | 11 | else
          x q; y q; z q;              | 8  | \\
          x q; include 'a'; y q;      | 15 | '
          pragma a                    | 8  | ; x q;
          OPENQASM 2.0; x q; in q;    | 9  | 3
          x q                         | 3  | ;
          cal { a } x q; y q;         | 8  | {
          """)
  void anEditMayChangeWhatFollows(String text, int at, String inserted) {
    SyntaxTree tree = SyntaxTree.parse(text);

    SyntaxTree edited = tree.edited(List.of(TextEdit.insert(at, inserted)));

    TreeChecks.checkSame(SyntaxTree.parse(edited.text()), edited);
  }

  @Test
  void randomEditsOfRandomProgramsGiveTheTreeOfTheirText() {
    for (int i = 0; i < CASES; i++) {
      RandomGenerator random = new SplittableRandom(i);
      int statements = i % 50 == 0 ? 200 : random.nextInt(12);
      SyntaxTree tree = SyntaxTree.parse(RandomPrograms.make(random, statements));
      for (int edit = 0; edit < 5; edit++) {
        List<TextEdit> edits = edits(random, tree.text());
        SyntaxTree edited = tree.edited(edits);
        try {
          TreeChecks.checkSame(SyntaxTree.parse(edited.text()), edited);
          TreeChecks.check(edited);
          checkKept(tree, edited, edits);
        } catch (AssertionError | RuntimeException e) {
          throw new AssertionError("seed " + i + ", " + edits + " of:\n" + tree.text(), e);
        }
        tree = edited;
      }
    }
  }

  /** One or two edits that do not overlap. */
  private static List<TextEdit> edits(RandomGenerator random, String text) {
    TextEdit first = Mutations.edit(random, text);
    List<TextEdit> edits = new ArrayList<>(List.of(first));
    TextEdit second = Mutations.edit(random, text);
    boolean apart =
        second.span().start() > first.span().end() || second.span().end() < first.span().start();
    if (apart && random.nextBoolean()) {
      edits.add(second);
    }
    return edits;
  }

  /** Chunks before the first edit that did not look into it are the same objects. */
  private static void checkKept(SyntaxTree tree, SyntaxTree edited, List<TextEdit> edits) {
    Span first =
        edits.stream().map(TextEdit::span).min(Comparator.comparingInt(Span::start)).orElseThrow();
    boolean sameVersion = tree.statement(0).equals(edited.statement(0));
    for (int i = 0; i < tree.size() && sameVersion; i++) {
      if (tree.offset(i) + tree.chunk(i).reach() <= first.start()) {
        assertSame(tree.chunk(i), edited.chunk(i));
      }
    }
  }

  @Test
  void chunksBehindAnEditAreTheSameObjects() {
    for (int i = 0; i < 200; i++) {
      RandomGenerator random = new SplittableRandom(i);
      SyntaxTree tree = SyntaxTree.parse(RandomPrograms.make(random, 20));
      int chunk = random.nextInt(1, tree.size());
      Span span = tree.span(chunk, tree.statement(chunk));

      SyntaxTree edited = tree.edited(List.of(TextEdit.insert(span.start(), " x q; ")));

      assertEquals(tree.size() + 1, edited.size());
      for (int after = chunk + 1; after < tree.size(); after++) {
        assertSame(tree.chunk(after), edited.chunk(after + 1), "seed " + i);
      }
      for (int before = 0; before < chunk - 2; before++) {
        assertSame(tree.chunk(before), edited.chunk(before), "seed " + i);
      }
    }
  }
}
