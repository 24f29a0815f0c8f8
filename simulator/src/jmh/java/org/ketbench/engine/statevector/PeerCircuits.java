package org.ketbench.engine.statevector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.plan.CircuitElements;

/**
 * Writes circuits in a form that other simulators can be fed with, and times this one on them. The
 * first argument is a folder; prints a line for each circuit: its name, the seconds on one thread
 * and on all.
 */
public final class PeerCircuits {
  private static final int ROUNDS = 5;

  private PeerCircuits() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    for (String name : Arrays.asList(arguments).subList(1, arguments.length)) {
      Circuit circuit = CircuitFamilies.of(name);
      Files.write(folder.resolve(name + ".txt"), lines(circuit));
      System.out.printf(
          "%s %.3g %.3g%n",
          name, best(circuit, 1), best(circuit, Runtime.getRuntime().availableProcessors()));
    }
  }

  private static List<String> lines(Circuit circuit) {
    List<String> lines = new ArrayList<>();
    lines.add(Integer.toString(circuit.qubitCount()));
    for (Operation operation : circuit.operations()) {
      Operation.Apply apply = (Operation.Apply) operation;
      String angles =
          apply.arguments().stream()
              .map(angle -> Double.toString(angle.radians()))
              .collect(Collectors.joining(","));
      String qubits =
          apply.qubits().stream().mapToObj(Integer::toString).collect(Collectors.joining(","));
      lines.add(apply.gate().name() + ";" + angles + ";" + qubits);
    }
    return lines;
  }

  private static double best(Circuit circuit, int threads) {
    try (StateVectorEngine engine = new StateVectorEngine(Precision.DOUBLE, threads)) {
      return Collections.min(
          engine.time(CircuitElements.of(circuit, Map.of()), ROUNDS, Monitor.NONE).seconds());
    }
  }
}
