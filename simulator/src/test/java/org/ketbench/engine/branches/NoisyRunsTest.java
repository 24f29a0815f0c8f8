package org.ketbench.engine.branches;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.engine.EngineKind;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Simulator;
import org.ketbench.engine.noise.NoiseModel;

final class NoisyRunsTest {
  private static SimulationRequest chain(int qubits, int layers, double noise) {
    CircuitBuilder circuit = new CircuitBuilder(qubits, qubits);
    for (int layer = 0; layer < layers; layer++) {
      for (int qubit = 0; qubit < qubits; qubit++) {
        circuit.gate("ry", 0.3 + qubit, qubit);
      }
      for (int qubit = 0; qubit < qubits - 1; qubit++) {
        circuit.gate("cx", qubit, qubit + 1);
      }
    }
    return SimulationRequest.of(circuit.measureAll().build(), 100, 1)
        .with(NoiseModel.depolarizing(noise, noise));
  }

  @Test
  void shotsShareWhatComesBeforeTheirFirstErrors() {
    double errors = 1e-6 * 4 * 7;
    assertEquals(
        1 + 100 * errors / 2, NoisyRuns.of(chain(4, 4, 1e-6).program(), 100), 1e-3 * errors);
    assertEquals(
        101 - 100 / (0.5 * 4000 * 7), NoisyRuns.of(chain(4, 4000, 0.5).program(), 100), 1e-9);
    assertEquals(1, NoisyRuns.of(chain(4, 4, 0).program(), 100), 0);
  }

  @Test
  void noisyShotsAreDrawnByTheEngineThatRunsThemSooner() {
    Simulator simulator = new Simulator();
    assertEquals(
        EngineKind.MPS, simulator.run(chain(18, 2, 1e-4), Monitor.NONE).engine(), "few layers");
    assertEquals(
        EngineKind.TRAJECTORIES,
        simulator.run(chain(16, 16, 1e-4), Monitor.NONE).engine(),
        "many layers");
  }
}
