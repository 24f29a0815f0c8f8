package org.ketbench.engine.pure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.engine.EngineKind;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Simulator;
import org.ketbench.engine.noise.NoiseModel;

/**
 * What a shot of weak noise costs beside one run of the same circuit without noise, planned, fused
 * and timed as in {@code ketbench bench}.
 */
@Tag("campaign")
final class NoisyShotTimesTest {
  private static final int QUBITS = 20;
  private static final int GATES = 400;
  private static final int SHOTS = 1000;
  private static final double MOST = 1.3;

  private static void bricks(CircuitBuilder circuit, List<String> names, Random random) {
    int gates = 0;
    for (int layer = 0; gates < GATES; layer++) {
      for (int qubit = 0; qubit < QUBITS && gates < GATES; qubit++, gates++) {
        String name = names.get(random.nextInt(names.size()));
        if (name.startsWith("r")) {
          circuit.gate(name, random.nextDouble(-3, 3), qubit);
        } else {
          circuit.gate(name, qubit);
        }
      }
      for (int qubit = layer % 2; qubit < QUBITS - 1 && gates < GATES; qubit += 2, gates++) {
        circuit.gate("cx", qubit, qubit + 1);
      }
    }
  }

  private static void fourier(CircuitBuilder circuit, Random random) {
    int gates = 0;
    for (int qubit = 0; qubit < QUBITS; qubit++, gates++) {
      circuit.gate("ry", random.nextDouble(-3, 3), qubit);
    }
    for (int qubit = QUBITS - 1; qubit >= 0; qubit--) {
      circuit.gate("h", qubit);
      gates++;
      for (int other = qubit - 1; other >= 0; other--, gates++) {
        circuit.gate("cp", Math.PI / (1 << (qubit - other)), other, qubit);
      }
    }
    for (; gates < GATES; gates++) {
      circuit.gate("rx", random.nextDouble(-3, 3), gates % QUBITS);
    }
  }

  private static void scattered(CircuitBuilder circuit, Random random) {
    for (int gate = 0; gate < GATES; gate++) {
      int first = random.nextInt(QUBITS);
      if (gate % 2 == 0) {
        circuit.gate("u3", random.doubles(3, -3, 3).toArray(), first);
      } else {
        circuit.gate("cx", first, (first + 1 + random.nextInt(QUBITS - 1)) % QUBITS);
      }
    }
  }

  private static Circuit circuit(String kind) {
    Random random = new Random(7);
    CircuitBuilder circuit = new CircuitBuilder(QUBITS, QUBITS);
    switch (kind) {
      case "rotations" -> bricks(circuit, List.of("rx", "ry", "rz"), random);
      case "clifford+t" -> bricks(circuit, List.of("h", "s", "t", "x", "tdg", "h"), random);
      case "fourier" -> fourier(circuit, random);
      default -> scattered(circuit, random);
    }
    return circuit.measureAll().build();
  }

  /** Runs and shots in turn, and the best of each, since other programs share the machine. */
  @ParameterizedTest
  @CsvSource({
    "rotations, 2", "clifford+t, 2", "fourier, 2", "scattered, 2",
    "rotations, 1", "clifford+t, 1", "fourier, 1", "scattered, 1"
  })
  void aNoisyShotTakesLittleMoreThanARunWithoutNoise(String kind, int threads) {
    Simulator simulator = new Simulator();
    SimulationRequest ideal =
        new SimulationRequest(
            circuit(kind), Map.of(), SHOTS, 7, EngineKind.STATEVECTOR, Precision.DOUBLE, threads);
    SimulationRequest noisy =
        ideal.with(NoiseModel.depolarizing(1e-3, 1e-3)).with(EngineKind.TRAJECTORIES);
    double run = Double.MAX_VALUE;
    double shot = Double.MAX_VALUE;
    int rounds = Math.max(1, Integer.getInteger("ketbench.cases", 1));
    for (int round = 0; round < rounds; round++) {
      run = Math.min(run, Collections.min(simulator.time(ideal, 5, Monitor.NONE).seconds()));
      shot = Math.min(shot, simulator.run(noisy, Monitor.NONE).elapsedSeconds() / SHOTS);
    }
    System.out.printf(
        "%s, %d threads: a run without noise %.1f ms, a noisy shot %.1f ms, %.2f of it%n",
        kind, threads, 1000 * run, 1000 * shot, shot / run);
    assertTrue(shot <= MOST * run, kind + ": " + shot / run);
  }
}
