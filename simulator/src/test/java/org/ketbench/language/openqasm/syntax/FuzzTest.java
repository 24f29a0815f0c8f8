package org.ketbench.language.openqasm.syntax;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Broken programs: whatever the text, there is a tree of all of it, soon and without a throw. */
class FuzzTest {
  private static final long SLOWEST_NANOS = 1_000_000_000L;

  @Test
  void mutatedProgramsAlwaysHaveATree() {
    run(20_000, 5);
  }

  @Test
  @Tag("campaign")
  void aMillionMutatedProgramsAlwaysHaveATree() {
    run(1_000_000L * Integer.getInteger("ketbench.cases", 1), 40);
  }

  private static void run(long inputs, int statements) {
    long before = usedHeap();
    long slowest = 0;
    long characters = 0;
    long started = System.nanoTime();
    for (long seed = 0; seed < inputs; seed++) {
      RandomGenerator random = new SplittableRandom(seed);
      String program = RandomPrograms.make(random, random.nextInt(statements));
      String text = Mutations.mutate(random, program, 1 + random.nextInt(10));
      long start = cpuNanos();
      try {
        SyntaxTree tree = SyntaxTree.parse(text);
        slowest = Math.max(slowest, cpuNanos() - start);
        if (inputs < 100_000 || seed % 16 == 0) {
          TreeChecks.check(tree);
        }
      } catch (Throwable e) {
        throw new AssertionError("seed " + seed + ":\n" + text, e);
      }
      characters += text.length();
    }
    assertTrue(slowest < SLOWEST_NANOS, "slowest input: " + slowest / 1e9 + " s");
    if (inputs >= 100_000) {
      System.out.printf(
          "fuzz: %d inputs, %d characters, %.1f s, slowest %.1f ms, heap %.1f MB before, %.1f MB"
              + " after%n",
          inputs,
          characters,
          (System.nanoTime() - started) / 1e9,
          slowest / 1e6,
          before / 1e6,
          usedHeap() / 1e6);
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long usedHeap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
