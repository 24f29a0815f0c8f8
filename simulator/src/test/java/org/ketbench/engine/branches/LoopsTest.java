package org.ketbench.engine.branches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Simulator;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;

final class LoopsTest {
  private static Circuit circuit(String body) {
    Document document =
        Document.of("loop.qasm", "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n" + body);
    return Objects.requireNonNull(OpenQasm.analyze(document).circuit(), "errors in the program");
  }

  private static String problem(String body) {
    Document document =
        Document.of("loop.qasm", "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n" + body);
    return OpenQasm.analyze(document).diagnostics().getFirst().message();
  }

  @Test
  void knownLoopsThatNeverEndAreRefusedBeforeTheyAreUnrolled() {
    assertTrue(problem("qubit q; while (true) { x q; }").contains("never ends"));
    assertTrue(problem("qubit q; int n = 0; while (n < 5) { x q; }").contains("never ends"));
    assertTrue(
        problem("qubit q; bit[1] b; while (true) { b[0] = b[0] ^ 1; x q; }")
            .contains("never ends"));
    assertTrue(
        problem("qubit q; int n = 0; while (n >= 0) { n += 1; x q; }")
            .contains("not towards the end"));
    assertTrue(
        problem("qubit q; int n = 0; while (n != 7) { n += 2; x q; }")
            .contains("not towards the end"));
  }

  @Test
  void aCountOfIterationsDoesNotHideThatALoopIsBackWhereItWas() {
    String body =
        "qubit q; int n = 27; int turns = 0; while (n != 0) {"
            + " if (n % 2 == 0) { n = n / 2; } else { n = 3 * n + 1; } turns += 1; x q; }";
    assertTrue(problem(body).contains("never ends"), () -> problem(body));
  }

  @Test
  void loopsWithinLoopsAreCountedBeforeTheyAreRun() {
    String million = " in [0:999999] ";
    assertCounted("for int i" + million + "{ for int j" + million + "{ x q; } }");
    assertCounted("for int i" + million + "for int j" + million + "for int k in {1, 2} reset q;");
    assertCounted("const int n = 999999; for int i in [0:n] { for int j in [n:-1:0] { } }");
    assertCounted("int n = 5000; for int i in [1:n] { x q; for int j in [1:n] { h q; } }");
    assertCounted(
        "int i = 0; int j = 7; while (i < 1000000) { j = 0; while (1000000 >= j) { x q; j += 1; }"
            + " i = i + 1; }");
    assertCounted(
        "def f(qubit p) { for int i" + million + "{ for int j" + million + "{ x p; } } } f(q);");
  }

  private static void assertCounted(String loop) {
    String found = problem("qubit q; x q; " + loop);
    assertTrue(found.contains("at least"), () -> loop + " " + found);
  }

  @Test
  void loopsThatOnlyLookLongAreRun() {
    String million = " in [0:999999] ";
    for (String loop :
        new String[] {
          "for int i" + million + "{ for int j" + million + "{ x q; break; } if (i == 3) break; }",
          "for int i" + million + "{ if (i > 2) { break; } for int j" + million + "{ break; } }",
          "for int i in [0:99] { if (i == 0) { for int j in [0:99999] { x q; } } }",
          "int n = 999999; for int i in [0:99999] { n = 0; for int j in [1:n] { x q; } }",
          "for int i in [0:999] { int[4] n = 1000; for int j in [1:n] { for uint k"
              + million
              + "{} } }",
          "for int i in [0:9999] { for int j in [0:i / 10000] { for int k in [1:j] { x q; } } }",
          "int i = 0; while (i < 1000000) { for int j in [0:99] { x q; } i += 100000; }",
          "int i = 0; int j = 0; while (i < 1000) { while (j < 100000) { j += 1; } i += 1; }",
          "int i = 0; while (i < 1000000) { for int j in [0:999] { x q; } i += 1; i = i * 10; }",
        }) {
      assertEquals(
          100,
          run("qubit q; bit c; " + loop + " c = measure q;").values().stream()
              .mapToInt(Integer::intValue)
              .sum(),
          loop);
    }
  }

  @Test
  void knownLoopsThatEndAreUnrolledHoweverTheyDo() {
    String ends = " c = measure q;";
    assertEquals(
        Map.of("0", 100),
        run("qubit q; bit c; int n = 0; while (n < 50000) { n += 1; x q; }" + ends));
    assertEquals(
        Map.of("1", 100),
        run(
            "qubit q; bit c; int n = 1; while (n < 10000000000) { n *= 10; if (n > 50) x q; }"
                + " x q; x q;"
                + ends));
    assertEquals(
        Map.of("1", 100),
        run("qubit q; bit c; int n = 5000; while (n > 0) { if (n == 7) { x q; } n -= 1; }" + ends));
    assertEquals(
        Map.of("0", 100),
        run("qubit q; bit c; int n = 0; while (true) { n += 1; x q; if (n == 4) break; }" + ends));
  }

  private static Map<String, Integer> run(String body) {
    return new Simulator()
        .run(SimulationRequest.of(circuit(body), 100, 1), Monitor.NONE)
        .counts()
        .byKey();
  }

  private static void assertEndless(String body) {
    for (int shots : new int[] {0, 100}) {
      SimulationRequest request = SimulationRequest.of(circuit(body), shots, 1);
      SimulationRefusedException refusal =
          assertThrows(
              SimulationRefusedException.class,
              () -> {
                if (shots == 0) {
                  new Simulator().probabilities(request, 10, Monitor.NONE);
                } else {
                  new Simulator().run(request, Monitor.NONE);
                }
              });
      assertEquals(Reason.ENDLESS, refusal.reason(), body);
      assertTrue(String.valueOf(refusal.getMessage()).contains("never ends"), body);
    }
  }

  @Test
  void aLoopWhoseConditionNothingChangesIsEndlessWhateverItsGatesDo() {
    assertEndless("qubit q; bit c = measure q; while (c == 0) { rz(0.1) q; h q; }");
    assertEndless(
        "qubit[2] q; bit c = measure q[0]; bit d; while (!c) { h q[1]; d = measure q[1]; }");
    assertEndless("qubit q; bit c = measure q; while (c == 0) { reset q; c = measure q; }");
    assertEndless(
        "qubit q; bit c = measure q; int[8] n = int[8](c); int[8] k = 0;"
            + " while (n < 10) { k += 1; rx(0.3) q; }");
  }

  @Test
  void aCounterThatGoesInCirclesPastTheConditionIsEndless() {
    assertEndless("qubit q; bit c = measure q; uint[4] n = uint[4](c); while (n < 16) { n += 1; }");
  }

  @Test
  void aCounterThatMovesAwayFromItsEndIsRefusedSoon() {
    String body = "qubit q; bit c = measure q; int n = int(c); while (n >= 0) { n += 1; h q; }";
    SimulationRequest request = SimulationRequest.of(circuit(body), 100, 1);
    SimulationRefusedException refusal =
        assertThrows(
            SimulationRefusedException.class, () -> new Simulator().run(request, Monitor.NONE));
    assertEquals(Reason.ENDLESS, refusal.reason());
    assertTrue(String.valueOf(refusal.getMessage()).contains("not towards the end"));
  }

  @Test
  void aLoopThatCountsToAHundredThousandEnds() {
    String body =
        "qubit q; bit c = measure q; int n = int(c);"
            + " while (n < 100001) { n += 1; x q; } c = measure q;";
    assertEquals(Map.of("1", 100), run(body));
  }

  @Test
  void anInnerLoopThatBeginsAnewEachTimeIsNotEndless() {
    String body =
        "qubit q; bit c = measure q; int[16] n = int[16](c); int[16] k;"
            + " while (n < 5) { k = int[16](c); while (k < 7) { k += 1; x q; } n += 1; }"
            + " c = measure q;";
    assertEquals(Map.of("1", 100), run(body));
  }

  @Test
  void aLoopThatWaitsForAnOutcomeOfManyTriesEnds() {
    String body =
        "qubit q; bit c; bit again = 1; ry(0.02) q; c = measure q;"
            + " while (c == 0) { reset q; ry(0.05) q; c = measure q; }";
    assertEquals(Map.of("1 1", 100), run(body));
  }
}
