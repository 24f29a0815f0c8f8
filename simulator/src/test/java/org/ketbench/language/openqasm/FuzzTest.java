package org.ketbench.language.openqasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ketbench.language.Document;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.check.IncludeLoader;
import org.ketbench.language.openqasm.lower.Limits;
import org.ketbench.language.openqasm.syntax.Mutations;
import org.ketbench.language.openqasm.syntax.RandomPrograms;
import org.ketbench.language.openqasm.testing.Cases;
import org.ketbench.language.openqasm.testing.ProgramGenerator;
import org.ketbench.language.openqasm.testing.ProgramGenerator.Layout;

/**
 * The whole way from broken text to a circuit: nothing is thrown, nothing takes long and nothing
 * stays behind. Time is that of the thread, and what seems slow is tried again, so that a busy
 * machine does not count.
 */
class FuzzTest {
  private static final long SLOWEST_NANOS = 1_000_000_000L;
  private static final Limits LIMITS = Limits.standard().withOperations(100_000);

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long slowest;
  private long slowestSeed;
  private int withoutErrors;

  @Test
  void mutatedProgramsOnlyEndInDiagnostics() {
    run(0, 2_000);
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
    run(0, cases);
    System.out.printf(
        Locale.ROOT,
        "fuzz: %d inputs in %.0f s, %d without an error, slowest %.0f ms (seed %d),"
            + " heap %.1f MB before and %.1f MB after%n",
        cases,
        (System.nanoTime() - started) / 1e9,
        withoutErrors,
        slowest / 1e6,
        slowestSeed,
        before / 1e6,
        usedHeap() / 1e6);
    assertTrue(usedHeap() < before + 50_000_000, "no growth of memory");
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
      analyze(random, text);
    } catch (RuntimeException | Error e) {
      throw new AssertionError("seed " + seed + ":\n" + text, e);
    }
    return threads.getCurrentThreadCpuTime() - start;
  }

  private static String program(RandomGenerator random) {
    int statements = random.nextInt(25);
    return switch (random.nextInt(5)) {
      case 0, 1 -> ProgramGenerator.version3(random.nextLong(), Layout.UNTIDY, statements);
      case 2 -> ProgramGenerator.version2(random.nextLong(), Layout.UNTIDY, statements);
      default -> RandomPrograms.make(random, statements);
    };
  }

  private void analyze(RandomGenerator random, String text) {
    Program program = OpenQasm.analyze(Document.of("fuzz", text), IncludeLoader.nothing(), LIMITS);
    withoutErrors += program.hasErrors() ? 0 : 1;
    assertEquals(program.hasErrors(), program.circuit() == null);
    if (random.nextInt(4) == 0) {
      TextEdit edit = Mutations.edit(random, text);
      program.edited(List.of(edit)).diagnostics();
    }
  }

  private static long usedHeap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
