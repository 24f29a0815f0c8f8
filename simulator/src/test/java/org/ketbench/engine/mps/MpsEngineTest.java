package org.ketbench.engine.mps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.engine.Engine;
import org.ketbench.engine.EngineContract;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Task;
import org.ketbench.engine.density.DensityEngine;
import org.ketbench.engine.noise.NoiseModel;
import org.ketbench.engine.observable.Estimate;
import org.ketbench.engine.observable.PauliString;
import org.ketbench.engine.observable.PauliString.Pauli;
import org.ketbench.engine.observable.PauliSum;
import org.ketbench.engine.observable.Reading;
import org.ketbench.engine.statevector.Circuits;

final class MpsEngineTest extends EngineContract {
  @Override
  protected Engine engine() {
    return new MpsEngine();
  }

  @Override
  protected double tolerance() {
    return 1e-7;
  }

  @Test
  void runsWideCircuits() {
    Circuit ghz = Circuits.ghz(150);
    Map<String, Integer> counts =
        engine().counts(Task.of(SimulationRequest.of(ghz, 1000, 5)), Monitor.NONE).value().byKey();
    assertEquals(Set.of("0".repeat(150), "1".repeat(150)), counts.keySet());
  }

  @Test
  void readsTheEnergyOfAChainWithABound() {
    IsingQuench quench = new IsingQuench(60, 6, 0.1, 1);
    List<PauliSum.Term> terms = new ArrayList<>();
    for (int spin = 0; spin < 60; spin++) {
      terms.add(new PauliSum.Term(-1, new PauliString(Map.of(spin, Pauli.X))));
      if (spin > 0) {
        terms.add(new PauliSum.Term(-1, new PauliString(Map.of(spin - 1, Pauli.Z, spin, Pauli.Z))));
      }
    }
    Estimate energy =
        engine()
            .read(
                Task.of(SimulationRequest.of(quench.circuit().build(), 0, 0)),
                List.of(new Reading.Expectation(new PauliSum(terms))),
                Monitor.NONE)
            .getFirst();
    assertEquals(quench.exactEnergy(), energy.value(), Math.min(1e-5, energy.bound() + 1e-9));
  }

  @Test
  void noisyShotsFollowTheDensityMatrix() {
    CircuitBuilder circuit = new CircuitBuilder(4, 4).gate("h", 0);
    for (int qubit = 1; qubit < 4; qubit++) {
      circuit.gate("cx", qubit - 1, qubit).gate("ry", 0.4, qubit);
    }
    SimulationRequest request =
        SimulationRequest.of(circuit.measureAll().build(), 20_000, 3)
            .with(NoiseModel.depolarizing(0.03, 0.05));
    assertLikely(
        new DensityEngine()
            .distribution(Task.of(request), Integer.MAX_VALUE, Monitor.NONE)
            .value()
            .byKey(),
        engine().counts(Task.of(request), Monitor.NONE).value(),
        "noisy chain");
  }
}
