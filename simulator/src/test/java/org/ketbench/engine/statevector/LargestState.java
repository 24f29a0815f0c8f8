package org.ketbench.engine.statevector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.memory.MemoryBudget;

/**
 * Makes the largest state that fits the machine, in a process of its own, and prints its qubits,
 * the seconds taken, by how much it is off, and in MiB the state, the process's peak and what it
 * took before.
 */
final class LargestState {
  private static final double MEBIBYTE = 1 << 20;
  private static final Path STATUS = Path.of("/proc/self/status");

  private LargestState() {}

  public static void main(String[] arguments) throws IOException {
    KnownState known = KnownState.valueOf(arguments[0]);
    Precision precision = Precision.valueOf(arguments[1]);
    int qubits = MemoryBudget.ofMachine().largest(precision);
    double before = mebibytes("VmRSS:");
    long start = System.nanoTime();
    double off = known.differs(qubits, precision);
    double seconds = (System.nanoTime() - start) * 1e-9;
    System.out.printf(
        Locale.ROOT,
        "%d %.1f %.1e %.0f %.0f %.0f%n",
        qubits,
        seconds,
        off,
        Amplitudes.bytes(qubits, precision) / MEBIBYTE,
        mebibytes("VmHWM:"),
        before);
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
