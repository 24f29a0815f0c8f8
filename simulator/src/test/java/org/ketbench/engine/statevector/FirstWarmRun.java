package org.ketbench.engine.statevector;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;

/**
 * Reads programs, warms the engine up as a window does behind its back, and times the first run of
 * each program's circuit and the runs that follow, from the circuit to its state.
 */
final class FirstWarmRun {
  private static final int RUNS = 1000;
  private static final double MICROSECONDS = 1e-3;

  private FirstWarmRun() {}

  /** Prints for each program the microseconds of the first run, and the median of the others. */
  public static void main(String[] arguments) throws Exception {
    Circuit[] circuits = new Circuit[arguments.length];
    for (int each = 0; each < circuits.length; each++) {
      Path file = Path.of(arguments[each]);
      circuits[each] =
          Objects.requireNonNull(
              OpenQasm.analyze(Document.of(file, Files.readString(file))).circuit());
    }
    Warmth warmth = new Warmth();
    warmth.warmUp(Precision.DOUBLE, Monitor.NONE);
    int threads = Runtime.getRuntime().availableProcessors();
    try (StateVectorEngine engine = new StateVectorEngine(Precision.DOUBLE, threads, warmth)) {
      for (Circuit circuit : circuits) {
        double first = time(engine, circuit);
        double[] others = new double[RUNS];
        Arrays.setAll(others, _ -> time(engine, circuit));
        Arrays.sort(others);
        System.out.printf(Locale.ROOT, "%.1f %.1f%n", first, others[RUNS / 2]);
      }
    }
  }

  private static double time(StateVectorEngine engine, Circuit circuit) {
    long start = System.nanoTime();
    engine.run(engine.prepare(circuit, Map.of()), Monitor.NONE).close();
    return (System.nanoTime() - start) * MICROSECONDS;
  }
}
