package org.ketbench.engine.statevector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Type;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.read.PauliTerm;

final class SweepTest {
  private static final List<String> NAMES = List.of("a", "b", "c");

  /** Layers of rotations by parameters, phases between neighbours and CX. */
  private static Circuit open(int qubits) {
    Circuits circuit = new Circuits(qubits);
    for (int layer = 0; layer < 6; layer++) {
      for (int qubit = 0; qubit < qubits; qubit++) {
        circuit.gate("ry", List.of(parameter(layer)), qubit);
        circuit.gate("rz", List.of(parameter(layer + 1)), qubit);
      }
      for (int qubit = 0; qubit + 1 < qubits; qubit++) {
        circuit.gate("cx", qubit, qubit + 1);
        circuit.gate("crx", List.of(parameter(layer + 2)), qubit + 1, qubit);
      }
    }
    return circuit.build();
  }

  private static Angle parameter(int number) {
    return new Angle.Formula(
        new Expression.Parameter(NAMES.get(number % NAMES.size()), new Type.Floating(64)));
  }

  private static Map<String, Double> values(Random random) {
    return Map.of(
        "a", random.nextDouble() * 12 - 6,
        "b", random.nextDouble() * 12 - 6,
        "c", random.nextDouble() * 12 - 6);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 9, 17, 18})
  void givesWhatARunOfItsOwnGives(int qubits) {
    Random random = new Random(qubits);
    Circuit circuit = open(qubits);
    try (StateVectorEngine engine = new StateVectorEngine(Precision.DOUBLE, 2);
        Sweep sweep = new Sweep(engine, circuit)) {
      for (int point = 0; point < 6; point++) {
        Map<String, Double> values = values(random);
        try (StateVector alone = engine.run(engine.prepare(circuit, values), Monitor.NONE)) {
          double fidelity =
              sweep.read(
                  values, Monitor.NONE, state -> state.reader().fidelity(alone.amplitudes()));
          assertEquals(1, fidelity, 1e-12);
        }
      }
    }
  }

  @Test
  void makesOneOrderForAllUsualValues() {
    Random random = new Random(2);
    Circuit circuit = open(12);
    try (StateVectorEngine engine = new StateVectorEngine(Precision.DOUBLE, 1);
        Sweep sweep = new Sweep(engine, circuit)) {
      for (int point = 0; point < 100; point++) {
        sweep.bind(values(random));
      }
      assertTrue(sweep.ordered() <= 2, sweep.ordered() + " orders");
      sweep.bind(Map.of("a", 0.0, "b", Math.PI, "c", 1.0));
      int ordered = sweep.ordered();
      sweep.bind(values(random));
      assertEquals(ordered, sweep.ordered());
    }
  }

  @Test
  void doesNotDependOnTheValuesBefore() {
    Circuit circuit = open(11);
    Map<String, Double> values = Map.of("a", 2.5, "b", -1.5, "c", 0.7);
    List<PauliTerm> terms = List.of(PauliTerm.of("ZIZIIXIIIYI", 1));
    try (StateVectorEngine engine = new StateVectorEngine(Precision.DOUBLE, 1);
        Sweep first = new Sweep(engine, circuit);
        Sweep second = new Sweep(engine, circuit)) {
      double expected =
          first.read(values, Monitor.NONE, state -> state.reader().expectation(terms));
      Random random = new Random(8);
      for (int point = 0; point < 5; point++) {
        second.bind(values(random));
      }
      assertEquals(
          expected,
          second.read(values, Monitor.NONE, state -> state.reader().expectation(terms)),
          0);
    }
  }

  @Test
  void evaluatesAnExpectationAlongARotation() {
    Circuit circuit = new Circuits(1).gate("ry", List.of(parameter(0)), 0).build();
    List<PauliTerm> z = List.of(new PauliTerm(0, 1, 1));
    try (StateVectorEngine engine = new StateVectorEngine(Precision.DOUBLE, 1);
        Sweep sweep = new Sweep(engine, circuit)) {
      for (double angle = -7; angle < 7; angle += 0.25) {
        double found =
            sweep.read(Map.of("a", angle), Monitor.NONE, state -> state.reader().expectation(z));
        assertEquals(Math.cos(angle), found, 1e-14);
      }
    }
  }
}
