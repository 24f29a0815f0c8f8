package org.ketbench.engine.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.circuit.Matrix;
import org.ketbench.engine.Engine;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Task;
import org.ketbench.engine.density.DensityEngine;
import org.ketbench.engine.noise.NoiseModel.GateRule;
import org.ketbench.engine.observable.Reading;
import org.ketbench.engine.pure.TrajectoriesEngine;

/** Channels on a qubit in a known state, against what they do by their definition. */
final class ChannelsTest {
  /** The Bloch vector of a qubit after ry(0.9), rz(0.4) and one gate with an error. */
  private static final double[] BEFORE = {
    Math.sin(0.9) * Math.cos(0.4), Math.sin(0.9) * Math.sin(0.4), Math.cos(0.9)
  };

  private static SimulationRequest request(GateError error) {
    NoiseModel model =
        NoiseModel.ofGates(
            "one",
            List.of(
                new GateRule(new GateSelector(java.util.Set.of("id"), List.of()), List.of(error))));
    return SimulationRequest.of(
            new CircuitBuilder(2).gate("ry", 0.9, 1).gate("rz", 0.4, 1).gate("id", 1).build(), 0, 7)
        .with(model);
  }

  private static double[] bloch(Engine engine, SimulationRequest request) {
    double[] entries =
        engine
            .read(Task.of(request), List.of(new Reading.ReducedState(List.of(1))), Monitor.NONE)
            .getFirst()
            .values();
    return new double[] {2 * entries[2], 2 * entries[6], entries[0] - entries[3]};
  }

  private static void check(GateError error, double x, double y, double z) {
    double[] exact = bloch(new DensityEngine(), request(error));
    assertEquals(x, exact[0], 1e-13, "x");
    assertEquals(y, exact[1], 1e-13, "y");
    assertEquals(z, exact[2], 1e-13, "z");
    SimulationRequest many = request(error);
    many =
        new SimulationRequest(
            many.circuit(),
            many.parameters(),
            40_000,
            3,
            many.engine(),
            many.precision(),
            2,
            many.noise());
    double[] sampled = bloch(new TrajectoriesEngine(), many);
    for (int axis = 0; axis < 3; axis++) {
      assertEquals(exact[axis], sampled[axis], 0.02, "axis " + axis);
    }
  }

  private static GateError on(org.ketbench.engine.program.Channel channel) {
    return new GateError.OnChannel(channel);
  }

  @Test
  void depolarizingShrinksTheWholeVector() {
    double rest = 1 - 4 * 0.3 / 3;
    check(new GateError.Depolarizing(0.3), rest * BEFORE[0], rest * BEFORE[1], rest * BEFORE[2]);
  }

  @Test
  void flipsKeepOneAxis() {
    check(on(Channels.bitFlip(0.2)), BEFORE[0], 0.6 * BEFORE[1], 0.6 * BEFORE[2]);
    check(on(Channels.bitPhaseFlip(0.2)), 0.6 * BEFORE[0], BEFORE[1], 0.6 * BEFORE[2]);
    check(on(Channels.phaseFlip(0.2)), 0.6 * BEFORE[0], 0.6 * BEFORE[1], BEFORE[2]);
  }

  @Test
  void amplitudeDampingFallsToZero() {
    double c = Math.sqrt(0.7);
    check(on(Channels.amplitudeDamping(0.3)), c * BEFORE[0], c * BEFORE[1], 0.3 + 0.7 * BEFORE[2]);
    check(
        on(Channels.amplitudeDamping(0.3, 0.25)),
        c * BEFORE[0],
        c * BEFORE[1],
        0.3 * 0.5 + 0.7 * BEFORE[2]);
  }

  @Test
  void phaseDampingTakesCoherence() {
    double c = Math.sqrt(0.7);
    check(on(Channels.phaseDamping(0.3)), c * BEFORE[0], c * BEFORE[1], BEFORE[2]);
  }

  @Test
  void relaxationHasItsTwoTimes() {
    double c = Math.exp(-0.5 / 1.5);
    double gone = 1 - Math.exp(-0.5 / 2.0);
    check(
        new GateError.Thermal(2, 1.5, 0.5, 0.1),
        c * BEFORE[0],
        c * BEFORE[1],
        gone * 0.8 + (1 - gone) * BEFORE[2]);
  }

  @Test
  void anyCompleteOperatorsAreAChannel() {
    Matrix kept = Matrix.of(2, new double[] {1, 0, 0, 0.6}, new double[4]);
    Matrix turned = Matrix.of(2, new double[4], new double[] {0, 0.8, 0, 0});
    check(
        on(org.ketbench.engine.program.Channel.ofOperators("k", List.of(kept, turned))),
        0.6 * BEFORE[0],
        0.6 * BEFORE[1],
        0.64 + 0.36 * BEFORE[2]);
  }

  @Test
  void paulisOnTwoQubitsActTogether() {
    double[] probabilities = new double[16];
    probabilities[0] = 0.7;
    probabilities[1 | 3 << 2] = 0.3;
    NoiseModel model =
        NoiseModel.ofGates(
            "two",
            List.of(
                new GateRule(
                    new GateSelector(java.util.Set.of("cx"), List.of()),
                    List.of(
                        on(org.ketbench.engine.program.Channel.ofPaulis("xz", probabilities))))));
    SimulationRequest request =
        SimulationRequest.of(
                new CircuitBuilder(2).gate("h", 0).gate("h", 1).gate("cx", 0, 1).build(), 0, 1)
            .with(model);
    double[] entries =
        new DensityEngine()
            .read(Task.of(request), List.of(new Reading.ReducedState(List.of(1))), Monitor.NONE)
            .getFirst()
            .values();
    assertEquals(0.4, 2 * entries[1], 1e-13, "Z on the second qubit turns its X around");
  }
}
