package org.ketbench.estimate.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.model.Watch;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.check.IncludeLoader;
import org.ketbench.language.openqasm.lower.Limits;

/** Where counts come from: the parts of a program add up to the whole, however they are taken. */
final class CostTest {
  private static Circuit circuit(String text) {
    Document document = Document.of("program.qasm", text);
    return Objects.requireNonNull(
        OpenQasm.analyze(document, IncludeLoader.beside(document), Limits.standard().withFolding())
            .circuit(),
        () -> text + OpenQasm.analyze(document).diagnostics());
  }

  private static Cost cost(Circuit circuit) {
    return CircuitCounter.cost(circuit, Map.of(), AngleMode.EXACT, Hints.NONE, Watch.NONE);
  }

  private static void check(Circuit circuit) {
    LogicalCounts counts = CircuitCounter.count(circuit);
    Cost whole = cost(circuit);
    assertEquals(counts.tCount(), whole.tCount());
    assertEquals(counts.rotationCount(), whole.rotations());
    assertEquals(counts.cczCount(), whole.toffolis());
    assertEquals(counts.measurementCount(), whole.measurements());
    for (List<Cost> parts : List.of(whole.byGate(), whole.byStatement())) {
      for (ToLongFunction<Cost> figure :
          List.<ToLongFunction<Cost>>of(
              Cost::tCount, Cost::rotations, Cost::toffolis, Cost::measurements)) {
        assertEquals(
            figure.applyAsLong(whole), parts.stream().mapToLong(figure).sum(), parts::toString);
      }
    }
    nested(whole);
  }

  /** What a part takes is what the parts of it take. */
  private static void nested(Cost cost) {
    if (!cost.parts().isEmpty()) {
      assertEquals(cost.tCount(), cost.parts().stream().mapToLong(Cost::tCount).sum());
      assertEquals(cost.toffolis(), cost.parts().stream().mapToLong(Cost::toffolis).sum());
      cost.parts().forEach(CostTest::nested);
    }
  }

  @Test
  void partsOfRandomProgramsAddUp() {
    for (int seed = 0; seed < 40; seed++) {
      check(circuit(program(new Random(seed))));
    }
  }

  private static String program(Random random) {
    StringBuilder text = new StringBuilder("OPENQASM 3.0;\ninclude \"stdgates.inc\";\n");
    text.append("qubit[4] q; bit[4] c;\n");
    text.append("def part(qubit[4] r) { t r[0]; ccx r[1], r[2], r[3]; rz(0.1) r[1]; }\n");
    for (int i = 0; i < 12; i++) {
      text.append(statement(random, 2));
    }
    return text.toString();
  }

  private static String statement(Random random, int depth) {
    int k = random.nextInt(3);
    return switch (random.nextInt(depth > 0 ? 9 : 7)) {
      case 0 -> "t q[" + k + "];\n";
      case 1 -> "ccx q[" + k + "], q[3], q[" + (k + 1) % 3 + "];\n";
      case 2 -> "rz(0." + (1 + k) + ") q[" + k + "];\n";
      case 3 -> "c[" + k + "] = measure q[" + k + "];\n";
      case 4 -> "part(q);\n";
      case 5 -> "cp(0.3) q[" + k + "], q[3];\n";
      case 6 -> "h q;\n";
      case 7 ->
          "for int i"
              + depth
              + " in [1:"
              + (1 + random.nextInt(40))
              + "] {\n"
              + statement(random, depth - 1)
              + statement(random, depth - 1)
              + "}\n";
      default -> "if (c[" + k + "]) { " + statement(random, depth - 1) + "}\n";
    };
  }

  @Test
  void linesGatesAndSubroutinesTellWhereTStatesGo() {
    Cost cost =
        cost(
            circuit(
                """
                OPENQASM 3.0;
                include "stdgates.inc";
                qubit[3] q;
                def often(qubit[3] r) { t r[0]; t r[1]; }
                for int i in [1:1000000000] { often(q); }
                ccx q[0], q[1], q[2];
                """));

    assertEquals(2_000_000_000L, cost.tCount());
    assertEquals(1, cost.toffolis());
    assertEquals("t", cost.byGate().getFirst().label());
    assertEquals(2_000_000_000L, cost.byGate().getFirst().uses());
    Cost loop = cost.parts().getFirst();
    assertEquals(Cost.Kind.LOOP, loop.kind());
    assertEquals(2_000_000_000L, loop.tCount());
    assertTrue(
        loop.parts().stream()
            .anyMatch(part -> part.kind() == Cost.Kind.CALL && part.label().contains("often")));
  }

  @Test
  void tolerantAnglesTakeWhatIsAlmostATGateForOne() {
    Circuit circuit =
        circuit(
            "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit q; rz(11*pi/4) q; rz(0.785398163397)"
                + " q; rz(0.7853) q;");

    LogicalCounts exact =
        CircuitCounter.count(circuit, Map.of(), AngleMode.EXACT, Hints.NONE, Watch.NONE);
    LogicalCounts tolerant =
        CircuitCounter.count(circuit, Map.of(), AngleMode.TOLERANT, Hints.NONE, Watch.NONE);

    assertEquals(0, exact.tCount());
    assertEquals(3, exact.rotationCount());
    assertEquals(2, tolerant.tCount());
    assertEquals(1, tolerant.rotationCount());
  }
}
