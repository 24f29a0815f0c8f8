package org.ketbench.engine.statevector.plan;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What memory costs on this machine, measured at first use and kept.
 *
 * <p>A plan's results depend on its order of operations in their last bits, so a seed gives the
 * same counts for as long as plans are the same. Therefore the first measurement holds: it is
 * written to a file that belongs to the machine, its virtual machine and processor, and every later
 * start reads it. Of several first starts at once, one writes and the others read what it wrote. A
 * file that does not carry its own checksum is measured anew. Where nothing can be kept, nothing is
 * measured, and the usual costs hold.
 *
 * <p>Copying is measured because it is native code: it is as fast at the first call as ever, while
 * a kernel would first have to be compiled.
 */
public final class MachineCosts {
  private static final long HALF = 8L << 20;
  private static final int ROUNDS = 8;

  /** A pass writes what it has just read; a copy also writes lines that it never read. */
  private static final double PASS_TO_COPY = 0.5;

  private static final double LEAST = 0.002;
  private static final double MOST = 1;

  private final Path directory;

  /**
   * @param directory where to keep what was measured
   */
  public MachineCosts(Path directory) {
    this.directory = directory;
  }

  private static final class Kept {
    static final double SHARED = new MachineCosts(userCache()).shared();
  }

  /** The costs of this machine, found out when first asked for and the same ever after. */
  public static Supplier<Costs> kept(int numberBytes) {
    return () -> new Costs(Kept.SHARED, numberBytes);
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

  /** What a byte costs on this machine from now on. */
  double shared() {
    Path file = directory.resolve("memory-" + checksum(machine()) + ".txt");
    try {
      Double kept = read(file);
      if (kept == null) {
        Files.createDirectories(directory);
        write(file, text(measure()));
        kept = read(file);
      }
      return kept == null ? Costs.USUAL_SHARED : kept;
    } catch (IOException | UnsupportedOperationException | SecurityException e) {
      return Costs.USUAL_SHARED;
    }
  }

  private static @Nullable Double read(Path file) throws IOException {
    String text;
    try {
      text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      return null;
    }
    String[] lines = text.split("\n", -1);
    if (lines.length != 3 || !lines[1].equals(checksum(lines[0]))) {
      Files.deleteIfExists(file);
      return null;
    }
    return Double.parseDouble(lines[0]);
  }

  private static String text(double shared) {
    String number = Double.toString(shared);
    return number + "\n" + checksum(number) + "\n";
  }

  /** A complete file under its name, or the one that is there already. */
  private static void write(Path file, String text) throws IOException {
    Path made = Files.createTempFile(file.getParent(), "memory", ".tmp");
    try {
      Files.writeString(made, text, StandardCharsets.ISO_8859_1);
      Files.createLink(file, made);
    } catch (FileAlreadyExistsException | AtomicMoveNotSupportedException e) {
      return;
    } catch (UnsupportedOperationException e) {
      Files.move(made, file);
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

  /** The best of a few copies, for a machine that does other things can only be slower. */
  static double measure() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment from = arena.allocate(HALF, 4096);
      MemorySegment to = arena.allocate(HALF, 4096);
      double best = MOST;
      for (int round = 0; round < ROUNDS; round++) {
        long start = System.nanoTime();
        to.copyFrom(from);
        best = Math.min(best, (System.nanoTime() - start) / (2.0 * HALF));
      }
      return Math.max(LEAST, best * PASS_TO_COPY);
    }
  }
}
