package org.ketbench.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.result.Counts;

/** Thousands of random programs held to the slow reference. */
@Tag("campaign")
final class RandomProgramsCampaign {
  private static final int PROGRAMS = 5000;
  private static final int SHOTS = 1_000_000;

  private static int cases() {
    return (int)
        Math.max(1, PROGRAMS * Double.parseDouble(System.getProperty("ketbench.cases", "1")));
  }

  @Test
  void exactDistributionsAgree() {
    double worst = 0;
    for (long seed = 1000; seed < 1000 + cases(); seed++) {
      Circuit circuit = RandomPrograms.any(seed);
      Map<String, Double> expected = SlowReference.probabilities(circuit);
      Map<String, Double> found =
          new Simulator()
              .probabilities(
                  SimulationRequest.of(circuit, 0, seed), Integer.MAX_VALUE, Monitor.NONE)
              .byKey();
      EngineContract.assertSame(expected, found, 1e-10, "seed " + seed);
      for (var each : expected.entrySet()) {
        worst = Math.max(worst, Math.abs(each.getValue() - found.getOrDefault(each.getKey(), 0.0)));
      }
    }
    System.out.printf("%d programs, largest difference %.1e%n", cases(), worst);
    assertTrue(worst <= 1e-10);
  }

  @Test
  void aMillionShotsAreLikely() {
    int programs = Math.max(1, cases() / 50);
    for (long seed = 1000; seed < 1000 + programs; seed++) {
      Circuit circuit = RandomPrograms.any(seed);
      Counts counts =
          new Simulator().run(SimulationRequest.of(circuit, SHOTS, seed), Monitor.NONE).counts();
      EngineContract.assertLikely(SlowReference.probabilities(circuit), counts, "seed " + seed);
    }
    System.out.printf("%d programs of %d shots%n", programs, SHOTS);
  }
}
