package org.ketbench.engine.statevector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.kernel.Kernels;
import org.ketbench.engine.statevector.kernel.Program;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.plan.CircuitElements;
import org.ketbench.engine.statevector.plan.Plan;

/**
 * While a plan runs nothing is made but a few small objects, however many gates it has and however
 * large the state is: memory for blocks and tables is kept by the threads and by the program. Each
 * test has a machine of its own, since others' use of the same code decides what is compiled how.
 */
final class AllocationTest {
  private static final long MOST_BYTES = 16 << 10;
  private static final double LONGEST_SECONDS = 60;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void runningMakesHardlyAnythingInPlainJava() throws Exception {
    assertEquals("", FreshJvm.run(FreshJvm.VECTORS, PlainJava.class));
  }

  @Test
  void runningMakesHardlyAnythingWithVectors() throws Exception {
    assumeTrue(Kernels.vectorsPay());
    String said = FreshJvm.run(FreshJvm.VECTORS, Vectors.class);
    assertEquals("", said);
  }

  /** Says which circuits make more. */
  static final class PlainJava {
    private PlainJava() {}

    public static void main(String[] arguments) {
      require(Kernels.PLAIN, 10, 100, Precision.DOUBLE);
      require(Kernels.PLAIN, 10, 600, Precision.FLOAT);
      require(Kernels.PLAIN, 18, 100, Precision.DOUBLE);
    }
  }

  /** Says which circuits make more. */
  static final class Vectors {
    private Vectors() {}

    public static void main(String[] arguments) {
      if (!Kernels.vectorsPresent()) {
        System.out.println("no vectors");
        return;
      }
      require(Kernels.VECTOR, 10, 600, Precision.FLOAT);
      require(Kernels.VECTOR, 14, 200, Precision.DOUBLE);
      require(Kernels.VECTOR, 18, 100, Precision.DOUBLE);
    }
  }

  private static void require(Kernels kernels, int qubits, int gates, Precision precision) {
    long bytes = bytes(kernels, random(qubits, gates), precision);
    if (bytes > MOST_BYTES) {
      System.out.println(qubits + " qubits, " + gates + " gates: " + bytes + " bytes");
    }
  }

  /** Vectors are objects until they are compiled, so the least of several runs is what counts. */
  private static long bytes(Kernels kernels, Circuit circuit, Precision precision) {
    CircuitElements elements = CircuitElements.of(circuit, Map.of());
    long least = Long.MAX_VALUE;
    try (StateVectorEngine engine = new StateVectorEngine(precision, 1);
        Amplitudes state =
            new Amplitudes(
                engine.qubitsInMemory(elements.elements(), elements.qubitCount()), precision)) {
      Plan plan = engine.plan(elements.elements(), state.qubits());
      Program program = kernels.ready(plan, precision == Precision.FLOAT);
      state.set(0, 1, 0);
      long start = System.nanoTime();
      while (least > MOST_BYTES && (System.nanoTime() - start) * 1e-9 < LONGEST_SECONDS) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        engine.crew().run(program, state, Monitor.NONE);
        least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
      }
    }
    return least;
  }

  private static Circuit random(int qubits, int gates) {
    Random random = new Random(qubits + gates);
    String[] names = {"h", "t", "rx", "ry", "cx", "cz", "cp", "swap", "ccx", "cry", "rxx"};
    Circuits circuit = new Circuits(qubits);
    for (int gate = 0; gate < gates; gate++) {
      int[] on = random.ints(0, qubits).distinct().limit(3).toArray();
      String name = names[random.nextInt(names.length)];
      switch (name) {
        case "h", "t" -> circuit.gate(name, on[0]);
        case "rx", "ry" -> circuit.gate(name, random.nextDouble(), on[0]);
        case "cx", "cz", "swap" -> circuit.gate(name, on[0], on[1]);
        case "ccx" -> circuit.gate(name, on);
        default -> circuit.gate(name, random.nextDouble(), on[0], on[1]);
      }
    }
    return circuit.build();
  }
}
