package org.ketbench.engine.mps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.engine.Bounded;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Task;
import org.ketbench.engine.observable.Estimate;
import org.ketbench.engine.observable.PauliSumReader;
import org.ketbench.engine.observable.Reading;
import org.ketbench.engine.pure.PureEngine;
import org.ketbench.result.Distribution;

/** Matrix product states of circuits that entangle all qubits, beside all amplitudes. */
final class MpsAgainstStateVectorTest {
  private static Circuit entangling(int qubits, int layers, long seed) {
    Random random = new Random(seed);
    CircuitBuilder circuit = new CircuitBuilder(qubits, qubits);
    for (int layer = 0; layer < layers; layer++) {
      for (int qubit = 0; qubit < qubits; qubit++) {
        circuit.gate("u3", random.doubles(3, -3, 3).toArray(), qubit);
      }
      for (int qubit = layer % 2; qubit + 1 < qubits; qubit += 2) {
        circuit.gate("cx", qubit, qubit + 1);
      }
      int far = random.nextInt(qubits / 2);
      circuit.gate("rzz", random.nextDouble(), far, far + qubits / 2);
    }
    return circuit.build();
  }

  private static double apart(Distribution one, Distribution other) {
    Map<String, Double> ones = one.byKey();
    Map<String, Double> others = other.byKey();
    double sum = 0;
    for (Map.Entry<String, Double> each : ones.entrySet()) {
      sum += Math.abs(each.getValue() - others.getOrDefault(each.getKey(), 0.0));
    }
    for (Map.Entry<String, Double> each : others.entrySet()) {
      sum += ones.containsKey(each.getKey()) ? 0 : each.getValue();
    }
    return sum / 2;
  }

  @ParameterizedTest
  @CsvSource({"12, 8", "14, 6", "16, 4"})
  void nothingIsLeftOutOfWideBonds(int qubits, int layers) {
    Task task = Task.of(SimulationRequest.of(entangling(qubits, layers, 3), 0, 1));
    Bounded<Distribution> found =
        new MpsEngine().distribution(task, Integer.MAX_VALUE, Monitor.NONE);
    Distribution expected =
        new PureEngine().distribution(task, Integer.MAX_VALUE, Monitor.NONE).value();
    assertEquals(0, apart(expected, found.value()), 1e-9);
    assertTrue(found.bound() < 1e-4, "bound " + found.bound());
  }

  @ParameterizedTest
  @CsvSource({"12, 6, 48, 1", "12, 4, 16, 2", "14, 5, 40, 3", "16, 4, 24, 4", "16, 3, 8, 5"})
  void whatIsLeftOutOfNarrowBondsStaysWithinTheBound(int qubits, int layers, int bond, long seed) {
    Task task = Task.of(SimulationRequest.of(entangling(qubits, layers, seed), 0, 1));
    MpsEngine narrow = new MpsEngine(new Truncation(bond, 1e-15));
    Bounded<Distribution> found = narrow.distribution(task, Integer.MAX_VALUE, Monitor.NONE);
    Distribution expected =
        new PureEngine().distribution(task, Integer.MAX_VALUE, Monitor.NONE).value();
    double apart = apart(expected, found.value());
    assertTrue(apart <= found.bound() + 1e-9, apart + " apart, bound " + found.bound());
  }

  @Test
  void expectationsStayWithinTheirBounds() {
    for (long seed = 0; seed < 4; seed++) {
      Circuit circuit = entangling(12, 4, seed);
      Task task = Task.of(SimulationRequest.of(circuit, 0, 1));
      List<Reading> readings =
          List.of(
              new Reading.Expectation(
                  PauliSumReader.read("0.5*Z0Z11 - X3 + 0.2*Y5X6Z7 + 1.5*X0X1", circuit)),
              new Reading.Marginal(IntStream.range(2, 7).boxed().toList()));
      List<Estimate> expected = new PureEngine().read(task, readings, Monitor.NONE);
      List<Estimate> found =
          new MpsEngine(new Truncation(14, 1e-15)).read(task, readings, Monitor.NONE);
      for (int each = 0; each < readings.size(); each++) {
        double[] values = expected.get(each).values();
        for (int at = 0; at < values.length; at++) {
          double off = Math.abs(values[at] - found.get(each).values()[at]);
          assertTrue(off <= found.get(each).bound() + 1e-9, off + " of " + found.get(each).bound());
        }
      }
      assertTrue(found.getFirst().bound() > 0, "something was left out");
    }
  }
}
