package org.ketbench.engine.statevector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.kernel.Kernels;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.plan.CircuitElements;
import org.ketbench.engine.statevector.plan.Plan;
import org.ketbench.engine.statevector.plan.PlanOptions;
import org.ketbench.engine.statevector.plan.Planner;
import org.ketbench.engine.statevector.plan.Shape;
import org.ketbench.engine.statevector.work.Crew;

/** Every way to run a plan gives what plain matrices give, and all ways give the same bits. */
final class RandomCircuitsTest {
  private static final int SLICE = 150;

  @Test
  void agreeWithPlainMatrices() {
    try (Crew crew = new Crew(2)) {
      for (int number = 0; number < SLICE; number++) {
        check(crew, number, precision(number));
      }
    }
  }

  /** Such as meet, cancel and become phases of each other, which random ones hardly do. */
  @Test
  void ofFewKindsOfGatesAgreeWithPlainMatrices() {
    try (Crew crew = new Crew(2)) {
      for (int number = 0; number < SLICE; number++) {
        Random random = new Random(number);
        Circuit circuit = Circuits.ofFewKinds(2 + random.nextInt(3), 30, number);
        check(crew, circuit, random, number, precision(number));
      }
    }
  }

  private static Precision precision(int number) {
    return number % 2 == 0 ? Precision.DOUBLE : Precision.FLOAT;
  }

  private static void check(Crew crew, long seed, Precision precision) {
    Random random = new Random(seed);
    int qubits = 1 + random.nextInt(12);
    Circuit circuit = Circuits.random(qubits, 1 + random.nextInt(40), seed);
    check(crew, circuit, random, seed, precision);
  }

  private static void check(
      Crew crew, Circuit circuit, Random random, long seed, Precision precision) {
    int qubits = circuit.qubitCount();
    ReferenceState expected = new ReferenceState(qubits);
    for (Operation operation : circuit.operations()) {
      expected.apply((Operation.Apply) operation);
    }
    CircuitElements elements = CircuitElements.of(circuit, Map.of());
    int[] places = new int[elements.qubitCount()];
    for (int qubit = 0; qubit < places.length; qubit++) {
      places[qubit] = elements.circuitQubit(qubit);
    }
    double tolerance = precision == Precision.DOUBLE ? 1e-12 : 1e-5;
    for (Shape shape : shapes(precision, random)) {
      PlanOptions options = options(random);
      Plan plan = new Planner(shape, options).plan(elements.elements(), elements.qubitCount());
      double[] vector = run(best(), plan, precision, crew);
      double[] plain = run(Kernels.PLAIN, plan, precision, crew);
      for (int index = 0; index < 1 << places.length; index++) {
        int at = 0;
        for (int qubit = 0; qubit < places.length; qubit++) {
          at |= (index >>> qubit & 1) << places[qubit];
        }
        String where = "circuit " + seed + ", amplitude " + at + ", " + shape + options;
        assertEquals(expected.re[at], vector[2 * index], tolerance, where);
        assertEquals(expected.im[at], vector[2 * index + 1], tolerance, where);
        assertTrue(vector[2 * index] == plain[2 * index], where);
        assertTrue(vector[2 * index + 1] == plain[2 * index + 1], where);
      }
    }
  }

  /** The usual sizes, and small ones that make many stages and chunks of small states. */
  private static List<Shape> shapes(Precision precision, Random random) {
    Shape usual = Kernels.shape(precision == Precision.FLOAT);
    int run = usual.lanes() + random.nextInt(2);
    int block = Math.max(9 + random.nextInt(2), usual.lanes() + 5);
    int chunk = 7 + random.nextInt(2);
    return List.of(
        usual,
        new Shape(usual.lanes(), run, chunk, block),
        new Shape(usual.lanes(), run, 7, block, 12));
  }

  /** Where the virtual machine has no vector module there is only one kind. */
  private static Kernels best() {
    return Kernels.vectorsPresent() ? Kernels.VECTOR : Kernels.PLAIN;
  }

  private static PlanOptions options(Random random) {
    PlanOptions.Groups[] groups = PlanOptions.Groups.values();
    return new PlanOptions(groups[random.nextInt(groups.length)], random.nextInt(4) == 0);
  }

  private static double[] run(Kernels kernels, Plan plan, Precision precision, Crew crew) {
    try (Amplitudes state = new Amplitudes(plan.qubits(), precision)) {
      state.set(0, 1, 0);
      crew.run(kernels.ready(plan, precision == Precision.FLOAT), state, Monitor.NONE);
      double[] out = new double[2 << plan.qubits()];
      for (int index = 0; index < 1 << plan.qubits(); index++) {
        out[2 * index] = state.re(index);
        out[2 * index + 1] = state.im(index);
      }
      return out;
    }
  }
}
