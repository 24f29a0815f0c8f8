package org.ketbench.engine.statevector.kernel;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.plan.Element;
import org.ketbench.engine.statevector.plan.Plan;
import org.ketbench.engine.statevector.plan.PlanOptions;
import org.ketbench.engine.statevector.plan.Planner;

/**
 * A vector kernel that the compiler gives up on makes an object for each vector and is slower than
 * plain Java instead of several times faster. Both are run until they are compiled; the least time
 * that the thread itself spent is compared, so that other programs do not matter.
 */
final class CompiledKernelsTest {
  private static final int QUBITS = 12;
  private static final int REPEATS = 12;
  private static final double LONGEST_SECONDS = 20;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @ParameterizedTest
  @CsvSource({
    "lanes, STRUCTURED",
    "rotations, STRUCTURED",
    "controlled, STRUCTURED",
    "exchanges, SINGLE",
    "chain, STRUCTURED",
    "phases, STRUCTURED",
    "lone, SINGLE",
    "dense2, STRUCTURED",
    "dense3, STRUCTURED",
    "dense5, STRUCTURED"
  })
  void areNeverSlowerThanPlainJava(String kind, PlanOptions.Groups groups) {
    assumeTrue(Kernels.vectorsPay());
    for (Precision precision : Precision.values()) {
      Plan plan = plan(kind, groups, precision);
      double vector = Double.MAX_VALUE;
      double plain = time(Kernels.PLAIN, plan, precision);
      long start = System.nanoTime();
      while (vector > plain && (System.nanoTime() - start) * 1e-9 < LONGEST_SECONDS) {
        vector = Math.min(vector, time(Kernels.VECTOR, plan, precision));
        plain = Math.min(plain, time(Kernels.PLAIN, plan, precision));
      }
      assertTrue(vector <= plain, kind + " " + precision + ": " + vector + " against " + plain);
    }
  }

  private static double time(Kernels kernels, Plan plan, Precision precision) {
    Program program = kernels.ready(plan, precision == Precision.FLOAT);
    double least = Double.MAX_VALUE;
    try (Amplitudes state = new Amplitudes(plan.qubits(), precision)) {
      state.set(0, 1, 0);
      Program.Worker worker = program.worker(state, new Scratch());
      for (int round = 0; round < 20; round++) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int stage = 0; stage < plan.stages().size(); stage++) {
          for (long block = 0; block < program.parts(stage, 0); block++) {
            worker.run(stage, 0, block);
          }
        }
        least = Math.min(least, (double) (THREADS.getCurrentThreadCpuTime() - start));
      }
    }
    return least;
  }

  private static Plan plan(String kind, PlanOptions.Groups groups, Precision precision) {
    List<Element> elements = new ArrayList<>();
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      elements.addAll(elements(kind));
    }
    return new Planner(Kernels.shape(precision == Precision.FLOAT), new PlanOptions(groups, false))
        .plan(elements, QUBITS);
  }

  private static List<Element> elements(String kind) {
    return switch (kind) {
      case "lanes" -> each(2, CompiledKernelsTest::rotation);
      case "rotations" -> each(QUBITS, CompiledKernelsTest::rotation);
      case "controlled" ->
          each(QUBITS, qubit -> new Element.ControlledRotation(qubit, next(qubit), 0, 0.6, 0.8));
      case "exchanges", "chain" -> each(QUBITS, qubit -> new Element.Flip(qubit, next(qubit), 0));
      case "phases" -> {
        List<Element> phases = each(QUBITS, qubit -> new Element.Phase(1L << qubit, 0, 0.1));
        phases.addAll(
            each(QUBITS, qubit -> new Element.Phase(1L << qubit | next(qubit), 0, 0.2 + qubit)));
        phases.add(rotation(QUBITS - 1));
        yield phases;
      }
      case "lone" -> each(QUBITS, qubit -> new Element.Phase(1L << qubit, next(qubit), 0.3));
      case "dense2" -> List.of(dense(3, 7));
      case "dense3" -> List.of(dense(5, 6, 9));
      case "dense5" -> List.of(dense(5, 6, 7, 8, 10));
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static long next(int qubit) {
    return 1L << (qubit + 1) % QUBITS;
  }

  private static Element rotation(int qubit) {
    return new Element.Rotation(qubit, 0.5, false, 1 / Math.sqrt(1.25));
  }

  private static List<Element> each(int count, IntFunction<Element> element) {
    List<Element> elements = new ArrayList<>();
    for (int qubit = 0; qubit < count; qubit++) {
      elements.add(element.apply(qubit));
    }
    return elements;
  }

  /** A product of reflections, which has no zeros and leaves lengths as they are. */
  private static Element dense(int... qubits) {
    int size = 1 << qubits.length;
    double[] vector = new Random(size).doubles(size, -1, 1).toArray();
    double norm = 0;
    for (double each : vector) {
      norm += each * each;
    }
    double[] re = new double[size * size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        re[row * size + column] = (row == column ? 1 : 0) - 2 * vector[row] * vector[column] / norm;
      }
    }
    return new Element.Dense(qubits, 0, 0, re, new double[size * size]);
  }
}
