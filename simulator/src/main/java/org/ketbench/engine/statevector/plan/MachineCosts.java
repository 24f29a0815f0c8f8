package org.ketbench.engine.statevector.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What memory costs on this machine, measured in the first few starts and kept.
 *
 * <p>A plan's results depend on its order of operations in their last bits, and the order on what
 * memory costs. So the figure must come to rest: it is written to a file that belongs to the
 * machine, its virtual machine and processor. One measurement is not enough, for a machine that was
 * busy at the first start would be taken for a slow one for ever. So a few starts measure again,
 * each in some milliseconds; only a clearly better figure replaces the one that is there, and after
 * that all starts read the same. Within one start the figure never changes, whatever the number of
 * threads. A file that does not carry its own checksum is measured anew. Where nothing can be kept,
 * nothing is measured, and the usual costs hold.
 */
public final class MachineCosts {
  /** How many starts measure. */
  static final int STARTS = 5;

  private final Path directory;
  private final Supplier<MemorySpeed> measurement;

  /**
   * @param directory where to keep what was measured
   */
  public MachineCosts(Path directory) {
    this(directory, MemorySpeed::measure);
  }

  MachineCosts(Path directory, Supplier<MemorySpeed> measurement) {
    this.directory = directory;
    this.measurement = measurement;
  }

  private static final class Kept {
    static final MemorySpeed SPEED = new MachineCosts(userCache()).speed();
  }

  /** The costs of this machine, found out when first asked for and the same ever after. */
  public static Supplier<Costs> kept(int numberBytes) {
    return () -> new Costs(Kept.SPEED.nanosecondsForByte(), numberBytes);
  }

  /** Measures now what would otherwise be measured when it is first asked for. */
  public static void findOut() {
    Objects.requireNonNull(Kept.SPEED);
  }

  /** In words, what was measured. */
  public static String text() {
    MemorySpeed speed = Kept.SPEED;
    String from =
        speed.starts() == 0
            ? "a usual figure, for none can be kept here"
            : String.format(
                Locale.ROOT, "the best that %d of %d starts measured", speed.starts(), STARTS);
    return String.format(
        Locale.ROOT,
        "Memory beyond the cache takes %.4f ns for a byte: %s.%n",
        speed.nanosecondsForByte(),
        from);
  }

  /** Where the user's programs keep what can be made again. */
  public static Path userCache() {
    String set = System.getProperty("ketbench.cache");
    if (set != null) {
      return Path.of(set);
    }
    String home = System.getProperty("user.home", ".");
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String local = System.getenv("LOCALAPPDATA");
    if (system.startsWith("windows") && local != null) {
      return Path.of(local, "ketbench");
    }
    if (system.startsWith("mac")) {
      return Path.of(home, "Library", "Caches", "ketbench");
    }
    String cache = System.getenv("XDG_CACHE_HOME");
    return cache != null && Path.of(cache).isAbsolute()
        ? Path.of(cache, "ketbench")
        : Path.of(home, ".cache", "ketbench");
  }

  /** What memory costs for as long as the program runs. */
  MemorySpeed speed() {
    Path file = directory.resolve("memory-" + checksum(machine()) + ".txt");
    try {
      MemorySpeed known = read(file);
      if (known == null) {
        Files.createDirectories(directory);
        known = write(file, measurement.get());
      } else if (known.starts() < STARTS) {
        known = write(file, known.and(measurement.get()));
      }
      return known;
    } catch (IOException | UnsupportedOperationException | SecurityException e) {
      return new MemorySpeed(Costs.USUAL_SHARED, 0);
    }
  }

  private static @Nullable MemorySpeed read(Path file) throws IOException {
    String text;
    try {
      text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      return null;
    }
    String[] lines = text.split("\n", -1);
    String[] numbers = lines[0].split(" ", -1);
    boolean whole = lines.length == 3 && numbers.length == 2 && lines[1].equals(checksum(lines[0]));
    return whole
        ? new MemorySpeed(Double.parseDouble(numbers[0]), Integer.parseInt(numbers[1]))
        : null;
  }

  /** A complete file under its name at once; of several starts at once, the last remains. */
  private static MemorySpeed write(Path file, MemorySpeed speed) throws IOException {
    String numbers = speed.nanosecondsForByte() + " " + speed.starts();
    Path made = Files.createTempFile(file.getParent(), "memory", ".tmp");
    try {
      Files.writeString(made, numbers + "\n" + checksum(numbers) + "\n");
      try {
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
      }
      return speed;
    } finally {
      Files.deleteIfExists(made);
    }
  }

  private static String checksum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }

  private static String machine() {
    StringBuilder machine = new StringBuilder();
    for (String name : new String[] {"java.vm.name", "java.vm.version", "os.name", "os.arch"}) {
      machine.append(System.getProperty(name)).append('\n');
    }
    try {
      for (String line : Files.readAllLines(Path.of("/proc/cpuinfo"))) {
        if (line.startsWith("model name") || line.startsWith("cache size")) {
          machine.append(line).append('\n');
        }
        if (line.isBlank()) {
          break;
        }
      }
    } catch (IOException e) {
      machine.append(System.getenv("PROCESSOR_IDENTIFIER"));
    }
    return machine.toString();
  }
}
