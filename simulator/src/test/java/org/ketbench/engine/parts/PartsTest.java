package org.ketbench.engine.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.engine.EngineContract;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.SimulationResult;
import org.ketbench.engine.Simulator;
import org.ketbench.engine.Task;
import org.ketbench.result.Distribution;

final class PartsTest {
  private static Circuit pairs(int pairs) {
    CircuitBuilder circuit = new CircuitBuilder(2 * pairs, 2 * pairs);
    for (int pair = 0; pair < pairs; pair++) {
      circuit.gate("ry", 0.1 + pair, pair).gate("cx", pair, pairs + pair);
    }
    return circuit.measureAll().build();
  }

  @Test
  void findsWhatNeverMeets() {
    assertEquals(3, Parts.of(pairs(3)).size());
    Circuit bound =
        new CircuitBuilder(3, 1)
            .gate("h", 0)
            .measure(0, 0)
            .when(CircuitBuilder.bit(0), then -> then.gate("x", 2))
            .gate("h", 1)
            .build();
    assertEquals(2, Parts.of(bound).size());
  }

  @Test
  void partsTogetherGiveWhatTheWholeGives() {
    Circuit circuit = pairs(8);
    Map<String, Double> whole =
        new org.ketbench.engine.pure.PureEngine()
            .distribution(
                Task.of(SimulationRequest.of(circuit, 0, 1)), Integer.MAX_VALUE, Monitor.NONE)
            .value()
            .byKey();
    Distribution split =
        new Simulator()
            .probabilities(SimulationRequest.of(circuit, 0, 1), Integer.MAX_VALUE, Monitor.NONE);
    EngineContract.assertSame(whole, split.byKey(), 1e-12, "16 qubits");
    SimulationResult run =
        new Simulator().run(SimulationRequest.of(circuit, 100_000, 4), Monitor.NONE);
    assertTrue(run.reason().contains("8 parts"), run.reason());
    EngineContract.assertLikely(whole, run.counts(), "16 qubits");
  }

  @Test
  void fortyPairsRunAtOnce() {
    SimulationResult run =
        new Simulator().run(SimulationRequest.of(pairs(40), 100, 4), Monitor.NONE);
    assertEquals(100, run.counts().shots());
    for (String key : run.counts().byKey().keySet()) {
      assertEquals(key.substring(0, 40), key.substring(40));
    }
    Distribution top =
        new Simulator().probabilities(SimulationRequest.of(pairs(40), 0, 4), 3, Monitor.NONE);
    assertEquals(3, top.entries().size());
    double most = 1;
    for (int pair = 0; pair < 40; pair++) {
      double zero = Math.pow(Math.cos((0.1 + pair) / 2), 2);
      most *= Math.max(zero, 1 - zero);
    }
    assertEquals(most, top.entries().getFirst().probability(), 1e-14);
  }
}
