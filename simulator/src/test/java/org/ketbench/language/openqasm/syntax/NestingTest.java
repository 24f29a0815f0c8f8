package org.ketbench.language.openqasm.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketbench.language.Diagnostic;

class NestingTest {
  private static final int DEEP = 100_000;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          x = |(|1|)|;
          x = |-|1||;
          x = |!~|1||;
          x = |f(|1|)|;
          x = |a[|1|]|;
          x = |int(|1|)|;
          x = |2**|1||;
          x = |a+|1||;
          x = |a<b|1||;
          x = |durationof({x = |1|;})|;
          x = |durationof({delay[|1s|] q;})|;
          let x = |a ++ |b||;
          a|[0]|||= 1;
          array[int, 1] x = |{|1|}|;
          |{|x q;|}|
          |box {|x q;|}|
          |if (a) |x q;||
          |if (a) x q; else |x q;||
          |if (a) {} else |x q;||
          |while (a) |x q;||
          |for int i in {1} |x q;||
          |switch (a) { case 1 {|x q;|}}|
          |if (durationof({|x q;|}) == 1s) x q;|
          |inv @ |x q;||
          |ctrl(1) @ |x q;||
          x = |complex[|float|]|(1);
          cal |{|a|}|
          """)
  void deepNestingIsOneErrorAtMost(
      String before, String open, String middle, String close, String after) {
    for (int depth : new int[] {DEEP, DEEP / 20}) {
      String opened = plain(before) + plain(open).repeat(depth);
      String closed = plain(close).repeat(depth);
      for (String text : List.of(opened + plain(middle) + closed + plain(after), opened, closed)) {
        SyntaxTree tree = parsed(text);
        if (depth < DEEP) {
          TreeChecks.check(tree);
        }
      }
    }
  }

  private static String plain(String part) {
    return part == null ? "" : part;
  }

  private static SyntaxTree parsed(String text) {
    SyntaxTree tree =
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> SyntaxTree.parse(text));
    int deepest = 0;
    for (int chunk = 0; chunk < tree.size(); chunk++) {
      deepest = Math.max(deepest, height(tree.statement(chunk)));
    }
    assertTrue(deepest <= 2500, "height " + deepest);
    return tree;
  }

  private static int height(Node node) {
    int height = 0;
    for (Node child : Children.of(node)) {
      height = Math.max(height, height(child));
    }
    return height + 1;
  }

  @Test
  void whatIsTooDeepIsSaidOnce() {
    for (String text :
        List.of(
            "x = " + "(".repeat(DEEP) + "1" + ")".repeat(DEEP) + "; y q;",
            "x = 1" + " + 1".repeat(DEEP) + "; y q;",
            "{".repeat(DEEP) + "}".repeat(DEEP) + " y q;",
            "inv @ ".repeat(DEEP) + "x q; y q;",
            "while (a) ".repeat(DEEP) + "x q; y q;",
            "for int i in {1} ".repeat(DEEP) + "x q; y q;",
            "if (a) x q; else ".repeat(DEEP) + "x q; y q;")) {
      List<Diagnostic> errors = SyntaxTree.parse(text).errors();
      assertEquals(1, errors.size(), () -> errors.toString());
      assertEquals("nested-too-deep", errors.getFirst().code());
    }
  }

  @Test
  void whatPeopleWriteIsNotTooDeep() {
    for (String text :
        List.of(
            "x = " + "(".repeat(100) + "1" + ")".repeat(100) + ";",
            "x = 1" + " + 1".repeat(900) + ";",
            "{".repeat(100) + "}".repeat(100),
            "if (a) x q; else ".repeat(200) + "x q;")) {
      assertEquals(List.of(), SyntaxTree.parse(text).errors());
    }
  }
}
