package org.ketbench.engine.stabilizer;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.Engine;
import org.ketbench.engine.EngineContract;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.RandomPrograms;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.SlowReference;
import org.ketbench.engine.Task;
import org.ketbench.engine.mps.MpsEngine;

/** Thousands of random Clifford programs, with decisions and loops, held to the slow reference. */
@Tag("campaign")
final class CliffordProgramsCampaign {
  private static final int PROGRAMS = 5000;
  private static final int SHOTS = 100_000;

  private static int cases() {
    return (int)
        Math.max(1, PROGRAMS * Double.parseDouble(System.getProperty("ketbench.cases", "1")));
  }

  private static void hold(Engine engine, double tolerance) {
    for (long seed = 2000; seed < 2000 + cases(); seed++) {
      Circuit circuit = RandomPrograms.clifford(seed);
      Map<String, Double> found =
          engine
              .distribution(
                  Task.of(SimulationRequest.of(circuit, 0, seed)), Integer.MAX_VALUE, Monitor.NONE)
              .value()
              .byKey();
      EngineContract.assertSame(
          SlowReference.probabilities(circuit), found, tolerance, "seed " + seed);
    }
    System.out.printf("%d programs on %s within %.0e%n", cases(), engine.kind(), tolerance);
  }

  @Test
  void tableausGiveExactDistributions() {
    hold(new StabilizerEngine(), 1e-12);
  }

  @Test
  void matrixProductStatesGiveExactDistributions() {
    hold(new MpsEngine(), 1e-7);
  }

  @Test
  void shotsOfFramesAndBranchesAreLikely() {
    int programs = Math.max(1, cases() / 10);
    for (long seed = 2000; seed < 2000 + programs; seed++) {
      Circuit circuit = RandomPrograms.clifford(seed);
      EngineContract.assertLikely(
          SlowReference.probabilities(circuit),
          new StabilizerEngine()
              .counts(Task.of(SimulationRequest.of(circuit, SHOTS, seed)), Monitor.NONE)
              .value(),
          "seed " + seed);
    }
    System.out.printf("%d programs of %d shots%n", programs, SHOTS);
  }
}
