package org.ketbench.language.openqasm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ketbench.language.openqasm.syntax.Corpus;
import org.ketbench.language.openqasm.syntax.Mutations;
import org.ketbench.language.openqasm.syntax.RandomPrograms;
import org.ketbench.language.openqasm.testing.Cases;
import org.ketbench.language.openqasm.testing.ProgramGenerator;
import org.ketbench.language.openqasm.testing.ProgramGenerator.Layout;
import org.opentest4j.TestAbortedException;

/**
 * The whole way from broken text to a circuit and to an editor's answers: nothing is thrown,
 * nothing takes long and nothing stays behind. Time is that of the thread, and what seems slow is
 * tried again, so that a busy machine does not count.
 */
class FuzzTest {
  private static final long SLOWEST_NANOS = 1_000_000_000L;
  private static final long GROWTH_BYTES = 20_000_000L;
  private static final int STAGES = 10;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final List<String> references = references();
  private final Map<String, AssertionError> failures = new LinkedHashMap<>();
  private long slowest;
  private long slowestSeed;
  private int withoutErrors;

  @Test
  void mutatedProgramsOnlyEndInDiagnostics() {
    run(0, 2_000);
    assertNoFailures();
    assertTrue(withoutErrors > 0, "some mutations still are programs");
  }

  @Test
  @Tag("campaign")
  void aMillionMutatedProgramsOnlyEndInDiagnostics() {
    int cases = Cases.scaled(1_000_000);
    run(-1000, 0);
    slowest = 0;
    withoutErrors = 0;
    long before = usedHeap();
    long started = System.nanoTime();
    System.out.printf(
        Locale.ROOT,
        "fuzz: programs made by chance and %d reference programs; heap %.1f MB%n",
        references.size(),
        before / 1e6);
    for (int stage = 0; stage < STAGES; stage++) {
      long end = (long) cases * (stage + 1) / STAGES;
      run((long) cases * stage / STAGES, end);
      System.out.printf(
          Locale.ROOT,
          "fuzz: %d inputs in %.0f s, %d without an error, slowest %.0f ms (seed %d), heap %.1f"
              + " MB%n",
          end,
          (System.nanoTime() - started) / 1e9,
          withoutErrors,
          slowest / 1e6,
          slowestSeed,
          usedHeap() / 1e6);
    }
    assertNoFailures();
    assertTrue(usedHeap() < before + GROWTH_BYTES, "no growth of memory");
  }

  private void run(long from, long to) {
    for (long seed = from; seed < to; seed++) {
      long taken = time(seed);
      for (int again = 0; again < 3 && taken > SLOWEST_NANOS; again++) {
        taken = Math.min(taken, time(seed));
      }
      assertTrue(taken < SLOWEST_NANOS, "seed " + seed + " takes " + taken / 1e9 + " s");
      if (taken > slowest) {
        slowest = taken;
        slowestSeed = seed;
      }
    }
  }

  private long time(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    String text = Mutations.mutate(random, program(random), random.nextInt(6));
    long start = threads.getCurrentThreadCpuTime();
    try {
      withoutErrors += WholeRoad.go(random, text) ? 1 : 0;
    } catch (RuntimeException | Error e) {
      failures.putIfAbsent(place(e), new AssertionError("seed " + seed + ":\n" + text, e));
    }
    return threads.getCurrentThreadCpuTime() - start;
  }

  /** What tells a failure from others: its kind, and where in the code it happened. */
  private static String place(Throwable failure) {
    return Stream.of(failure.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("org.ketbench"))
        .findFirst()
        .map(frame -> failure.getClass().getName() + " " + frame)
        .orElseGet(failure::toString);
  }

  /** Fails with the first case of each kind of failure. */
  private void assertNoFailures() {
    AssertionError all = new AssertionError(failures.keySet().toString());
    failures.values().forEach(all::addSuppressed);
    if (!failures.isEmpty()) {
      throw all;
    }
  }

  private String program(RandomGenerator random) {
    int statements = random.nextInt(16);
    return switch (random.nextInt(references.isEmpty() ? 5 : 8)) {
      case 0, 1 -> ProgramGenerator.version3(random.nextLong(), Layout.UNTIDY, statements);
      case 2 -> ProgramGenerator.version2(random.nextLong(), Layout.UNTIDY, statements);
      case 3, 4 -> RandomPrograms.make(random, statements);
      default -> references.get(random.nextInt(references.size()));
    };
  }

  /** Short programs of the reference data, where there is such. */
  private static List<String> references() {
    try {
      return Corpus.programs().stream()
          .map(Corpus.Program::text)
          .filter(text -> text.length() < 1_000)
          .toList();
    } catch (TestAbortedException e) {
      return List.of();
    }
  }

  private static long usedHeap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
