package org.ketbench.language.openqasm.syntax;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LosslessTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\ufeffOPENQASM 3.0;\r\nqubit q;\r\n",
        "x q[0]; // behind",
        "/* never closed",
        "x q /* never closed",
        "gate g a { x a; /* never closed",
        "cal { a { b } c }\ndefcal rz(angle[20] t) $0 -> bit { \u00a3$&\u00a3*(\") }\n",
        "@first\n@second more \nx q;",
        "let a = q[0:2:6] ++ r[{1, 2}];",
        "f(1) q[0] -> c[1];",
        "switch (i) { default { } case 1, { } }",
        "x q[0] \u00a7 \u00a7; \u00a7 y q;",
      })
  void anyTextComesBackFromItsTokens(String text) {
    TreeChecks.check(SyntaxTree.parse(text));
  }

  @Test
  @Tag("conformance")
  void everyProgramComesBackFromItsTokens() {
    for (Corpus.Program program : Corpus.programs()) {
      try {
        TreeChecks.check(SyntaxTree.parse(program.text()));
      } catch (AssertionError e) {
        throw new AssertionError(program.name(), e);
      }
    }
  }
}
