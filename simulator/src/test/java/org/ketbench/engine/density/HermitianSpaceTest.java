package org.ketbench.engine.density;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.engine.EngineContract;
import org.ketbench.engine.EngineKind;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Task;
import org.ketbench.engine.branches.Exploration;
import org.ketbench.engine.density.hermitian.HermitianSpace;
import org.ketbench.engine.noise.NoiseLibrary;
import org.ketbench.engine.noise.NoiseModel;
import org.ketbench.engine.observable.Estimate;
import org.ketbench.engine.observable.PauliSumReader;
import org.ketbench.engine.observable.Reading;
import org.ketbench.engine.program.Program;
import org.ketbench.engine.pure.Places;

/** Density matrices as real coefficients beside the same ones as complex entries. */
final class HermitianSpaceTest {
  private static final int QUBITS = 7;

  private static final List<Reading> READINGS =
      List.of(
          new Reading.Expectation(
              PauliSumReader.read(
                  "Z0 + 2 X1 Y4 - 0.5 Y2 Y5 Z6 + X0 X3", new CircuitBuilder(QUBITS).build())),
          new Reading.Marginal(List.of(1, 3, 6)),
          new Reading.ReducedState(List.of(0, 5)),
          new Reading.ReducedState(List.of(6, 2, 3)));

  /** Every kind of gate on one to four qubits, with measurements, resets and conditions between. */
  private static Circuit random(int gates, long seed) {
    Random random = new Random(seed);
    List<CatalogueGate> catalogue =
        GateCatalogue.standard().gates().stream().filter(each -> each.qubitCount() <= 4).toList();
    CircuitBuilder circuit = new CircuitBuilder(QUBITS, QUBITS);
    for (int qubit = 0; qubit < QUBITS; qubit++) {
      circuit.gate("ry", 0.3 + qubit, qubit);
    }
    for (int number = 0; number < gates; number++) {
      List<Integer> order = new ArrayList<>(IntStream.range(0, QUBITS).boxed().toList());
      Collections.shuffle(order, random);
      CatalogueGate gate = catalogue.get(random.nextInt(catalogue.size()));
      double[] angles = random.doubles(gate.parameters().size(), -3, 3).toArray();
      int[] on = order.stream().limit(gate.qubitCount()).mapToInt(Integer::intValue).toArray();
      circuit.gate(gate.name(), angles, on);
      switch (random.nextInt(12)) {
        case 0 -> circuit.measure(order.get(4), order.get(5));
        case 1 -> circuit.reset(order.get(4));
        case 2 ->
            circuit.when(CircuitBuilder.bit(order.get(5)), then -> then.gate("h", order.get(6)));
        default -> {}
      }
    }
    return circuit.measureAll().build();
  }

  private static void agree(Circuit circuit, @Nullable NoiseModel noise) {
    Task task = Task.of(SimulationRequest.of(circuit, 1000, 5).with(noise));
    Program program = task.program();
    assertTrue(HermitianSpace.suits(program));
    Places places = new Places(QUBITS, program.touched());
    Exploration<?> expected =
        new Exploration<>(program, new DensitySpace(places, 2, null, Monitor.NONE), Monitor.NONE);
    try (HermitianSpace space = new HermitianSpace(places, 2, Monitor.NONE)) {
      Exploration<?> found = new Exploration<>(program, space, Monitor.NONE);
      EngineContract.assertSame(
          expected.distribution(Integer.MAX_VALUE).byKey(),
          found.distribution(Integer.MAX_VALUE).byKey(),
          1e-12,
          "distribution");
      List<Estimate> states = found.read(READINGS);
      List<Estimate> others = expected.read(READINGS);
      for (int each = 0; each < READINGS.size(); each++) {
        assertArrayEquals(
            others.get(each).values(), states.get(each).values(), 1e-12, "reading " + each);
      }
    }
  }

  @Test
  void giveWhatComplexEntriesGive() {
    for (int seed = 0; seed < 3; seed++) {
      agree(random(30, seed), null);
    }
    agree(random(20, 7), NoiseModel.depolarizing(0.01, 0.03));
    for (String name : NoiseLibrary.names()) {
      agree(random(12, 8), NoiseLibrary.get(name));
    }
  }

  @Test
  void impossibleOutcomesStayImpossible() {
    CircuitBuilder circuit = new CircuitBuilder(QUBITS, QUBITS).gate("h", 0);
    for (int qubit = 1; qubit < QUBITS; qubit++) {
      circuit.gate("cx", qubit - 1, qubit);
    }
    Circuit ghz = circuit.measureAll().build();
    SimulationRequest request = SimulationRequest.of(ghz, 0, 1);
    assertEquals(
        2,
        new DensityEngine()
            .distribution(Task.of(request), 100, Monitor.NONE)
            .value()
            .byKey()
            .size());
  }

  @Test
  void shotsDoNotDependOnThreads() {
    Circuit circuit = random(40, 9);
    NoiseModel noise = NoiseModel.depolarizing(0.01, 0.03);
    List<Object> counts = new ArrayList<>();
    for (int threads = 1; threads <= 3; threads++) {
      SimulationRequest request =
          new SimulationRequest(
                  circuit, Map.of(), 500, 3, EngineKind.DENSITY, Precision.DOUBLE, threads)
              .with(noise);
      counts.add(new DensityEngine().counts(Task.of(request), Monitor.NONE).value().byKey());
    }
    assertEquals(counts.get(0), counts.get(1));
    assertEquals(counts.get(0), counts.get(2));
  }

  @Test
  void doNotTakeWideGates() {
    Circuit wide = new CircuitBuilder(QUBITS).gate("c4x", 0, 1, 2, 3, 4).build();
    assertFalse(HermitianSpace.suits(Task.of(SimulationRequest.of(wide, 0, 1)).program()));
  }
}
