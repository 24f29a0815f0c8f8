package org.ketbench.engine;

import java.util.Map;
import org.ketbench.circuit.Circuit;

/**
 * A circuit to run and how.
 *
 * @param parameters the values of the circuit's free parameters
 * @param threads how many threads may work; the result does not depend on it
 */
public record SimulationRequest(
    Circuit circuit,
    Map<String, Double> parameters,
    int shots,
    long seed,
    EngineKind engine,
    Precision precision,
    int threads) {
  public SimulationRequest {
    parameters = Map.copyOf(parameters);
    if (shots < 0 || threads < 1) {
      throw new IllegalArgumentException(shots + " shots on " + threads + " threads");
    }
  }

  /** A run in double precision on all cores. */
  public static SimulationRequest of(Circuit circuit, int shots, long seed) {
    return new SimulationRequest(
        circuit,
        Map.of(),
        shots,
        seed,
        EngineKind.AUTO,
        Precision.DOUBLE,
        Runtime.getRuntime().availableProcessors());
  }
}
