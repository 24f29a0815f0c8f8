package org.ketbench.engine.statevector;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
 * each program's circuit and later ones, from the circuit to its state.
 *
 * <p>All that is compared comes after a pause, as changes of a circuit do: a processor that has
 * done something else meanwhile takes several times as long for the first of many small runs,
 * however warm the virtual machine is.
 */
final class FirstWarmRun {
  private static final int RUNS = 1000;
  private static final int RUNS_AFTER_PAUSES = 15;
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final double MICROSECONDS = 1e-3;

  private FirstWarmRun() {}

  /**
   * Prints for each program the microseconds of the first run, the median of later ones after a
   * pause, and of those without.
   */
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
        double first = timeAfterPause(engine, circuit);
        double[] others = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
          others[run] = time(engine, circuit);
        }
        double[] afterPauses = new double[RUNS_AFTER_PAUSES];
        for (int run = 0; run < RUNS_AFTER_PAUSES; run++) {
          afterPauses[run] = timeAfterPause(engine, circuit);
        }
        System.out.printf(
            Locale.ROOT, "%.1f %.1f %.1f%n", first, median(afterPauses), median(others));
      }
    }
  }

  private static double median(double[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private static double timeAfterPause(StateVectorEngine engine, Circuit circuit)
      throws InterruptedException {
    Thread.sleep(PAUSE);
    return time(engine, circuit);
  }

  private static double time(StateVectorEngine engine, Circuit circuit) {
    long start = System.nanoTime();
    engine.run(engine.prepare(circuit, Map.of()), Monitor.NONE).close();
    return (System.nanoTime() - start) * MICROSECONDS;
  }
}
