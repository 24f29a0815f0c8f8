package org.ketbench.app.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DifferenceTest {
  @Test
  void textsThatAreTheSameHaveNone() {
    assertEquals(List.of(), Difference.between("a\nb\n", "a\nb\n"));
  }

  @Test
  void showsWhatIsInOneOnlyWithAFewLinesAroundIt() {
    String before = "1\n2\n3\n4\n5\nold\n7\n8\n9\n10\n11\n";

    assertEquals(
        List.of("⋯2", " 3", " 4", " 5", "-old", "+new", "+more", " 7", " 8", " 9", "⋯2"),
        shown(before, before.replace("old", "new\nmore")));
  }

  @Test
  void numbersLinesByTheTextThatHasThem() {
    List<Difference.Line> lines = Difference.between("a\nb\n", "x\na\nb\ny\n");

    assertEquals(new Difference.Line(Difference.Kind.ADDED, 1, "x"), lines.getFirst());
    assertEquals(new Difference.Line(Difference.Kind.ADDED, 4, "y"), lines.getLast());
  }

  private static List<String> shown(String before, String after) {
    return Difference.between(before, after).stream()
        .map(
            line ->
                switch (line.kind()) {
                  case SAME -> " " + line.text();
                  case REMOVED -> "-" + line.text();
                  case ADDED -> "+" + line.text();
                  case LEFT_OUT -> "⋯" + line.number();
                })
        .toList();
  }
}
