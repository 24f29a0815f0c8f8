package org.ketbench.engine.pure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.engine.EngineContract;
import org.ketbench.engine.EngineKind;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Task;
import org.ketbench.engine.branches.Exploration;
import org.ketbench.engine.density.DensityEngine;
import org.ketbench.engine.noise.NoiseModel;
import org.ketbench.engine.noise.NoiseModelReader;
import org.ketbench.engine.program.Program;
import org.ketbench.engine.statevector.StateVectorEngine;
import org.ketbench.result.Counts;

/**
 * Shots of noisy programs on states of the kind that is planned for, against the density matrix,
 * which is why they are small here.
 */
final class NoisyLargeStatesTest {
  private static final int QUBITS = 5;
  private static final int SHOTS = 400;
  private static final NoiseModel DAMPING =
      NoiseModelReader.read(
          """
          {"version": 1,
           "gates": [{"errors": [
             {"type": "amplitude-damping", "probability": 0.01, "excited": 0.2},
             {"type": "bit-flip", "probability": 0.01}]}],
           "readout": [{"zeroAsOne": 0.02, "oneAsZero": 0.05}]}
          """);

  private static CircuitBuilder gates(CircuitBuilder circuit, int count, long seed) {
    Random random = new Random(seed);
    for (int gate = 0; gate < count; gate++) {
      int first = random.nextInt(QUBITS);
      if (gate % 2 == 0) {
        circuit.gate("u3", random.doubles(3, -3, 3).toArray(), first);
      } else {
        circuit.gate("cx", first, (first + 1 + random.nextInt(QUBITS - 1)) % QUBITS);
      }
    }
    return circuit;
  }

  private static Counts shots(Circuit circuit, NoiseModel model, int threads) {
    SimulationRequest request =
        new SimulationRequest(
                circuit, Map.of(), SHOTS, 5, EngineKind.TRAJECTORIES, Precision.DOUBLE, threads)
            .with(model);
    Program program = request.program();
    try (var engine = new StateVectorEngine(request.precision(), threads);
        var space = new LargeSpace(new Places(QUBITS, program.touched()), engine, Monitor.NONE)) {
      return new Exploration<>(program, space, Monitor.NONE).counts(request);
    }
  }

  private static void agree(Circuit circuit, NoiseModel model, String what) {
    SimulationRequest request = SimulationRequest.of(circuit, SHOTS, 5).with(model);
    Map<String, Double> exact =
        new DensityEngine()
            .distribution(Task.of(request), Integer.MAX_VALUE, Monitor.NONE)
            .value()
            .byKey();
    Counts counts = shots(circuit, model, 2);
    EngineContract.assertLikely(exact, counts, what);
    assertEquals(counts.byKey(), shots(circuit, model, 1).byKey(), what + " by one thread");
  }

  @Test
  void shotsAgreeWhereTheErrorsArePauliOperators() {
    for (long seed = 1; seed <= 1; seed++) {
      Circuit circuit = gates(new CircuitBuilder(QUBITS, QUBITS), 40, seed).measureAll().build();
      agree(circuit, NoiseModel.depolarizing(0.01, 0.02), "depolarizing, seed " + seed);
      agree(circuit, NoiseModel.depolarizing(0.2, 0.3), "strong, seed " + seed);
    }
  }

  @Test
  void shotsAgreeWhereTheProbabilityOfAnErrorDependsOnTheState() {
    for (long seed = 1; seed <= 1; seed++) {
      Circuit circuit = gates(new CircuitBuilder(QUBITS, QUBITS), 40, seed).measureAll().build();
      agree(circuit, DAMPING, "damping, seed " + seed);
    }
  }

  @Test
  void shotsAgreeWhereSomethingIsMeasuredOnTheWay() {
    for (long seed = 1; seed <= 1; seed++) {
      CircuitBuilder circuit = gates(new CircuitBuilder(QUBITS, QUBITS), 20, seed);
      circuit.measure(0, 0).when(CircuitBuilder.bit(0), then -> then.gate("h", 1)).reset(2);
      Circuit whole = gates(circuit, 20, seed + 100).measureAll().build();
      agree(whole, NoiseModel.depolarizing(0.01, 0.02), "depolarizing, seed " + seed);
      agree(whole, DAMPING, "damping, seed " + seed);
    }
  }
}
