package org.ketbench.language.openqasm.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketbench.language.Diagnostic;

/** What is said about mistakes; « and » stand around the place, ¶ for a line's end. */
class SyntaxErrorsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          missing-semicolon      | qubit[2] q«»¶h q[0];
          missing-semicolon      | c = measure q«»¶d = measure r;
          missing-semicolon      | OPENQASM 3.0«»¶include "stdgates.inc";
          missing-semicolon      | gate g a { h a«» }¶g q;
          missing-semicolon      | x q«» y q;
          missing-comma          | cx q[0]«» q[1];
          missing-comma          | a = f(1«» 2);
          missing-operand        | cx q[0],«,» q[1];
          missing-operand        | reset«;»
          missing-operand        | gate g(a)«» { }
          missing-name           | qubit[2]«;»
          missing-name           | gate «(»a) q { }
          reserved-word          | int[8] «input»;
          reserved-word          | qubit «gate»;
          missing-expression     | int a =«;»
          missing-expression     | a = 1 + «*» 2;
          missing-expression     | pow «@» x q;
          missing-expression     | const int n«»;
          missing-type           | const «n» = 3;
          missing-type           | for «i» in [0:3] { x q[i]; }
          missing-type           | for «(»int i = 0; i < 3; i += 1) { x q; y q; }¶z q;
          missing-in             | for int i«» [0:3] x q;
          missing-brackets       | for int i in «0:3» { x q[i]; }
          missing-brackets       | for int i in «0:2:6» x q[i];
          missing-parenthesis    | if«» a == 1 { x q; }
          missing-parenthesis    | def f«» { x q; }
          missing-body           | if (a)«;»
          missing-body           | if (a) «else» x q;
          missing-brace          | gate g a«» x a; }¶g q;
          missing-brace          | switch (a)«» case 1 { x q; } default { } }
          missing-string         | include «stdgates».inc;¶x q;
          bad-string             | include «""»;
          bad-version            | OPENQASM «"3.0"»;
          bad-version            | OPENQASM 3«.»x;
          version-not-first      | x q; «OPENQASM» 3.0;
          not-global             | if (a) { «qubit» q; }
          not-global             | gate g a { «gate» h b { } }
          not-global             | def f() { «include» "a"; }
          unclosed-brace         | gate g a «{» h a;¶qubit q;¶include "a";¶x q;
          unclosed-brace         | if (a) { x q; } else «{» y q;
          unclosed-brace         | array[int, 2] a = «{»1, 2;
          unclosed-brace         | switch (a) { case 1 «{» x q; case 2 { y q; } }¶z q;
          unclosed-brace         | cal «{» a { b }
          unclosed-parenthesis   | if «(»a == 1 { x q; }
          unclosed-parenthesis   | rx«(»pi/2;¶x q;
          unclosed-bracket       | x q«[»0;¶y q;
          unclosed-bracket       | x q«[»0¶y q[1];
          unexpected-brace       | x q; «}» y q;
          unexpected-token       | measure q«,» r;
          unexpected-token       | qubit[2] q «=» 3;
          unexpected-token       | a = measure q «->» b;
          unexpected-token       | int[8] a«,» b;
          unexpected-token       | U (1)«(»2) q;
          unexpected-token       | a «~=» b;
          unexpected-token       | a = b «and» c;
          unexpected-token       | «)» x q;
          assignment-in-expression | if (a «=» 1) x q;
          assignment-in-expression | while (a «+=» 1) x q;
          measure-in-expression  | a = 2 * «measure» q;
          size-after-name        | qubit q«[2]»;¶x q[0];
          size-after-name        | int a«[»2] = 3;
          size-before-name       | creg«[2]» c;
          bad-number             | a = «3x» + 1;
          bad-number             | a = «3__4»;
          bad-number             | a = «0b12»;
          bad-number             | a = «1.2.3»;
          bad-number             | rz(«2pi») q;
          number-too-large       | a = «1e999»;
          string-in-expression   | a = «'01'»;
          unterminated-string    | include «"stdgates.inc;»¶x q;
          unterminated-comment   | x q; «/*» y q;
          unterminated-comment   | gate g a { x a; «/*» y a; }
          unknown-character      | x q«?»;
          unknown-character      | x q; «\u00a7» y q;
          unknown-character      | x q; «#» a comment¶y q;
          unknown-character      | x «$»;
          empty-statement        | x q;«;»
          else-without-if        | «else» x q;
          case-outside-switch    | «case» 1 { x q; } y q;
          statement-outside-case | switch (a) { «x» q; case 1 { } }
          duplicate-default      | switch (a) { default { } «default» { } }
          not-a-statement        | Here we «make» a pair.¶h q;
          annotation-without-statement | x q;¶«@note more»¶
          empty-pragma           | «pragma»¶x q;
          bad-assignment         | «f(1)» = 2;
          unexpected-type        | gate g(«float» a) q { }
          """)
  void eachMistakeIsOneErrorAtItsPlace(String code, String marked) {
    String text = unescaped(marked).replace("«", "").replace("»", "");
    int start = unescaped(marked).indexOf('«');
    int end = unescaped(marked).indexOf('»') - 1;

    SyntaxTree tree = SyntaxTree.parse(text);

    List<Diagnostic> errors = tree.errors();
    assertEquals(1, errors.size(), errors::toString);
    Diagnostic error = errors.getFirst();
    assertEquals(code, error.code());
    assertEquals(
        text.substring(0, start) + "«" + text.substring(start, end) + "»",
        text.substring(0, error.span().start()) + "«" + error.span().in(text) + "»");
    TreeChecks.check(tree);
  }

  private static String unescaped(String text) {
    return text.replace('¶', '\n');
  }

  @Test
  void everyMistakeOfAFileIsFound() {
    SyntaxTree tree =
        SyntaxTree.parse(
            """
            OPENQASM 3.0
            include stdgates.inc;
            qubit q[2];
            h q[0]
            cx q[0] q[1];
            if (c = 1) x q[0];
            measure q -> ;
            """);

    assertEquals(
        List.of(
            "missing-semicolon",
            "missing-string",
            "size-after-name",
            "missing-semicolon",
            "missing-comma",
            "assignment-in-expression",
            "missing-operand"),
        tree.errors().stream().map(Diagnostic::code).toList());
    assertEquals(7, tree.size());
  }

  @Test
  void aDeclarationWithAMistakeStillDeclaresItsName() {
    for (String text :
        List.of(
            "qubit q[2];",
            "qubit[2] q",
            "int q = ;",
            "int q[3];",
            "gate q a { x a;",
            "let q = ;")) {
      SyntaxTree tree = SyntaxTree.parse(text);
      assertEquals(1, tree.errors().size(), text);
      assertTrue(
          Children.of(tree.statement(0)).stream()
              .anyMatch(
                  node -> node instanceof Name(int _, int _, String name) && name.equals("q")),
          text);
    }
  }
}
