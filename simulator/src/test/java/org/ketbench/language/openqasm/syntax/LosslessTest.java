package org.ketbench.language.openqasm.syntax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
        "switch (i) { case 1, 2 default { x q; } } }",
        "switch (i) { case 1, 2 N default { x q; } } }",
        "x q[0] \u00a7 \u00a7; \u00a7 y q;",
      })
  void anyTextComesBackFromItsTokens(String text) {
    TreeChecks.check(SyntaxTree.parse(text));
  }

  @Test
  @Tag("conformance")
  void everyProgramComesBackFromItsTokens() {
    List<Corpus.Program> programs = Corpus.programs();
    for (Corpus.Program program : programs) {
      check(program.name(), program.text());
    }
    System.out.printf("lossless: %d programs%n", programs.size());
  }

  @Test
  @Tag("conformance")
  void everyFileComesBackToTheByte() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Corpus.folder())) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      String text = new String(bytes, StandardCharsets.UTF_8);
      check(file.toString(), text);
      assertArrayEquals(
          bytes, SyntaxTree.parse(text).text().getBytes(StandardCharsets.UTF_8), file::toString);
    }
    System.out.printf("lossless: %d files%n", files.size());
    assertTrue(files.size() > 50, "only " + files.size());
  }

  private static void check(String name, String text) {
    try {
      TreeChecks.check(SyntaxTree.parse(text));
    } catch (AssertionError e) {
      throw new AssertionError(name, e);
    }
  }
}
