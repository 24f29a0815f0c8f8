package org.ketbench.engine.parts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Simulator;
import org.ketbench.engine.Task;
import org.ketbench.engine.noise.NoiseModel;
import org.ketbench.engine.observable.Estimate;
import org.ketbench.engine.observable.Mixedness;
import org.ketbench.engine.observable.PauliSumReader;
import org.ketbench.engine.observable.Reading;
import org.ketbench.engine.pure.PureEngine;
import org.ketbench.result.AmplitudeTable;

final class PartReadingsTest {
  /** Three parts whose qubits alternate, and one qubit to which nothing happens. */
  private static CircuitBuilder threeParts(int size) {
    Random random = new Random(5);
    CircuitBuilder circuit = new CircuitBuilder(3 * size + 1, 1);
    for (int layer = 0; layer < 3; layer++) {
      for (int qubit = 0; qubit < 3 * size; qubit++) {
        circuit.gate("u3", random.doubles(3, -3, 3).toArray(), qubit);
      }
      for (int qubit = 0; qubit + 3 < 3 * size; qubit++) {
        circuit.gate("cx", qubit, qubit + 3);
      }
    }
    return circuit;
  }

  private static List<Reading> readings(Circuit circuit) {
    int unused = circuit.qubitCount() - 1;
    return List.of(
        new Reading.Expectation(
            PauliSumReader.read(
                "0.5*Z0Z1Z2 - 0.3*X0Y3 + 0.7*X1 + 2 + Z%d - X%d + 0.1*Y4Z0Z%d"
                    .formatted(unused, unused, unused),
                circuit)),
        new Reading.Marginal(List.of(5, 0, unused, 4, 1)),
        new Reading.ReducedState(List.of(4, 2, 0)),
        new Reading.Bins(4));
  }

  @Test
  void whatIsReadPartByPartIsWhatIsReadOfTheWhole() {
    Circuit circuit = threeParts(5).build();
    SimulationRequest request = SimulationRequest.of(circuit, 0, 1);
    List<Reading> readings = readings(circuit);
    List<Estimate> whole = new PureEngine().read(Task.of(request), readings, Monitor.NONE);
    Simulator.Readings parts = new Simulator().read(request, readings, Monitor.NONE);
    assertTrue(parts.reason().contains("3 parts"), parts.reason());
    for (int each = 0; each < readings.size(); each++) {
      assertArrayEquals(
          whole.get(each).values(),
          parts.estimates().get(each).values(),
          1e-12,
          readings.get(each).toString());
    }
  }

  @Test
  void meansOfShotsLieWithinTheErrorsOfTheParts() {
    Circuit circuit = threeParts(5).build();
    NoiseModel noise = NoiseModel.depolarizing(0.01, 0.02);
    SimulationRequest request = SimulationRequest.of(circuit, 20_000, 3).with(noise);
    List<Reading> readings = readings(circuit).subList(0, 2);
    Simulator.Readings parts = new Simulator().read(request, readings, Monitor.NONE);
    SimulationRequest sampled =
        request.with(org.ketbench.engine.EngineKind.TRAJECTORIES).with(20_000, 4);
    Simulator.Readings drawn = new Simulator().read(sampled, readings, Monitor.NONE);
    assertEquals(20_000, drawn.shots());
    for (int each = 0; each < readings.size(); each++) {
      Estimate estimate = drawn.estimates().get(each);
      for (int at = 0; at < estimate.values().length; at++) {
        double expected = parts.estimates().get(each).values()[at];
        assertEquals(expected, estimate.values()[at], 5 * estimate.errors()[at] + 1e-9);
      }
    }
  }

  @Test
  void sixtyQubitsInSixPartsHaveEntropiesAndAmplitudes() {
    CircuitBuilder circuit = new CircuitBuilder(60, 0);
    for (int part = 0; part < 6; part++) {
      circuit.gate("ry", new double[] {0.4 + 0.1 * part}, 10 * part);
      for (int qubit = 10 * part; qubit + 1 < 10 * part + 10; qubit++) {
        circuit.gate("cx", qubit, qubit + 1);
      }
    }
    SimulationRequest request = SimulationRequest.of(circuit.build(), 0, 1);
    List<Integer> halves = new ArrayList<>();
    double entropy = 0;
    for (int part = 0; part < 6; part++) {
      halves.add(10 * part + 3);
      double one = Math.pow(Math.sin(0.2 + 0.05 * part), 2);
      entropy -= (one * Math.log(one) + (1 - one) * Math.log(1 - one)) / Math.log(2);
    }
    Mixedness mixed =
        new Simulator().mixedness(request, List.of(halves), Monitor.NONE).all().getFirst();
    assertEquals(entropy, mixed.entropy(), 1e-9);
    AmplitudeTable table = new Simulator().amplitudes(request, Integer.MAX_VALUE, 64, Monitor.NONE);
    assertEquals(64, table.rows().size());
    double all = 0;
    for (AmplitudeTable.Row row : table.rows()) {
      all += row.probability();
    }
    assertEquals(1, all, 1e-12);
    double zero = 1;
    for (int part = 0; part < 6; part++) {
      zero *= Math.cos(0.2 + 0.05 * part);
    }
    assertEquals(zero, table.rows().getFirst().re(), 1e-12);
  }
}
