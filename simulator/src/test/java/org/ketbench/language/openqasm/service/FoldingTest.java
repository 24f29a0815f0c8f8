package org.ketbench.language.openqasm.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ketbench.language.FoldingRange;
import org.ketbench.language.LanguageService;
import org.ketbench.language.LineIndex;
import org.ketbench.language.openqasm.Allocated;
import org.ketbench.language.openqasm.syntax.Lexer;
import org.ketbench.language.openqasm.syntax.Token;
import org.ketbench.language.openqasm.syntax.TokenKind;

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

  @Test
  void statementsOfOneLineDoNotPartWhatIsAround() {
    String text =
        """
        qubit[2] q; // the register
        // of all
        // that follows
        x q[0];
        rz(pi/2) q[0];
        if (true) {
          // one
          // two
          x q[0];
        } // behind
        // and below

        // apart
        x q[1];
        """;

    assertEquals(List.of("COMMENT 1-2", "BLOCK 5-9", "COMMENT 6-7"), folds(text));
  }

  /** Goes through all tokens of a text. */
  private static List<String> foldsByTokens(String text) {
    LineIndex lines = new LineIndex(text);
    List<String> found = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (Token token : Lexer.tokens(text)) {
      int line = lines.position(token.start()).line();
      if (token.kind() == TokenKind.LEFT_BRACE) {
        open.push(line);
      } else if (token.kind() == TokenKind.RIGHT_BRACE && !open.isEmpty()) {
        int from = open.pop();
        if (from < line) {
          found.add("BLOCK " + from + "-" + line);
        }
      }
    }
    return found;
  }

  @Test
  void blocksAreThoseOfTheTokensWhateverTheTextHolds() {
    String[] pieces = {
      "x q[0];\n",
      "{\n",
      "}\n",
      "if (c) {\n",
      "/* { */",
      "// }\n",
      "\"{\"",
      "pragma { \n",
      "@note }\n",
      "rz(pi/2) q;\n",
      "defcal x q { {\n } }\n",
      "gate g a { x a; }\n",
      "include \"a}\";\n"
    };
    var random = new Random(5);
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      List<String> blocks =
          folds(text.toString()).stream().filter(fold -> fold.startsWith("BLOCK")).toList();
      assertEquals(
          foldsByTokens(text.toString()).stream().sorted().toList(),
          blocks.stream().sorted().toList(),
          text::toString);
    }
  }

  @Test
  void plainStatementsTakeNextToNoMemory() {
    int statements = 20_000;
    LanguageService service = Marked.serviceOf("qubit q;\n" + "x q;\n".repeat(statements));

    long bytes = Allocated.by(service::foldingRanges);

    assertTrue(bytes < 60L * statements, bytes + " bytes");
  }
}
