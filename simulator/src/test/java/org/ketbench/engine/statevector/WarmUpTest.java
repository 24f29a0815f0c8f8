package org.ketbench.engine.statevector;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Metrics;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.statevector.plan.CircuitElements;

final class WarmUpTest {
  @Test
  void endsByItselfAndIsRememberedForThePrecision() {
    Warmth warmth = new Warmth();
    warmth.warmUp(Precision.FLOAT, Monitor.NONE);
    assertTrue(warmth.isWarm(Precision.FLOAT));
    assertFalse(warmth.isWarm(Precision.DOUBLE));
  }

  @Test
  void isNotDoneWhenItWasStopped() {
    Warmth warmth = new Warmth();
    AtomicInteger asked = new AtomicInteger();
    try {
      warmth.warmUp(Precision.DOUBLE, () -> asked.incrementAndGet() > 5);
    } catch (java.util.concurrent.CancellationException e) {
      assertFalse(warmth.isWarm(Precision.DOUBLE));
    }
    assertFalse(warmth.isWarm(Precision.DOUBLE));
  }

  @Test
  void isNotBegunForWhatNoMemoryHolds() {
    Circuits circuit = new Circuits(50);
    for (int qubit = 0; qubit < 50; qubit++) {
      circuit.gate("h", qubit);
    }
    CircuitElements elements = CircuitElements.of(circuit.build(), Map.of());
    Warmth warmth = new Warmth();
    try (StateVectorEngine engine = new StateVectorEngine(Precision.DOUBLE, 1, warmth)) {
      assertThrows(SimulationRefusedException.class, () -> engine.time(elements, 1, Monitor.NONE));
    }
    assertFalse(warmth.isWarm(Precision.DOUBLE));
  }

  @Test
  void usesAllKindsOfGates() {
    long gates = 0;
    for (Circuit circuit : WarmUpCircuits.of(9)) {
      gates += Metrics.of(circuit).gates();
    }
    assertTrue(gates > 100, gates + " gates");
  }
}
