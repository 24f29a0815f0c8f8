package org.ketbench.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;
import org.ketbench.engine.noise.NoiseModel;
import org.ketbench.engine.statevector.Circuits;
import org.ketbench.result.AmplitudeTable;
import org.ketbench.result.Distribution;

final class SimulatorTest {
  private static final Circuit MEASURED_PAIR =
      new Circuits(3)
          .gate("h", 0)
          .gate("cx", 0, 2)
          .add(new Operation.Measure(0, 1, Span.NONE))
          .add(new Operation.Measure(2, 0, Span.NONE))
          .build(3);

  @Test
  void countsOnlyWhatTheCircuitCanGive() {
    SimulationResult result =
        new Simulator().run(SimulationRequest.of(MEASURED_PAIR, 1000, 1), Monitor.NONE);
    Map<String, Integer> counts = result.counts().byKey();
    assertEquals(List.of("000", "011"), List.copyOf(counts.keySet()));
    assertEquals(1000, result.counts().shots());
    assertTrue(counts.getOrDefault("000", 0) > 400);
    assertEquals(EngineKind.STATEVECTOR, result.engine());
  }

  @Test
  void runsCircuitsOfManyQubitsThatStayInFewBasisStates() {
    SimulationRequest request = SimulationRequest.of(Circuits.ghz(60), 100, 3);
    Simulator simulator = new Simulator();
    Map<String, Integer> counts = simulator.run(request, Monitor.NONE).counts().byKey();
    assertEquals(List.of("0".repeat(60), "1".repeat(60)), List.copyOf(counts.keySet()));
    Distribution distribution = simulator.probabilities(request, 5, Monitor.NONE);
    assertEquals(0.5, distribution.byKey().getOrDefault("1".repeat(60), 0.0), 1e-15);
    AmplitudeTable table = simulator.amplitudes(request, Integer.MAX_VALUE, 5, Monitor.NONE);
    assertEquals(2, table.rows().size());
    assertEquals((1L << 60) - 1, table.rows().getLast().index().longValueExact());
  }

  @Test
  void noiseOnManyQubitsThatNeverMeetTakesNoTableOfThemAll() {
    Simulator simulator = new Simulator();
    double right =
        simulator.probabilities(noisyFlips(1), 2, Monitor.NONE).byKey().getOrDefault("1", 0.0);
    SimulationRequest request = noisyFlips(40);
    Distribution distribution = simulator.probabilities(request, 4, Monitor.NONE);
    assertEquals(
        Math.pow(right, 40), distribution.byKey().getOrDefault("1".repeat(40), 0.0), 1e-12);
    assertEquals(500, simulator.run(request, Monitor.NONE).counts().shots());
  }

  private static SimulationRequest noisyFlips(int qubits) {
    CircuitBuilder circuit = new CircuitBuilder(qubits, 0);
    for (int qubit = 0; qubit < qubits; qubit++) {
      circuit.gate("x", qubit);
    }
    return SimulationRequest.of(circuit.build(), 500, 1).with(NoiseModel.depolarizing(0.01, 0.01));
  }

  @Test
  void noShotsOfAProgramWithoutNoiseAreNoTrajectories() {
    Circuit circuit =
        new CircuitBuilder(2, 2).gate("h", 0).measure(0, 0).reset(0).measureAll().build();
    for (int shots = 0; shots < 3; shots++) {
      SimulationResult result =
          new Simulator().run(SimulationRequest.of(circuit, shots, 1), Monitor.NONE);
      assertEquals(EngineKind.STATEVECTOR, result.engine());
      assertEquals(shots, result.counts().shots());
    }
  }

  @Test
  void timesASimulation() {
    SimulationRequest request = SimulationRequest.of(Circuits.random(10, 20, 1), 0, 0);
    Timing timing = new Simulator().time(request, 3, Monitor.NONE);
    assertEquals(3, timing.seconds().size());
    assertTrue(timing.median() > 0);
    assertTrue(timing.explanation().startsWith("10 qubits, 1 stage."), timing.explanation());
  }

  @Test
  void givesTheExactDistributionAndWhatIsNotListed() {
    Distribution all =
        new Simulator().probabilities(SimulationRequest.of(MEASURED_PAIR, 0, 1), 10, Monitor.NONE);
    assertEquals(0.5, all.byKey().getOrDefault("011", 0.0), 1e-15);
    assertEquals(0, all.rest(), 1e-15);
    Distribution one =
        new Simulator().probabilities(SimulationRequest.of(MEASURED_PAIR, 0, 1), 1, Monitor.NONE);
    assertEquals(List.of("000"), List.copyOf(one.byKey().keySet()));
    assertEquals(0.5, one.rest(), 1e-15);
  }

  @Test
  void givesAmplitudesWithTheirLabels() {
    AmplitudeTable table =
        new Simulator()
            .amplitudes(
                SimulationRequest.of(MEASURED_PAIR, 0, 1), Integer.MAX_VALUE, 5, Monitor.NONE);
    assertEquals(List.of("000", "101"), table.rows().stream().map(row -> row.label()).toList());
    assertEquals(5, table.rows().getLast().index().intValue());
    assertEquals(Math.sqrt(0.5), table.rows().getLast().re(), 1e-15);
  }

  @Test
  void namesAParameterWithoutAValue() {
    Circuit circuit =
        new Circuits(1)
            .gate(
                "rx",
                List.of(
                    new org.ketbench.circuit.Angle.Formula(
                        new org.ketbench.circuit.classical.Expression.Parameter(
                            "theta", new org.ketbench.circuit.classical.Type.Floating(64)))),
                0)
            .build();
    SimulationRefusedException refusal =
        assertThrows(
            SimulationRefusedException.class,
            () -> new Simulator().run(SimulationRequest.of(circuit, 1, 1), Monitor.NONE));
    assertEquals(SimulationRefusedException.Reason.PARAMETER, refusal.reason());
    assertTrue(String.valueOf(refusal.getMessage()).contains("theta"));
  }
}
