package org.ketbench.engine.statevector.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.ketbench.engine.Precision;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRefusedException.Reason;

/** Whether a state fits, known before anything is allocated. */
public final class MemoryBudget {
  private static final double GIB = 1L << 30;

  /** What the virtual machine and other programs are left. */
  private static final double SPARE = 192L << 20;

  private static final double ALWAYS_THERE = 16L << 20;

  private static final List<Path> LIMITS =
      List.of(
          Path.of("/sys/fs/cgroup/memory.max"),
          Path.of("/sys/fs/cgroup/memory/memory.limit_in_bytes"));
  private static final List<Path> USES =
      List.of(
          Path.of("/sys/fs/cgroup/memory.current"),
          Path.of("/sys/fs/cgroup/memory/memory.usage_in_bytes"));

  private final double available;

  /** A budget of so many bytes. */
  public MemoryBudget(double available) {
    this.available = available;
  }

  /** Refuses a state that this machine cannot hold now; small ones are not worth the asking. */
  public static void requireOfMachine(int qubits, Precision precision) {
    if (Amplitudes.bytes(qubits, precision) > ALWAYS_THERE) {
      ofMachine().require(qubits, precision);
    }
  }

  /** What this machine, or the container it is, has left now. */
  public static MemoryBudget ofMachine() {
    double free = freeOfSystem();
    for (int each = 0; each < LIMITS.size(); each++) {
      double limit = number(LIMITS.get(each));
      double used = number(USES.get(each));
      if (limit > 0 && used >= 0) {
        free = Math.min(free, limit - used);
      }
    }
    if (!Pages.fromSystem()) {
      free = Math.min(free, ofVirtualMachine());
    }
    return new MemoryBudget(free - SPARE);
  }

  private static double freeOfSystem() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/meminfo"))) {
        if (line.startsWith("MemAvailable:")) {
          return Double.parseDouble(line.replaceAll("\\D", "")) * 1024;
        }
      }
    } catch (IOException e) {
      return ofVirtualMachine();
    }
    return ofVirtualMachine();
  }

  private static double ofVirtualMachine() {
    return (double) Runtime.getRuntime().maxMemory();
  }

  private static double number(Path file) {
    try {
      return Files.isReadable(file) ? Double.parseDouble(Files.readString(file).strip()) : -1;
    } catch (IOException | NumberFormatException e) {
      return -1;
    }
  }

  public double available() {
    return available;
  }

  /** Refuses a state that does not fit, saying what is needed, what is there and what would fit. */
  public void require(int qubits, Precision precision) {
    double need = Amplitudes.bytes(qubits, precision);
    if (need <= available) {
      return;
    }
    throw new SimulationRefusedException(
        Reason.MEMORY,
        String.format(
            Locale.ROOT,
            "%d qubits in %s precision need %s; %s are free. What fits: %d qubits in double"
                + " precision, %d in float.",
            qubits,
            precision.name().toLowerCase(Locale.ROOT),
            size(need),
            size(Math.max(0, available)),
            largest(Precision.DOUBLE),
            largest(Precision.FLOAT)),
        null);
  }

  /** The most qubits that fit. */
  public int largest(Precision precision) {
    int qubits = 0;
    while (Amplitudes.bytes(qubits + 1, precision) <= available) {
      qubits++;
    }
    return qubits;
  }

  private static String size(double bytes) {
    return bytes < GIB
        ? String.format(Locale.ROOT, "%.0f MiB", bytes / (1 << 20))
        : String.format(Locale.ROOT, "%.1f GiB", bytes / GIB);
  }
}
