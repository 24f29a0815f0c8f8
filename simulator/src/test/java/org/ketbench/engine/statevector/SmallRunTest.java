package org.ketbench.engine.statevector;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.kernel.Kernels;
import org.ketbench.engine.statevector.plan.CircuitElements;

/**
 * A small circuit planned and run again and again, as a window does while an angle is dragged: ten
 * qubits, twenty layers. Half of the time goes into the plan, so what counts is how many objects it
 * takes, which is the same on every machine, and how long it all is, which is not.
 */
final class SmallRunTest {
  private static final double MOST_MICROSECONDS = 80;
  private static final long MOST_BYTES = 200_000;

  @Test
  void takesFewObjects() throws Exception {
    assumeTrue(Kernels.vectorsPay());
    String[] said = FreshJvm.run(FreshJvm.VECTORS, Runs.class).strip().split(" ", -1);
    assertTrue(Long.parseLong(said[1]) <= MOST_BYTES, said[1]);
  }

  @Test
  @Tag("campaign")
  void takesAMoment() throws Exception {
    assumeTrue(Kernels.vectorsPay());
    String[] said = FreshJvm.run(FreshJvm.VECTORS, Runs.class).strip().split(" ", -1);
    System.out.printf("%s µs (least), %s bytes%n", said[0], said[1]);
    assertTrue(Double.parseDouble(said[0]) <= MOST_MICROSECONDS, said[0]);
  }

  /** Prints the least microseconds and the least bytes of many runs. */
  static final class Runs {
    private static final int COUNT = 20_000;

    private Runs() {}

    public static void main(String[] arguments) {
      ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      CircuitElements elements = CircuitElements.of(CircuitFamilies.of("brick-10"), Map.of());
      try (StateVectorEngine engine = new StateVectorEngine(Precision.DOUBLE, 1)) {
        double seconds =
            engine.time(elements, COUNT, Monitor.NONE).seconds().stream()
                .mapToDouble(Double::doubleValue)
                .min()
                .orElseThrow();
        long bytes = Long.MAX_VALUE;
        for (int run = 0; run < COUNT / 10; run++) {
          long before = threads.getCurrentThreadAllocatedBytes();
          engine.ready(Objects.requireNonNull(engine.prepare(elements).plan()));
          bytes = Math.min(bytes, threads.getCurrentThreadAllocatedBytes() - before);
        }
        System.out.println(seconds * 1e6 + " " + bytes);
      }
    }
  }
}
