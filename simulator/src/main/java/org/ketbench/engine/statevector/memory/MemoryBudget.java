package org.ketbench.engine.statevector.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketbench.engine.Precision;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRefusedException.Reason;

/**
 * Whether a state fits, known before anything is allocated.
 *
 * @param available what a state may take
 * @param bound in words, what sets the bound and what else is held; null when nothing is known
 */
public record MemoryBudget(double available, @Nullable String bound) {
  private static final double GIB = 1L << 30;

  /** What the virtual machine and other programs are left. */
  private static final double SPARE = 192L << 20;

  private static final ScopedValue<Double> LIMIT = ScopedValue.newInstance();
  private static final double ALWAYS_THERE = 16L << 20;

  /** Refuses a state that this machine cannot hold now; small ones are not worth the asking. */
  public static void requireOfMachine(int qubits, Precision precision) {
    if (Amplitudes.bytes(qubits, precision) > ALWAYS_THERE) {
      ofMachine().require(qubits, precision);
    }
  }

  /** Whether this machine can hold a state more now; small ones are not worth the asking. */
  public static boolean machineHolds(int qubits, Precision precision) {
    double need = Amplitudes.bytes(qubits, precision);
    return need <= ALWAYS_THERE || need <= ofMachine().available;
  }

  /**
   * Does work whose states may take no more than so many bytes, however much the machine has, as
   * what is done again and again in the background may not.
   */
  public static <T> T within(double bytes, Supplier<T> work) {
    return ScopedValue.where(LIMIT, bytes).call(work::get);
  }

  /** What this machine, or the container it is, has left now. */
  public static MemoryBudget ofMachine() {
    MemoryBudget all =
        ofMachine(Path.of("/proc/meminfo"), ControlGroups.ofThisProcess(), Pages.fromSystem());
    return LIMIT.isBound() && LIMIT.get() < all.available
        ? new MemoryBudget(LIMIT.get(), "what is simulated at every change may take no more")
        : all;
  }

  /**
   * @param meminfo where the system says how much memory it has and how much is free
   * @param outsideHeap whether states are asked from the system and not from the virtual machine
   */
  static MemoryBudget ofMachine(Path meminfo, ControlGroups groups, boolean outsideHeap) {
    double free = Double.POSITIVE_INFINITY;
    double all = 0;
    for (String line : lines(meminfo)) {
      free = line.startsWith("MemAvailable:") ? kibibytes(line) : free;
      all = line.startsWith("MemTotal:") ? kibibytes(line) : all;
    }
    String bound =
        Double.isInfinite(free)
            ? null
            : "the machine has " + size(all) + ", of which " + size(all - free) + " are in use";
    OptionalDouble left = groups.free();
    if (left.isPresent() && left.getAsDouble() < free) {
      free = left.getAsDouble();
      bound = "the container's limit leaves no more, though the machine has " + size(all);
    }
    double heap = Runtime.getRuntime().maxMemory();
    if (Double.isInfinite(free) || (!outsideHeap && heap < free)) {
      free = Math.min(free, heap);
      bound = "the virtual machine's limit, which -Xmx raises";
    }
    return new MemoryBudget(Math.max(0, free - SPARE), bound);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.isReadable(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static double kibibytes(String line) {
    StringBuilder digits = new StringBuilder();
    line.chars().filter(Character::isDigit).forEach(digits::appendCodePoint);
    return Double.parseDouble(digits.toString()) * 1024;
  }

  /** Refuses a state that does not fit, saying what is needed, what is there and what would fit. */
  public void require(int qubits, Precision precision) {
    double need = Amplitudes.bytes(qubits, precision);
    if (need <= available) {
      return;
    }
    throw new SimulationRefusedException(
        Reason.MEMORY,
        qubits
            + (precision == Precision.DOUBLE ? " qubits in double" : " qubits in float")
            + " precision need "
            + size(need)
            + "; "
            + size(available)
            + " are free"
            + (bound == null ? "" : " (" + bound + ")")
            + ". What fits: "
            + largest(Precision.DOUBLE)
            + " qubits in double precision, "
            + largest(Precision.FLOAT)
            + " in float.",
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

  /** By hand, because the first formatted string of a program takes as long as all the rest. */
  private static String size(double bytes) {
    if (bytes < GIB) {
      return Math.round(bytes / (1 << 20)) + " MiB";
    }
    long tenths = Math.round(bytes / GIB * 10);
    return tenths >= 10_000 ? tenths / 10 + " GiB" : tenths / 10 + "." + tenths % 10 + " GiB";
  }
}
