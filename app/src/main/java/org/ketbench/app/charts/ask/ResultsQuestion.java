package org.ketbench.app.charts.ask;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Parameter;
import org.ketbench.engine.EngineKind;
import org.ketbench.engine.Precision;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.noise.NoiseModel;

/**
 * What is to be known about a circuit.
 *
 * @param circuit up to the moment that is looked at
 * @param inputs the values of the circuit's parameters, by name; others are left out
 * @param noise how the device errs; null for one that does not
 * @param shots how many are taken where nothing exact can be had
 * @param seed of these shots
 */
public record ResultsQuestion(
    Circuit circuit,
    Map<String, Double> inputs,
    MeasurementReading reading,
    @Nullable NoiseModel noise,
    int shots,
    long seed) {
  public ResultsQuestion {
    Map<String, Double> known = new HashMap<>();
    for (Parameter parameter : circuit.parameters()) {
      Double value = inputs.get(parameter.name());
      if (value != null) {
        known.put(parameter.name(), value);
      }
    }
    inputs = Map.copyOf(known);
  }

  /** A question about a circuit whose parameters have no values. */
  public ResultsQuestion(
      Circuit circuit,
      MeasurementReading reading,
      @Nullable NoiseModel noise,
      int shots,
      long seed) {
    this(circuit, Map.of(), reading, noise, shots, seed);
  }

  /** The same question about another circuit. */
  public ResultsQuestion of(Circuit other) {
    return new ResultsQuestion(other, inputs, reading, noise, shots, seed);
  }

  /** What engines are asked for it, of this circuit or of one that has the same parameters. */
  public SimulationRequest request(Circuit of) {
    return new SimulationRequest(
        of,
        inputs,
        shots,
        seed,
        EngineKind.AUTO,
        Precision.DOUBLE,
        Runtime.getRuntime().availableProcessors(),
        noise);
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
