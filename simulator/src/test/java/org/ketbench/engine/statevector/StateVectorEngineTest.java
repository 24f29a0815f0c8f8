package org.ketbench.engine.statevector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.statevector.read.PauliTerm;
import org.ketbench.engine.statevector.read.StateReader;

final class StateVectorEngineTest {

  private static StateVector run(Circuit circuit, Precision precision, int threads) {
    StateVectorEngine engine = new StateVectorEngine(precision, threads);
    return engine.run(engine.prepare(circuit, Map.of()), Monitor.NONE);
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void transformsABasisStateLikeItsClosedForm(Precision precision) {
    int qubits = 18;
    long input = 173_205;
    try (StateVector state = run(Circuits.fourier(qubits, input), precision, 2)) {
      double size = Math.pow(2, -qubits / 2.0);
      double tolerance = precision == Precision.DOUBLE ? 1e-14 : 1e-7;
      for (long index = 0; index < 1L << qubits; index++) {
        long turns = index * input & ((1L << qubits) - 1);
        double angle = 2 * Math.PI * turns / (1L << qubits);
        assertEquals(size * Math.cos(angle), state.amplitudes().re(index), tolerance);
        assertEquals(size * Math.sin(angle), state.amplitudes().im(index), tolerance);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void givesTheSameBitsForAnyNumberOfThreads(Precision precision) {
    Circuit circuit = Circuits.random(18, 120, 5);
    try (StateVector one = run(circuit, precision, 1)) {
      for (int threads : new int[] {2, 3, 5}) {
        try (StateVector more = run(circuit, precision, threads)) {
          assertEquals(-1, one.amplitudes().re().mismatch(more.amplitudes().re()));
          assertEquals(-1, one.amplitudes().im().mismatch(more.amplitudes().im()));
          assertTrue(one.reader().norm() == more.reader().norm());
          assertArrayEquals(one.reader().marginal(0x1234), more.reader().marginal(0x1234), 0);
          assertArrayEquals(one.reader().binned(17), more.reader().binned(17), 0);
          assertEquals(one.reader().top(20), more.reader().top(20));
          List<PauliTerm> sum = List.of(new PauliTerm(0x11, 0x101, 0.5), new PauliTerm(0, 3, 2));
          assertTrue(one.reader().expectation(sum) == more.reader().expectation(sum));
          assertEquals(
              0, one.reader().reducedDensity(3, 9).distance(more.reader().reducedDensity(3, 9)), 0);
          assertTrue(
              one.reader().fidelity(more.amplitudes()) == more.reader().fidelity(one.amplitudes()));
          assertEquals(
              one.sample(one.keys(circuit), 5000, 3).byKey(),
              more.sample(more.keys(circuit), 5000, 3).byKey());
        }
      }
    }
  }

  @Test
  void keepsTheNormOverAHundredThousandGates() {
    Circuits circuit = new Circuits(6);
    for (int gate = 0; gate < 50_000; gate++) {
      circuit.gate("ry", 0.1 + gate, gate % 6).gate("cx", gate % 6, (gate + 1 + gate % 3) % 6);
    }
    try (StateVector state = run(circuit.build(), Precision.DOUBLE, 1)) {
      assertEquals(1, state.reader().norm(), 1e-12);
    }
  }

  @Test
  void leavesQubitsOutThatNothingTouches() {
    Circuit circuit = new Circuits(500).gate("h", 3).gate("cx", 3, 499).build();
    try (StateVector state = run(circuit, Precision.DOUBLE, 1)) {
      List<StateReader.Entry> top = state.reader().top(4);
      assertEquals(2, top.size());
      assertEquals(0.5, top.getFirst().probability(), 1e-15);
      assertEquals(500, state.top(circuit, 1).rows().getFirst().label().length());
    }
  }

  @Test
  void refusesAGateAfterAMeasurementAndSaysWhere() {
    Circuit circuit =
        new Circuits(1)
            .gate("h", 0)
            .add(new Operation.Measure(0, 0, new Span(5, 9)))
            .add(
                new Operation.Apply(
                    org.ketbench.circuit.GateCatalogue.standard().get("x"),
                    List.of(),
                    org.ketbench.circuit.Qubits.of(0),
                    new Span(12, 15)))
            .build(1);
    SimulationRefusedException refusal =
        assertThrows(
            SimulationRefusedException.class, () -> run(circuit, Precision.DOUBLE, 1).close());
    assertEquals(Reason.OPERATION, refusal.reason());
    assertEquals(new Span(12, 15), refusal.span());
    assertTrue(String.valueOf(refusal.getMessage()).contains("'x' on q[0]"));
  }

  @Test
  void refusesWhatDoesNotFitBeforeAllocatingAnything() {
    Circuits circuit = new Circuits(50);
    for (int qubit = 0; qubit < 50; qubit++) {
      circuit.gate("h", qubit);
    }
    SimulationRefusedException refusal =
        assertThrows(
            SimulationRefusedException.class,
            () -> run(circuit.build(), Precision.DOUBLE, 1).close());
    assertEquals(Reason.MEMORY, refusal.reason());
  }

  @Test
  void stopsWhenCancelled() {
    StateVectorEngine engine = new StateVectorEngine(Precision.DOUBLE, 2);
    PreparedCircuit prepared = engine.prepare(Circuits.random(20, 400, 3), Map.of());
    long start = System.nanoTime();
    Monitor monitor = () -> System.nanoTime() - start > 20_000_000L;
    assertThrows(CancellationException.class, () -> engine.run(prepared, monitor).close());
    engine.close();
  }
}
