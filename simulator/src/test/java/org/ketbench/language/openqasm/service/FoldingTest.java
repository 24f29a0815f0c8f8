package org.ketbench.language.openqasm.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.language.FoldingRange;
import org.ketbench.language.LineIndex;

final class FoldingTest {
  private static List<String> folds(String text) {
    LineIndex lines = new LineIndex(text);
    return Marked.serviceOf(text).foldingRanges().stream()
        .map(
            (FoldingRange fold) ->
                fold.kind()
                    + " "
                    + lines.position(fold.span().start()).line()
                    + "-"
                    + lines.position(fold.span().end()).line())
        .toList();
  }

  @Test
  void blocksCommentsAndIncludes() {
    String text =
        """
        // A program
        // with a heading.

        OPENQASM 3.0;
        include "stdgates.inc";
        include "more.inc";
        /* one
           two */
        def f(qubit q) {
          if (true) {
            x q;
          }
        }
        x $0; // not folded
        // nor this
        """;

    assertEquals(
        List.of("COMMENT 0-1", "INCLUDES 4-5", "COMMENT 6-7", "BLOCK 8-12", "BLOCK 9-11"),
        folds(text));
  }

  @Test
  void whatIsOnOneLineDoesNotFold() {
    assertEquals(List.of(), folds("gate g a { x a; } /* short */\n// alone\n"));
  }

  @Test
  void anOpenBraceDoesNotDisturbTheRest() {
    assertEquals(List.of("BLOCK 0-2"), folds("gate g a {\n  U(0, 0, 0) a;\n}\nif (true) {\n"));
  }
}
