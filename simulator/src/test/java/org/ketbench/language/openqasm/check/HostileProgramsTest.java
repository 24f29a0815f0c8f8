package org.ketbench.language.openqasm.check;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.syntax.Corpus;
import org.ketbench.language.openqasm.syntax.SyntaxTree;
import org.ketbench.language.openqasm.testing.Cases;

/** Texts that mean harm, or nothing: they take no long time and end in diagnostics. */
class HostileProgramsTest {
  private static void check(String text) {
    Checked checked =
        Checker.check(
            SyntaxTree.parse(text), Document.of("hostile", text), IncludeLoader.nothing());
    checked.names();
  }

  static List<String> programs() {
    return List.of(
        "int a = " + "(".repeat(100_000) + "1" + ")".repeat(100_000) + ";",
        "int a = 1" + " + 1".repeat(100_000) + ";",
        "int a = " + "-".repeat(100_000) + "1;",
        "{".repeat(100_000),
        "if (true) ".repeat(100_000) + "x;",
        "if (true) { } else ".repeat(50_000) + "{ }",
        "let a = q" + " ++ q".repeat(100_000) + ";",
        "qubit[1000000000] q; qubit[1000000000] r; cx q, r; let a = q[0:2:999999999] ++ r; reset"
            + " a;",
        "qubit[1000000] q; " + "reset q; ".repeat(20_000),
        "const int[1000000000] a = 1 << 999999999; int b = a;",
        "const uint[60000] a = 3; const uint[60000] b = a ** (2 ** 60);",
        "bit[2] a = \"" + "01".repeat(500_000) + "\";",
        "array[int, 1000, 1000, 1000] a; a = a;",
        "gate g a { } gate h a { " + "g a; ".repeat(50_000) + "}",
        "U(0, 0, 0) " + "q, ".repeat(50_000) + "q;",
        "def f(int a) { } f(" + "1, ".repeat(50_000) + "1);",
        "int x; ".repeat(50_000),
        "undeclared" + "; undeclared".repeat(50_000),
        "ctrl(1000000000) @ ctrl(2000000000) @ U(0, 0, 0) $0;",
        "int a = 0x" + "f".repeat(100_000) + ";",
        "const float a = 1e308 * 1e308; const angle b = a; int c = a - a;",
        "qubit q; U(1/0, 0.0/0.0, 0) q; for int i in [0:0:9223372036854775807] { }",
        "bit[4] c; c[9223372036854775807] = 1; c[-9223372036854775808:2] = \"1\";",
        "qubit[3] q; let a = q[-2147483648:2147483647:2147483647];");
  }

  @ParameterizedTest
  @MethodSource("programs")
  void hostileProgramsEndInTime(String text) {
    assertTimeoutPreemptively(Duration.ofMinutes(2), () -> check(text));
  }

  private static void mutate(int cases) {
    Random random = new Random(42);
    List<Corpus.Program> programs =
        Corpus.programs().stream().filter(it -> it.text().length() < 5_000).toList();
    List<String> pieces = new ArrayList<>();
    programs.forEach(it -> pieces.addAll(List.of(it.text().split("(?<=[;{} \\[\\](),])"))));
    for (int i = 0; i < cases; i++) {
      StringBuilder text = new StringBuilder(programs.get(random.nextInt(programs.size())).text());
      int changes = 1 + random.nextInt(4);
      for (int change = 0; change < changes; change++) {
        int start = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), start + random.nextInt(12));
        String piece = random.nextBoolean() ? "" : pieces.get(random.nextInt(pieces.size()));
        text.replace(start, end, piece);
      }
      String mutated = text.toString();
      try {
        check(mutated);
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError(mutated, e);
      }
    }
    assertTrue(cases > 0);
  }

  @Test
  void mutatedProgramsOnlyEndInDiagnostics() {
    mutate(2_000);
  }

  @Test
  @Tag("campaign")
  void manyMutatedProgramsOnlyEndInDiagnostics() {
    mutate(Cases.scaled(50_000));
  }
}
