package org.ketbench.language.openqasm.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.language.Diagnostic;

/** Programs that ask for too much are refused with one clear error, soon and without a crash. */
class RefusalsTest {
  private static final Limits FEW = Limits.standard().withOperations(200_000);

  private static List<String> codes(String statements) {
    String text = "OPENQASM 3.1; include \"stdgates.inc\";\n" + statements;
    return assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () ->
            Lower.program(text, FEW).diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::code)
                .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qubit q; for int i in [0:1000000000000] { x q; }",
        "for int i in [0:1000] { for int j in [0:1000] { for int k in [0:1000] { } } }",
        "int i = 1; while (i != 0) { i = i * 5 + 1; }",
        "qubit[100000] q; for int i in [0:1000] { h q; }",
        "def f(int n) -> int { if (n < 2) return 1; return f(n - 1) + f(n - 2); } int a = f(60);",
        "bit[1000000] c; for int i in [0:20000] { c = ~c; }",
        "uint[1000000] b = 3; for int i in [0:20000] { b = b * b + 1; }",
        "array[int[32], 1000, 1000] a; for int i in [0:20000] { a = a; }",
        "for int i in [0:20000] { bit[1000000] c; c = ~c; }",
      })
  void whatTakesTooLongIsRefused(String statements) {
    assertEquals(List.of("too-many-operations"), codes(statements));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qubit q; while (true) { x q; }",
        "int i = 0; while (true) { i += 1; }",
        "qubit q; int i = 0; bit c; while (1 < 2) { i += 1; h q; c = measure q; }",
        "qubit q; int i = 0; int j = 0; while (j < 2) { h q; i += 1; }",
        "int i = 0; while (i < 5) { for int j in [0:3] { break; } }",
      })
  void loopsThatChangeNothingTheyDependOnAreEndless(String statements) {
    assertEquals(List.of("endless-loop"), codes(statements));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int i = 0; while (true) { i += 1; if (i > 5) { break; } }",
        "int i = 0; while (true) { i += 1; if (i > 5) { end; } }",
        "def f(int n) -> int { while (true) { n += 1; if (n > 5) { return n; } } return 0; } int a"
            + " = f(1);",
        "int i = 0; while (i < 5) { i += 1; }",
        "while (false) { }",
      })
  void loopsWithAWayOutAreFollowed(String statements) {
    assertEquals(List.of(), codes(statements));
  }

  @Test
  void callsWithoutAnEndAreRefused() {
    assertEquals(
        List.of("recursion-too-deep"),
        codes("def f(int n) -> int { return f(n + 1); } int a = f(0);"));
  }

  @Test
  void gatesMadeOfOneAnotherAreRefusedWhenTooMany() {
    StringBuilder text = new StringBuilder("qubit q; gate g0 a { x a; }\n");
    for (int i = 1; i < 20_000; i++) {
      text.append("gate g").append(i).append(" a { g").append(i - 1).append(" a; }\n");
    }
    assertEquals(List.of("nested-too-deeply"), codes(text + "g19999 q;"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qubit[1000000000] q; h q; cx q[0], q[1];",
        "bit[1000000000] c; c[5] = 1; if (c[5]) { }",
        "array[int[64], 1000000, 1000] a; a[0, 0] = 1;",
      })
  void whatIsTooLargeIsSaidOnceAndNotWhereItIsUsed(String statements) {
    List<String> codes = codes(statements);
    assertEquals(1, codes.size(), codes::toString);
    assertTrue(
        List.of("size-out-of-range", "array-too-large").contains(codes.getFirst()),
        codes::toString);
  }
}
