package org.ketbench.engine.branches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.engine.EngineContract;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Simulator;
import org.ketbench.result.Counts;

final class BranchesTest {
  private static Map<String, Double> probabilities(Circuit circuit) {
    return new Simulator()
        .probabilities(SimulationRequest.of(circuit, 0, 1), Integer.MAX_VALUE, Monitor.NONE)
        .byKey();
  }

  /** Tosses one qubit again and again, each time into another bit. */
  private static Circuit tosses(int count) {
    CircuitBuilder circuit = new CircuitBuilder(1, count);
    for (int bit = 0; bit < count; bit++) {
      circuit.gate("ry", 1.0, 0).measure(0, bit).reset(0);
    }
    return circuit.build();
  }

  @Test
  void everyOutcomeOfSixteenTossesIsABranch() {
    double one = Math.pow(Math.sin(0.5), 2);
    Map<String, Double> found = probabilities(tosses(15));
    assertEquals(1 << 15, found.size());
    assertEquals(Math.pow(one, 15), found.getOrDefault("1".repeat(15), 0.0), 1e-15);
  }

  @Test
  void moreBranchesThanCanBeFollowedAreRefusedButDrawn() {
    SimulationRefusedException refusal =
        assertThrows(SimulationRefusedException.class, () -> probabilities(tosses(20)));
    assertEquals(Reason.SIZE, refusal.reason());
    assertTrue(String.valueOf(refusal.getMessage()).contains("Draw shots"));
    Counts counts =
        new Simulator().run(SimulationRequest.of(tosses(20), 5000, 1), Monitor.NONE).counts();
    assertEquals(5000, counts.shots());
  }

  @Test
  void whatNobodyReadsAnyMoreMakesNoBranches() {
    CircuitBuilder circuit = new CircuitBuilder(2, 2);
    for (int turn = 0; turn < 200; turn++) {
      circuit.gate("h", 0).measure(0, 0).gate("cx", 0, 1).reset(0);
    }
    Map<String, Double> found = probabilities(circuit.measure(1, 1).build());
    assertEquals(4, found.size());
    found.values().forEach(each -> assertEquals(0.25, each, 1e-12));
  }

  @Test
  void attemptsAreRepeatedUntilTheyAreTooUnlikelyToMatter() {
    Circuit circuit =
        new CircuitBuilder(2, 2)
            .gate("x", 1)
            .measure(1, 0)
            .loop(
                CircuitBuilder.bit(0),
                body -> body.reset(0).gate("ry", 0.5, 0).measure(0, 0).gate("x", 0))
            .measure(0, 1)
            .build();
    EngineContract.assertSame(Map.of("10", 1.0), probabilities(circuit), 1e-12, "attempts");
  }

  @Test
  void binomialNumbersHaveTheirMeanAndVariance() {
    Randomness random = new Randomness(3);
    for (double probability : new double[] {0.002, 0.3, 0.5, 0.97}) {
      for (int attempts : new int[] {7, 100, 100_000}) {
        double sum = 0;
        double squares = 0;
        int draws = 20_000;
        double mean = attempts * probability;
        for (int draw = 0; draw < draws; draw++) {
          double off = random.binomial(attempts, probability) - mean;
          sum += off;
          squares += off * off;
        }
        double variance = mean * (1 - probability);
        assertEquals(0, sum / draws, 5 * Math.sqrt(variance / draws));
        assertEquals(1, squares / draws / variance, 0.06 + 5 * Math.sqrt(1 / variance / draws));
      }
    }
  }
}
