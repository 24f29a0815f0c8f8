package org.ketbench.engine.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Task;
import org.ketbench.engine.density.DensityEngine;
import org.ketbench.engine.observable.Reading;

/** Models of devices against the figures that they are made from. */
final class NoiseLibraryTest {
  /** The states whose mean fidelity is that over all states. */
  private static final List<CircuitBuilder> STATES =
      List.of(
          state(0, 0),
          state(Math.PI, 0),
          state(Math.PI / 2, 0),
          state(Math.PI / 2, Math.PI),
          state(Math.PI / 2, Math.PI / 2),
          state(Math.PI / 2, -Math.PI / 2));

  private static CircuitBuilder state(double theta, double phi) {
    return new CircuitBuilder(1).gate("u3", new double[] {theta, phi, 0}, 0);
  }

  private static double[] entries(CircuitBuilder circuit, String model) {
    SimulationRequest ideal = SimulationRequest.of(circuit.build(), 0, 1);
    SimulationRequest request = model.isEmpty() ? ideal : ideal.with(NoiseLibrary.get(model));
    return new DensityEngine()
        .read(Task.of(request), List.of(new Reading.ReducedState(List.of(0))), Monitor.NONE)
        .getFirst()
        .values();
  }

  @Test
  void gatesOfAnkaaErrAsOftenAsMeasured() {
    double sum = 0;
    for (CircuitBuilder circuit : STATES) {
      double[] ideal = entries(circuit, "");
      double[] noisy = entries(circuit, "rigetti-ankaa-3");
      for (int each = 0; each < ideal.length; each++) {
        sum += ideal[each] * noisy[each];
      }
    }
    assertEquals(0.99877, sum / STATES.size(), 1e-5);
  }
}
