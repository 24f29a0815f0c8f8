package org.ketbench.engine.statevector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.memory.MemoryBudget;

/**
 * States that take most of a machine's memory, beside their closed forms. A run may take the state
 * and little else, which the campaign reads from the system; with the collector that commands use,
 * {@code -XX:+UseSerialGC}, for others take some hundred MiB more for themselves.
 */
final class LargestStatesTest {
  private static final double MEBIBYTE = 1 << 20;
  private static final double MOST_BESIDE = 200 * MEBIBYTE;
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Path MARKS = Path.of("/proc/self/clear_refs");
  private static final String FORGET_PEAK = "5";
  private static final int PROBES = 1000;

  /** An amplitude by its index. */
  private interface ClosedForm {
    double[] at(long index);
  }

  /** The worst difference at some random indices, 0 and the last. */
  private static double worst(Circuit circuit, Precision precision, ClosedForm form) {
    int qubits = circuit.qubitCount();
    Random random = new Random(qubits);
    try (StateVectorEngine engine = new StateVectorEngine(precision, 2);
        StateVector state = engine.run(engine.prepare(circuit, Map.of()), Monitor.NONE)) {
      double worst = 0;
      for (int probe = 0; probe < PROBES; probe++) {
        long last = (1L << qubits) - 1;
        long index = probe == 0 ? 0 : probe == 1 ? last : random.nextLong() & last;
        double[] expected = form.at(index);
        Amplitudes amplitudes = state.amplitudes();
        worst = Math.max(worst, Math.abs(amplitudes.re(index) - expected[0]));
        worst = Math.max(worst, Math.abs(amplitudes.im(index) - expected[1]));
      }
      return worst;
    }
  }

  private static double fourier(int qubits, Precision precision) {
    long input = 0x2aaaaaab & (1L << qubits) - 1;
    double size = Math.pow(2, -qubits / 2.0);
    return worst(
            Circuits.fourier(qubits, input),
            precision,
            index -> {
              double angle = 2 * Math.PI * (index * input % (1L << qubits)) / (1L << qubits);
              return new double[] {size * Math.cos(angle), size * Math.sin(angle)};
            })
        / size;
  }

  private static double hadamards(int qubits, Precision precision) {
    Circuits circuit = new Circuits(qubits);
    for (int qubit = 0; qubit < qubits; qubit++) {
      circuit.gate("h", qubit);
    }
    double size = Math.pow(2, -qubits / 2.0);
    return worst(circuit.build(), precision, _ -> new double[] {size, 0}) / size;
  }

  private static double ghz(int qubits, Precision precision) {
    long last = (1L << qubits) - 1;
    return worst(
        Circuits.ghz(qubits),
        precision,
        index -> new double[] {index == 0 || index == last ? Math.sqrt(0.5) : 0, 0});
  }

  @Test
  void agreeWithTheirClosedForms() {
    assertEquals(0, fourier(20, Precision.DOUBLE), 1e-11);
    assertEquals(0, hadamards(20, Precision.DOUBLE), 1e-11);
    assertEquals(0, ghz(20, Precision.DOUBLE), 1e-12);
    assertEquals(0, fourier(20, Precision.FLOAT), 1e-4);
  }

  @Test
  @Tag("campaign")
  void fillTheMachineAndTakeLittleBeside() throws IOException {
    assumeTrue(Files.isWritable(MARKS), "the system does not say what a process takes");
    for (Precision precision : Precision.values()) {
      int qubits = MemoryBudget.ofMachine().largest(precision);
      fill("H on all", qubits, precision, () -> hadamards(qubits, precision));
      fill("GHZ", qubits, precision, () -> ghz(qubits, precision));
      fill("QFT", qubits, precision, () -> fourier(qubits, precision));
    }
  }

  /** Something that says by how much it is off. */
  private interface Run {
    double differs();
  }

  private static void fill(String name, int qubits, Precision precision, Run run)
      throws IOException {
    Files.writeString(MARKS, FORGET_PEAK);
    double before = mebibytes("VmRSS:");
    long start = System.nanoTime();
    double off = run.differs();
    double seconds = (System.nanoTime() - start) * 1e-9;
    double state = Amplitudes.bytes(qubits, precision) / MEBIBYTE;
    double peak = mebibytes("VmHWM:");
    System.out.printf(
        "%d qubits, %s, %s: %.1f s, off by at most %.1e; the state %.0f MiB, the peak %.0f, %.0f"
            + " before%n",
        qubits, precision, name, seconds, off, state, peak, before);
    assertTrue(off < (precision == Precision.DOUBLE ? 1e-9 : 1e-3), name + " is off by " + off);
    assertTrue((peak - before) * MEBIBYTE <= state * MEBIBYTE + MOST_BESIDE, "took " + peak);
  }

  private static double mebibytes(String name) throws IOException {
    for (String line : Files.readAllLines(STATUS)) {
      if (line.startsWith(name)) {
        return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
      }
    }
    throw new IOException("no " + name);
  }
}
