package org.ketbench.engine.stabilizer;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.engine.Ability;
import org.ketbench.engine.EngineContract;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Question;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.SlowReference;
import org.ketbench.engine.Task;
import org.ketbench.engine.noise.NoiseModel;

final class MergingTest {
  private static final StabilizerEngine ENGINE = new StabilizerEngine();

  private static Task task(Consumer<CircuitBuilder> gates) {
    CircuitBuilder circuit = new CircuitBuilder(3, 3);
    gates.accept(circuit);
    return Task.of(SimulationRequest.of(circuit.measureAll().build(), 0, 1));
  }

  private static void assertRuns(Consumer<CircuitBuilder> gates) {
    Task task = task(gates);
    assertInstanceOf(Ability.Able.class, ENGINE.ability(task, Question.DISTRIBUTION));
    EngineContract.assertSame(
        SlowReference.probabilities(task.request().circuit()),
        ENGINE.distribution(task, 100, Monitor.NONE).value().byKey(),
        1e-12,
        task.request().circuit().toString());
  }

  private static void assertRefused(Consumer<CircuitBuilder> gates) {
    assertInstanceOf(Ability.Unable.class, ENGINE.ability(task(gates), Question.DISTRIBUTION));
  }

  @Test
  void neighboursOnAWireThatMakeACliffordGateAreOne() {
    assertRuns(c -> c.gate("h", 0).gate("t", 0).gate("t", 0).gate("h", 0));
    assertRuns(c -> c.gate("rx", 0.3, 0).gate("rx", Math.PI / 2 - 0.3, 0));
    assertRuns(c -> c.gate("ry", 0.7, 1).gate("ry", -0.7, 1));
    assertRuns(c -> c.gate("h", 0).gate("sx", 1).gate("rzz", 0.4, 0, 1).gate("rzz", -0.4, 1, 0));
    assertRuns(c -> c.gate("t", 0).gate("h", 0).gate("h", 0).gate("t", 0).gate("h", 0));
  }

  @Test
  void whatCommutesStandsBetweenThem() {
    assertRuns(
        c ->
            c.gate("h", 0)
                .gate("t", 0)
                .gate("cx", 0, 1)
                .gate("cz", 0, 2)
                .gate("t", 0)
                .gate("h", 0));
    assertRuns(
        c -> c.gate("rx", 0.2, 1).gate("h", 0).gate("cx", 0, 1).gate("rx", Math.PI - 0.2, 1));
    assertRefused(c -> c.gate("h", 0).gate("t", 0).gate("cx", 1, 0).gate("t", 0).gate("h", 0));
    assertRefused(c -> c.gate("h", 0).gate("t", 0).gate("h", 0));
  }

  @Test
  void aPhaseBeforeAMeasurementDoesNotShow() {
    assertRuns(c -> c.gate("h", 0).gate("t", 0).gate("cp", 0.3, 0, 1));
    assertRuns(c -> c.gate("h", 0).gate("t", 0).measure(0, 1).gate("h", 0));
    assertRuns(c -> c.gate("ry", 0.4, 0).reset(0).gate("h", 0));
    assertRefused(c -> c.gate("rx", 0.3, 0));
  }

  @Test
  void noiseThatDoesNotCommuteKeepsThemApart() {
    Circuit circuit =
        new CircuitBuilder(1, 1)
            .gate("h", 0)
            .gate("t", 0)
            .gate("t", 0)
            .gate("h", 0)
            .measureAll()
            .build();
    SimulationRequest request = SimulationRequest.of(circuit, 10, 1);
    Task noisy = Task.of(request.with(NoiseModel.depolarizing(0.01, 0.01)));
    Ability ability = ENGINE.ability(noisy, Question.SHOTS);
    assertTrue(assertInstanceOf(Ability.Unable.class, ability).message().contains("'t'"));
  }

  @Test
  void cliffordCircuitsWhoseGatesAreTakenApartAtRandomRun() {
    for (long seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      assertRuns(
          c -> {
            for (int gate = 0; gate < 25; gate++) {
              int qubit = random.nextInt(3);
              int other = (qubit + 1 + random.nextInt(2)) % 3;
              double angle = random.nextDouble();
              double quarter = random.nextInt(4) * Math.PI / 2;
              switch (random.nextInt(6)) {
                case 0 ->
                    c.gate("rz", angle, qubit)
                        .gate("cz", qubit, other)
                        .gate("rz", quarter - angle, qubit);
                case 1 ->
                    c.gate("rx", angle, qubit)
                        .gate("cx", other, qubit)
                        .gate("rx", quarter - angle, qubit);
                case 2 ->
                    c.gate("rzz", angle, qubit, other)
                        .gate("s", qubit)
                        .gate("rzz", quarter - angle, qubit, other);
                case 3 -> c.gate("h", qubit);
                case 4 -> c.gate("cx", qubit, other);
                default -> c.gate("t", qubit).gate("t", qubit);
              }
            }
          });
    }
  }
}
