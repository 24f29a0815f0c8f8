package org.ketbench.engine.statevector;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.plan.CircuitElements;

/**
 * What a second thread is worth for large states. Where objects lie differs from one virtual
 * machine to the next and stays for as long as it runs, so several machines are asked, of which one
 * may be disturbed by other programs.
 */
@Tag("campaign")
final class TwoThreadsTest {
  private static final double LEAST = 1.8;

  private static final int MACHINES = 5;

  @ParameterizedTest
  @ValueSource(strings = {"brick-22", "qaoa-22"})
  void areNearlyTwiceAsFastAsOne(String family) throws Exception {
    assumeTrue(Runtime.getRuntime().availableProcessors() > 1);
    FreshJvm product = FreshJvm.ofWindow(System.getProperty("ketbench.image"));
    List<Double> ratios = new ArrayList<>();
    for (int machine = 0; machine < MACHINES; machine++) {
      String[] said = product.run(Runs.class, family).strip().split(" ", -1);
      ratios.add(Double.parseDouble(said[0]) / Double.parseDouble(said[1]));
    }
    Collections.sort(ratios);
    System.out.println(family + ": " + ratios);
    assertTrue(ratios.get(1) >= LEAST, family + ": " + ratios);
  }

  /** Prints the least seconds on one thread and on two. */
  static final class Runs {
    private static final int COUNT = 6;

    private Runs() {}

    public static void main(String[] arguments) {
      CircuitElements elements = CircuitElements.of(CircuitFamilies.of(arguments[0]), Map.of());
      System.out.println(least(elements, 1) + " " + least(elements, 2));
    }

    private static double least(CircuitElements elements, int threads) {
      try (StateVectorEngine engine = new StateVectorEngine(Precision.DOUBLE, threads)) {
        return Collections.min(engine.time(elements, COUNT, Monitor.NONE).seconds());
      }
    }
  }
}
