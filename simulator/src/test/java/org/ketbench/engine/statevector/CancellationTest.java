package org.ketbench.engine.statevector;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;

/**
 * How long a run goes on when nobody wants it any more. A busy machine can only make that longer,
 * so a build looks at the usual time and a campaign prints the rest.
 */
final class CancellationTest {
  private static final double MILLISECONDS = 1e-6;
  private static final double SOON = 30;
  private static final int TIMES = 60;

  /** A run that is told to stop at some time and says how long it took to do so. */
  private static final class Stopped implements Monitor {
    private final long at;

    Stopped(double seconds) {
      this.at = System.nanoTime() + (long) (seconds * 1e9);
    }

    @Override
    public boolean cancelled() {
      return System.nanoTime() >= at;
    }

    /** Milliseconds from the wish to the end; not a number if it was over before. */
    double after(StateVectorEngine engine, PreparedCircuit circuit) {
      try {
        engine.run(circuit, this).close();
        return Double.NaN;
      } catch (CancellationException e) {
        return (System.nanoTime() - at) * MILLISECONDS;
      }
    }
  }

  private static double[] latencies(int qubits, int times, double longest) {
    Circuit circuit = Circuits.random(qubits, 400, qubits);
    Random random = new Random(qubits);
    try (StateVectorEngine engine = new StateVectorEngine(Precision.DOUBLE, 2)) {
      engine.warmUp(Monitor.NONE);
      PreparedCircuit prepared = engine.prepare(circuit, Map.of());
      return random
          .doubles(times, 0.002, longest)
          .map(seconds -> new Stopped(seconds).after(engine, prepared))
          .filter(each -> !Double.isNaN(each))
          .sorted()
          .toArray();
    }
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }

  @Test
  void stopsSoon() {
    double[] latencies = latencies(22, 9, 0.15);
    assertTrue(latencies.length > 5, "most were done before they were stopped");
    assertTrue(quantile(latencies, 0.5) <= SOON, Arrays.toString(latencies));
  }

  @Test
  @Tag("campaign")
  void stopsSoonAtAnyMomentOfLargeRuns() {
    for (int qubits : new int[] {24, 25, 26}) {
      double[] latencies = latencies(qubits, TIMES * Integer.getInteger("ketbench.cases", 1), 0.6);
      System.out.printf(
          "%d qubits: %d runs stopped after %.1f ms (median), %.1f ms (99 of 100), %.1f ms"
              + " (longest)%n",
          qubits,
          latencies.length,
          quantile(latencies, 0.5),
          quantile(latencies, 0.99),
          latencies[latencies.length - 1]);
      assertTrue(quantile(latencies, 0.5) <= SOON, Arrays.toString(latencies));
    }
  }
}
