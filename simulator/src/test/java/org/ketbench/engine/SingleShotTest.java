package org.ketbench.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.branches.Selected;
import org.ketbench.engine.branches.Selection;
import org.ketbench.engine.noise.NoiseModel;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;

/** One shot with a seed is the same shot, whoever follows it and however far. */
final class SingleShotTest {
  private static final Simulator SIMULATOR = new Simulator();
  private static final String FEEDBACK =
      """
      qubit[4] q; bit[6] c;
      h q[0]; cx q[0], q[1]; c[0] = measure q[0];
      if (c[0]) { h q[2]; }
      reset q[1]; h q[1]; c[1] = measure q[1]; c[2] = measure q[2];
      h q[1]; c[3] = measure q[1]; h q[3]; c[4] = measure q[3]; h q[0]; c[5] = measure q[0];
      """;

  private static Circuit circuit(String body) {
    return Objects.requireNonNull(
        OpenQasm.analyze(
                Document.of("test.qasm", "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n" + body))
            .circuit(),
        body);
  }

  private static String shot(SimulationRequest request) {
    return SIMULATOR.run(request, Monitor.NONE).counts().byKey().keySet().iterator().next();
  }

  private static Selected followed(SimulationRequest request) {
    return SIMULATOR.select(request, Selection.ofShot(request.seed()), List.of(), 4, Monitor.NONE);
  }

  /** The bits of one register, the last one left. */
  private static String key(BitSet bits, int count) {
    var key = new StringBuilder();
    for (int bit = count - 1; bit >= 0; bit--) {
      key.append(bits.get(bit) ? '1' : '0');
    }
    return key.toString();
  }

  @Test
  void everyEngineTakesTheSameWay() {
    Circuit circuit = circuit(FEEDBACK);
    Set<String> seen = new HashSet<>();
    for (long seed = 1; seed <= 40; seed++) {
      SimulationRequest request = SimulationRequest.of(circuit, 1, seed);
      String expected = key(followed(request).bits(), 6);
      for (EngineKind kind : EngineKind.values()) {
        assertEquals(expected, shot(request.with(kind)), kind + ", seed " + seed);
      }
      seen.add(expected);
    }
    assertTrue(seen.size() > 12, () -> "only " + seen);
  }

  @Test
  void outcomesAreAsProbableAsTheyShouldBe() {
    Circuit circuit = circuit("qubit q; bit c; ry(2 * pi / 3) q; c = measure q;");
    int ones = 0;
    for (long seed = 0; seed < 1000; seed++) {
      ones += "1".equals(shot(SimulationRequest.of(circuit, 1, seed))) ? 1 : 0;
    }
    assertEquals(750, ones, 5 * Math.sqrt(1000 * 0.75 * 0.25));
  }

  @Test
  void partsOfACircuitHaveTheOutcomesOfTheWhole() {
    Circuit circuit =
        circuit(
            "qubit[18] q; bit[18] c; h q; t q; h q; for int i in [0:2:16] { cx q[i], q[i + 1]; }"
                + " c = measure q;");
    for (long seed = 1; seed <= 5; seed++) {
      SimulationRequest request = SimulationRequest.of(circuit, 1, seed);
      assertEquals(key(followed(request).bits(), 18), shot(request));
    }
  }

  @Test
  void theBeginningOfAProgramHasTheOutcomesOfTheWhole() {
    Circuit whole = circuit(FEEDBACK);
    for (int length = 1; length <= whole.operations().size(); length++) {
      Circuit beginning = whole.with(whole.operations().subList(0, length));
      for (long seed = 1; seed <= 10; seed++) {
        BitSet all = followed(SimulationRequest.of(whole, 1, seed)).bits();
        BitSet some = followed(SimulationRequest.of(beginning, 1, seed)).bits();
        some.andNot(all);
        assertTrue(some.isEmpty(), "length " + length + ", seed " + seed);
      }
    }
  }

  @Test
  void aNoisyShotIsTheOneWhoseStateIsTold() {
    for (int qubits : new int[] {3, 15}) {
      Circuit circuit =
          circuit(
              "qubit[%1$d] q; bit[%1$d] c; h q; t q; h q; cx q[0], q[1]; c = measure q;"
                  .formatted(qubits));
      for (long seed = 1; seed <= 4; seed++) {
        SimulationRequest request =
            SimulationRequest.of(circuit, 1, seed).with(NoiseModel.depolarizing(0.2, 0.2));
        assertEquals(key(followed(request).bits(), qubits), shot(request));
      }
    }
  }

  @Test
  void aWideShotIsFollowedByAnEngineThatNeedsNoTable() {
    Circuit circuit =
        circuit(
            "qubit[60] q; bit[60] c; h q[0]; for int i in [0:58] { cx q[i], q[i + 1]; }"
                + " c = measure q;");
    for (long seed = 1; seed <= 3; seed++) {
      SimulationRequest request = SimulationRequest.of(circuit, 1, seed);
      Selected found = followed(request);
      assertNotNull(found.amplitudes());
      assertEquals(1, Math.abs(found.amplitudes().rows().getFirst().re()), 1e-9);
      assertEquals(shot(request), key(found.bits(), 60));
    }
    Selected ones =
        SIMULATOR.select(
            SimulationRequest.of(circuit, 0, 1),
            Selection.having(Map.of(7, true)),
            List.of(),
            4,
            Monitor.NONE);
    assertEquals(0.5, ones.kept(), 1e-12);
    assertEquals("1".repeat(60), key(ones.bits(), 60));
  }
}
