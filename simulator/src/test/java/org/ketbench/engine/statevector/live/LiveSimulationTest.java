package org.ketbench.engine.statevector.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;
import org.ketbench.engine.Precision;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.statevector.Circuits;
import org.ketbench.engine.statevector.StateVectorEngine;

final class LiveSimulationTest {
  private static final long LONG = 60;

  private final LiveSimulation simulation =
      new LiveSimulation(new StateVectorEngine(Precision.DOUBLE, 2), 64 << 20);

  @AfterEach
  void close() {
    simulation.close();
  }

  private <T> CompletableFuture<T> ask(Circuit circuit, LiveSimulation.Reading<T> reading) {
    return simulation.ask(circuit, Map.of(), done -> {}, reading);
  }

  @Test
  void answersAboutTheEndAndAboutAnyPlaceBefore() throws Exception {
    List<Integer> counts =
        ask(
                Circuits.ghz(5),
                states ->
                    List.of(
                        states.end().reader().top(9).size(),
                        states.after(0).top(Circuits.ghz(5), 9).rows().size(),
                        states.after(1).reader().top(9).size()))
            .get(LONG, TimeUnit.SECONDS);
    assertEquals(List.of(2, 1, 2), counts);
  }

  @Test
  void theNewestQuestionWins() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Double> first =
        ask(
            Circuits.random(22, 2000, 1),
            states -> {
              begun.countDown();
              return states.end().reader().norm();
            });
    CompletableFuture<Double> second =
        ask(Circuits.random(22, 2000, 2), states -> states.end().reader().norm());
    CompletableFuture<Double> third =
        ask(Circuits.random(10, 50, 3), states -> states.end().reader().norm());
    assertEquals(1, third.get(LONG, TimeUnit.SECONDS), 1e-12);
    assertThrows(CancellationException.class, first::join);
    assertThrows(CancellationException.class, second::join);
  }

  @Test
  void tellsHowFarItIs() throws Exception {
    ConcurrentLinkedQueue<Double> told = new ConcurrentLinkedQueue<>();
    simulation
        .ask(Circuits.random(18, 300, 1), Map.of(), told::add, states -> states.end().qubits())
        .get(LONG, TimeUnit.SECONDS);
    List<Double> inOrder = List.copyOf(told);
    assertEquals(inOrder.stream().sorted().toList(), inOrder);
    assertEquals(1.0, inOrder.getLast());
    assertTrue(inOrder.size() > 3, inOrder.toString());
  }

  @Test
  void failsWithTheRefusalAndGoesOn() throws Exception {
    Circuit refused =
        new Circuits(1)
            .gate("h", 0)
            .add(new Operation.Measure(0, 0, Span.NONE))
            .gate("x", 0)
            .build(1);
    ExecutionException failure =
        assertThrows(
            ExecutionException.class,
            () -> ask(refused, states -> states.end().qubits()).get(LONG, TimeUnit.SECONDS));
    assertInstanceOf(SimulationRefusedException.class, failure.getCause());
    assertEquals(
        3, ask(Circuits.ghz(3), states -> states.end().qubits()).get(LONG, TimeUnit.SECONDS));
  }

  @Test
  void answersNothingAfterItsEnd() {
    simulation.close();
    simulation.close();
    assertTrue(ask(Circuits.ghz(3), states -> 1).isCancelled());
  }
}
