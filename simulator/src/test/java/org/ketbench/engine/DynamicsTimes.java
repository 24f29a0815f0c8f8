package org.ketbench.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.engine.noise.NoiseModel;

/**
 * Prints how long noisy simulations take beside the same ones without noise. Run its {@code main}
 * with "density" or "trajectories".
 */
public final class DynamicsTimes {
  private DynamicsTimes() {}

  /** Random one-qubit gates and CX between random qubits, half and half. */
  static Circuit random(int qubits, int gates) {
    Random random = new Random(7);
    CircuitBuilder circuit = new CircuitBuilder(qubits, qubits);
    for (int gate = 0; gate < gates; gate++) {
      int first = random.nextInt(qubits);
      if (gate % 2 == 0) {
        circuit.gate("u3", random.doubles(3, -3, 3).toArray(), first);
      } else {
        circuit.gate("cx", first, (first + 1 + random.nextInt(qubits - 1)) % qubits);
      }
    }
    return circuit.measureAll().build();
  }

  /** Takes what to time, how often, and how many shots. */
  public static void main(String[] arguments) {
    int repeat = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    if (arguments[0].equals("density")) {
      SimulationRequest request = request(random(10, 200), 1000, EngineKind.DENSITY);
      print("density matrix, 10 qubits, 200 noisy gates", repeat, request);
    } else {
      Circuit circuit = random(20, 400);
      double ideal =
          new Simulator()
              .time(
                  request(circuit, 1, EngineKind.STATEVECTOR).with((NoiseModel) null),
                  repeat,
                  Monitor.NONE)
              .median();
      System.out.printf("state vector, 20 qubits, 400 gates, one run: median %.4f s%n", ideal);
      int shots = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1000;
      double noisy =
          print(
              "trajectories, 20 qubits, 400 gates, " + shots + " shots at 1e-3",
              1,
              request(circuit, shots, EngineKind.TRAJECTORIES));
      System.out.printf(
          "%.2f ms a shot, %.2f of a run without noise%n",
          1000 * noisy / shots, noisy / shots / ideal);
    }
  }

  private static SimulationRequest request(Circuit circuit, int shots, EngineKind engine) {
    return new SimulationRequest(
        circuit,
        Map.of(),
        shots,
        7,
        engine,
        Precision.DOUBLE,
        Runtime.getRuntime().availableProcessors(),
        NoiseModel.depolarizing(1e-3, 1e-3));
  }

  private static double print(String what, int repeat, SimulationRequest request) {
    double[] seconds = new double[repeat];
    for (int each = 0; each < repeat; each++) {
      long start = System.nanoTime();
      new Simulator().run(request, Monitor.NONE);
      seconds[each] = (System.nanoTime() - start) * 1e-9;
    }
    Arrays.sort(seconds);
    System.out.printf(
        "%s: best %.3f s, median %.3f s of %d%n", what, seconds[0], seconds[repeat / 2], repeat);
    return seconds[repeat / 2];
  }
}
