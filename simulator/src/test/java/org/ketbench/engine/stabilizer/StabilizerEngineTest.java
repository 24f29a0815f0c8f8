package org.ketbench.engine.stabilizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.engine.Ability;
import org.ketbench.engine.Engine;
import org.ketbench.engine.EngineContract;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Question;
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
import org.ketbench.result.Distribution;

final class StabilizerEngineTest extends EngineContract {
  @Override
  protected Engine engine() {
    return new StabilizerEngine();
  }

  @Override
  protected boolean onlyClifford() {
    return true;
  }

  @Test
  void runsThousandsOfQubits() {
    Circuit ghz = Circuits.ghz(3000);
    SimulationRequest request = SimulationRequest.of(ghz, 1000, 5);
    Map<String, Integer> counts = engine().counts(Task.of(request), Monitor.NONE).value().byKey();
    assertEquals(Set.of("0".repeat(3000), "1".repeat(3000)), counts.keySet());
    Distribution exact = engine().distribution(Task.of(request), 10, Monitor.NONE).value();
    assertEquals(Map.of("0".repeat(3000), 0.5, "1".repeat(3000), 0.5), exact.byKey());
    assertEquals(0, exact.rest());
  }

  @Test
  void listsTheFirstOfManyEquallyProbableOutcomes() {
    CircuitBuilder circuit = new CircuitBuilder(100, 100);
    for (int qubit = 0; qubit < 100; qubit++) {
      circuit.gate("h", qubit);
    }
    Distribution exact =
        engine()
            .distribution(
                Task.of(SimulationRequest.of(circuit.measureAll().build(), 0, 0)), 3, Monitor.NONE)
            .value();
    assertEquals(3, exact.entries().size());
    assertEquals(Math.scalb(1.0, -100), exact.entries().getFirst().probability());
    assertEquals(1, exact.rest());
  }

  @Test
  void teleportsThroughConditions() {
    CircuitBuilder circuit = new CircuitBuilder(3, 3);
    circuit.gate("sx", 0).gate("s", 0).gate("h", 1).gate("cx", 1, 2).gate("cx", 0, 1).gate("h", 0);
    circuit.measure(0, 0).measure(1, 1);
    circuit.when(CircuitBuilder.bit(1), then -> then.gate("x", 2));
    circuit.when(CircuitBuilder.bit(0), then -> then.gate("z", 2));
    circuit.gate("sdg", 2).gate("sxdg", 2).measure(2, 2);
    SimulationRequest request = SimulationRequest.of(circuit.build(), 4000, 1);
    engine()
        .counts(Task.of(request), Monitor.NONE)
        .value()
        .byKey()
        .keySet()
        .forEach(key -> assertTrue(key.startsWith("0"), key));
    assertEquals(
        4, engine().distribution(Task.of(request), 10, Monitor.NONE).value().entries().size());
  }

  @Test
  void noisyShotsFollowTheDensityMatrix() {
    CircuitBuilder circuit = new CircuitBuilder(5, 5).gate("h", 0);
    for (int qubit = 1; qubit < 5; qubit++) {
      circuit.gate("cx", qubit - 1, qubit);
    }
    circuit.measure(0, 0).reset(0).gate("cx", 4, 0).measureAll();
    SimulationRequest request =
        SimulationRequest.of(circuit.build(), 100_000, 3).with(NoiseModel.depolarizing(0.03, 0.05));
    assertLikely(
        new DensityEngine()
            .distribution(Task.of(request), Integer.MAX_VALUE, Monitor.NONE)
            .value()
            .byKey(),
        engine().counts(Task.of(request), Monitor.NONE).value(),
        "noisy GHZ");
  }

  @Test
  void noisyTeleportationFollowsTheDensityMatrix() {
    CircuitBuilder circuit = new CircuitBuilder(3, 3);
    circuit.gate("sx", 0).gate("h", 1).gate("cx", 1, 2).gate("cx", 0, 1).gate("h", 0);
    circuit.measure(0, 0).measure(1, 1);
    circuit.when(circuit.equal("c", 3), then -> then.gate("y", 2));
    circuit.when(circuit.equal("c", 2), then -> then.gate("x", 2), other -> other.gate("z", 2));
    circuit.gate("sxdg", 2).measure(2, 2);
    SimulationRequest request =
        SimulationRequest.of(circuit.build(), 100_000, 3).with(NoiseModel.depolarizing(0.04, 0.1));
    assertLikely(
        new DensityEngine()
            .distribution(Task.of(request), Integer.MAX_VALUE, Monitor.NONE)
            .value()
            .byKey(),
        engine().counts(Task.of(request), Monitor.NONE).value(),
        "noisy teleportation");
  }

  @Test
  void readsTheMeansOfPauliOperators() {
    CircuitBuilder ghz = new CircuitBuilder(40).gate("h", 0);
    for (int qubit = 1; qubit < 40; qubit++) {
      ghz.gate("cx", qubit - 1, qubit);
    }
    PauliString pair = new PauliString(Map.of(3, Pauli.Z, 30, Pauli.Z));
    PauliString one = new PauliString(Map.of(3, Pauli.Z));
    PauliSum sum = new PauliSum(List.of(new PauliSum.Term(2, pair), new PauliSum.Term(1, one)));
    List<Estimate> read =
        engine()
            .read(
                Task.of(SimulationRequest.of(ghz.build(), 0, 0)),
                List.of(new Reading.Expectation(sum), new Reading.Marginal(List.of(7, 8))),
                Monitor.NONE);
    assertEquals(2, read.getFirst().value(), 1e-12);
    assertArrayEquals(new double[] {0.5, 0, 0, 0.5}, read.getLast().values(), 1e-12);
  }

  @Test
  void namesTheGateThatIsNoClifford() {
    Circuit circuit = new CircuitBuilder(1, 1).gate("t", 0).gate("h", 0).measureAll().build();
    Ability ability =
        engine().ability(Task.of(SimulationRequest.of(circuit, 1, 1)), Question.SHOTS);
    assertTrue(
        ability instanceof Ability.Unable(var _, String message, var _) && message.contains("'t'"));
  }
}
