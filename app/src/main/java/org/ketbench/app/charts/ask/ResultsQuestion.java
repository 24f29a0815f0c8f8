package org.ketbench.app.charts.ask;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.noise.NoiseModel;

/**
 * What is to be known about a circuit.
 *
 * @param circuit up to the moment that is looked at
 * @param noise how the device errs; null for one that does not
 * @param shots how many are taken where nothing exact can be had
 * @param seed of these shots
 */
public record ResultsQuestion(
    Circuit circuit, MeasurementReading reading, @Nullable NoiseModel noise, int shots, long seed) {
  /** The same question about another circuit. */
  public ResultsQuestion of(Circuit other) {
    return new ResultsQuestion(other, reading, noise, shots, seed);
  }

  /** Whether no run is left out. */
  boolean isOfAllRuns() {
    return switch (reading) {
      case MeasurementReading.Ensemble _ -> true;
      case MeasurementReading.OneShot _ -> false;
      case MeasurementReading.PostSelected(Map<Integer, Boolean> bits) -> bits.isEmpty();
    };
  }
}
