package org.ketbench.engine.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.engine.EngineContract;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Task;
import org.ketbench.engine.density.DensityEngine;
import org.ketbench.engine.noise.NoiseModel.GateRule;
import org.ketbench.engine.program.Instruction.Misread;
import org.ketbench.engine.pure.TrajectoriesEngine;

/** Whole programs on devices that err: sampled shots against density matrices and closed forms. */
final class NoisyProgramsTest {
  private static final int SHOTS = 100_000;

  private static final Circuit TELEPORTATION =
      new CircuitBuilder(3, 3)
          .gate("ry", 1.1, 0)
          .gate("h", 1)
          .gate("cx", 1, 2)
          .gate("cx", 0, 1)
          .gate("h", 0)
          .measure(0, 0)
          .measure(1, 1)
          .when(CircuitBuilder.bit(1), then -> then.gate("x", 2))
          .when(CircuitBuilder.bit(0), then -> then.gate("z", 2))
          .measure(2, 2)
          .build();

  private static Circuit ghz() {
    CircuitBuilder circuit = new CircuitBuilder(5, 5).gate("h", 0);
    for (int qubit = 1; qubit < 5; qubit++) {
      circuit.gate("cx", qubit - 1, qubit);
    }
    return circuit.measureAll().build();
  }

  private static void agree(Circuit circuit, NoiseModel model) {
    SimulationRequest request = SimulationRequest.of(circuit, SHOTS, 11).with(model);
    Map<String, Double> exact =
        new DensityEngine()
            .distribution(Task.of(request), Integer.MAX_VALUE, Monitor.NONE)
            .value()
            .byKey();
    assertEquals(1, exact.values().stream().mapToDouble(Double::doubleValue).sum(), 1e-12);
    EngineContract.assertLikely(
        exact,
        new TrajectoriesEngine().counts(Task.of(request), Monitor.NONE).value(),
        "trajectories");
    EngineContract.assertLikely(
        exact, new DensityEngine().counts(Task.of(request), Monitor.NONE).value(), "density");
  }

  @Test
  void shotsOfGhzStatesAgreeWithTheDensityMatrix() {
    agree(ghz(), NoiseModel.depolarizing(0.01, 0.05));
    for (String name : NoiseLibrary.names()) {
      agree(ghz(), NoiseLibrary.get(name));
    }
  }

  @Test
  void shotsOfTeleportationAgreeWithTheDensityMatrix() {
    agree(TELEPORTATION, NoiseModel.depolarizing(0.02, 0.05));
    for (String name : NoiseLibrary.names()) {
      agree(TELEPORTATION, NoiseLibrary.get(name));
    }
  }

  @Test
  void misreadOutcomesAreDecidedUponAsTheyWereRead() {
    NoiseModel model =
        new NoiseModel(
            "misread",
            "",
            "",
            "",
            List.of(),
            List.of(),
            List.of(new NoiseModel.ReadoutRule(List.of(0), new Misread(0.25, 0.1))),
            List.of(),
            0,
            null,
            NoiseModel.Coupling.NONE);
    Circuit circuit =
        new CircuitBuilder(2, 2)
            .measure(0, 0)
            .when(CircuitBuilder.bit(0), then -> then.gate("x", 1))
            .measure(1, 1)
            .build();
    SimulationRequest request = SimulationRequest.of(circuit, 0, 1).with(model);
    Map<String, Double> found =
        new DensityEngine().distribution(Task.of(request), 10, Monitor.NONE).value().byKey();
    EngineContract.assertSame(Map.of("00", 0.75, "11", 0.25), found, 1e-13, "misread");
    agree(circuit, model);
  }

  @Test
  void idleNeighboursOfAGateSufferCrosstalk() {
    NoiseModel model =
        NoiseModelReader.read(
            """
            {"version": 1, "coupling": "line",
             "crosstalk": [{"gates": ["cx"], "errors": [{"type": "bit-flip", "probability": 0.2}]}]}
            """);
    Circuit circuit = new CircuitBuilder(4, 4).gate("cx", 1, 2).measureAll().build();
    Map<String, Double> found =
        new DensityEngine()
            .distribution(
                Task.of(SimulationRequest.of(circuit, 0, 1).with(model)), 100, Monitor.NONE)
            .value()
            .byKey();
    EngineContract.assertSame(
        Map.of("0000", 0.64, "0001", 0.16, "1000", 0.16, "1001", 0.04),
        found,
        1e-13,
        "neighbours 0 and 3");
  }

  @Test
  void qubitsThatWaitRelax() {
    NoiseModel model =
        NoiseModelReader.read(
            """
            {"version": 1, "relaxation": {"t1": 1.0, "times": {"x": 0, "h": 2.0, "cz": 0}}}
            """);
    Circuit circuit =
        new CircuitBuilder(2, 2).gate("x", 0).gate("h", 1).gate("cz", 0, 1).measure(0, 0).build();
    Map<String, Double> found =
        new DensityEngine()
            .distribution(
                Task.of(SimulationRequest.of(circuit, 0, 1).with(model)), 10, Monitor.NONE)
            .value()
            .byKey();
    assertEquals(Math.exp(-2), found.getOrDefault("01", 0.0), 1e-13);
  }

  /** The probability that more than half of the qubits flip. */
  private static double majority(int distance, double flip) {
    double sum = 0;
    for (int flips = distance / 2 + 1; flips <= distance; flips++) {
      double ways = 1;
      for (int each = 0; each < flips; each++) {
        ways = ways * (distance - each) / (each + 1);
      }
      sum += ways * Math.pow(flip, flips) * Math.pow(1 - flip, distance - flips);
    }
    return sum;
  }

  private static double logicalError(int distance, double flip) {
    CircuitBuilder circuit = new CircuitBuilder(distance, distance);
    for (int qubit = 0; qubit < distance; qubit++) {
      circuit.gate("id", qubit);
    }
    NoiseModel model =
        NoiseModel.ofGates(
            "flips",
            List.of(
                new GateRule(
                    new GateSelector(Set.of("id"), List.of()),
                    List.of(new GateError.OnChannel(Channels.bitFlip(flip))))));
    SimulationRequest request =
        SimulationRequest.of(circuit.measureAll().build(), SHOTS, 5).with(model);
    long wrong = 0;
    for (var each :
        new TrajectoriesEngine()
            .counts(Task.of(request), Monitor.NONE)
            .value()
            .byKey()
            .entrySet()) {
      long ones = each.getKey().chars().filter(bit -> bit == '1').count();
      wrong += 2 * ones > distance ? each.getValue() : 0;
    }
    return (double) wrong / SHOTS;
  }

  @Test
  void theRepetitionCodeHelpsBelowItsThresholdAndHarmsAbove() {
    for (double flip : new double[] {0.1, 0.3, 0.6}) {
      double last = flip;
      for (int distance : new int[] {3, 5, 7}) {
        double found = logicalError(distance, flip);
        double expected = majority(distance, flip);
        assertEquals(
            expected,
            found,
            5 * Math.sqrt(expected * (1 - expected) / SHOTS),
            distance + " qubits at " + flip);
        assertTrue(flip < 0.5 ? found < last : found > last, distance + " qubits at " + flip);
        last = found;
      }
    }
  }
}
