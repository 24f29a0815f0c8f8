package org.ketbench.language.openqasm.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.syntax.Corpus;
import org.ketbench.language.openqasm.syntax.Lexer;
import org.ketbench.language.openqasm.syntax.SyntaxTree;
import org.ketbench.language.openqasm.syntax.Token;
import org.ketbench.language.openqasm.syntax.TokenKind;
import org.ketbench.language.openqasm.testing.ProgramGenerator;

final class FormatterTest {
  private static String formatted(String text) {
    return TextEdit.apply(text, Formatter.format(SyntaxTree.parse(text)));
  }

  @Test
  void putsAStatementOnALine() {
    assertEquals(
        """
        OPENQASM 3.0;
        include "stdgates.inc";
        qubit[2] q;
        h q[0];
        ctrl @ x q[0], q[1];
        """,
        formatted(
            "OPENQASM 3.0 ;include\"stdgates.inc\";qubit [ 2 ]q;  h q[0];ctrl@x q[ 0 ],q[1] ;"));
  }

  @Test
  void indentsBlocksAndKeepsThoseOnOneLine() {
    assertEquals(
        """
        gate flip a { x a; }
        for int i in [0:2] {
          if (c[i] == 1) {
            rx(-pi/2 + 2*i) q[i];
          } else {
            x q[i];
          }
        }
        """,
        formatted(
            """
            gate flip a{x a;}
            for int i in[0 : 2]{
            if(c[i]==1){
            rx(- pi / 2+2 * i)q[i];
            }
            else
            {
                x q[i];
            }}
            """));
  }

  @Test
  void keepsCommentsAndTheGroupsThatBlankLinesMake() {
    assertEquals(
        """
        // A Bell pair
        h q[0];   // superposition
        /* and */ cx q[0], q[1];

        // then
        if (c == 1) {
          // flip
          x q[0]; /* done */
        }
        """,
        formatted(
            """


            // A Bell pair
              h q[0];   // superposition
            /* and */ cx q[0],q[1];



             // then
            if (c==1) {

             // flip
             x q[0]; /* done */

            }
            """));
  }

  @Test
  void leavesStatementsThatCannotBeReadAsTheyAre() {
    assertEquals(
        """
        h q[0];
           x  q[ ;
        h q[1];
        """,
        formatted(
            """
            h  q[0];
               x  q[ ;
              h   q[1];
            """));
  }

  @Test
  void keepsTheLineEndsOfTheFile() {
    assertEquals("h q;\r\nx q;\r\n", formatted("h q;x q;\r\n"));
  }

  @Test
  void leavesLineEndsOfSeveralKindsAsTheyAre() {
    assertEquals("h q;/*\r*/\nx q;\r\ny q;\n", formatted("h  q\n;/*\r*/\nx q;\r\ny q;"));
  }

  @Test
  void leavesAByteOrderMarkThatIsAMistake() {
    assertEquals("h q;\n\ufeffx q;\ny q;\n", formatted("h q;\n\ufeffx q;\n  y q;\n"));
  }

  @Test
  void keepsBreaksWithinAStatementWhereAReaderWouldBreakIt() {
    assertEquals(
        """
        barrier q[0], q[1],
            q[2];
        if (c == 1)
          x q[0];
        else
          y q[0];
        """,
        formatted(
            """
            barrier q[0],q[1],
            q[2];
            if (c==1)
            x q[0];
            else
            y q[0];
            """));
  }

  @Test
  void editsOnlyTheGapsThatAreNotAsTheyShouldBe() {
    String text = "h q[0];\nx  q[1];\n";

    assertEquals(
        List.of(new TextEdit(new Span(9, 11), " ")), Formatter.format(SyntaxTree.parse(text)));
  }

  @Test
  void indentsAsWideAsAsked() {
    String text = "if (c) {\nx q;\n}\n";
    List<TextEdit> edits = Formatter.format(SyntaxTree.parse(text), new FormatOptions(4, "\n"));

    assertEquals("if (c) {\n    x q;\n}\n", TextEdit.apply(text, edits));
  }

  @Test
  void changesNoTokenOfAnyProgram() {
    for (long seed = 0; seed < 300; seed++) {
      check(ProgramGenerator.version3(seed, ProgramGenerator.Layout.UNTIDY, 20));
      check(ProgramGenerator.version2(seed, ProgramGenerator.Layout.UNTIDY, 20));
    }
  }

  @Tag("conformance")
  @Test
  void changesNoTokenOfTheReferencePrograms() {
    List<Corpus.Program> programs = Corpus.programs();
    for (Corpus.Program program : programs) {
      check(program.text());
    }
    System.out.printf(
        "formatter: %d programs keep every token and comment, and stay as they are a second time%n",
        programs.size());
  }

  @Test
  void formatsALargeProgramInTime() {
    StringBuilder text =
        new StringBuilder("OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[9] q;\n");
    for (int i = 0; i < 100_000; i++) {
      text.append("  rz(pi/").append(i + 1).append(")  q[").append(i % 9).append("];\n");
    }
    SyntaxTree tree = SyntaxTree.parse(text.toString());
    double seconds = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 5; i++) {
      long start = cpuTime();
      assertEquals(200_000, Formatter.format(tree).size());
      seconds = Math.min(seconds, (cpuTime() - start) / 1e9);
    }

    assertTrue(seconds < 1, "took " + seconds + " s");
  }

  /** Of this thread, since other programs may be running beside the test. */
  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void check(String text) {
    String once = formatted(text);
    assertEquals(significant(text), significant(once), () -> "tokens of\n" + text);
    assertEquals(once, formatted(once), () -> "formatted twice:\n" + text);
  }

  /** The texts of all tokens and comments in order. */
  private static List<String> significant(String text) {
    List<String> texts = new ArrayList<>();
    for (Token token : Lexer.tokens(text)) {
      if (token.kind() != TokenKind.WHITESPACE && token.kind() != TokenKind.NEWLINE) {
        texts.add(token.in(text));
      }
    }
    return texts;
  }
}
