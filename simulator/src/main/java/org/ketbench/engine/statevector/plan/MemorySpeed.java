package org.ketbench.engine.statevector.plan;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * What memory beyond a core's own cache costs, found by copying: that is native code, as fast at
 * the first call as ever, while a kernel would first have to be compiled.
 *
 * @param nanosecondsForByte for a byte read or written by a pass over a state of some 16 MiB
 * @param starts in how many starts of the program it was measured so far
 */
record MemorySpeed(double nanosecondsForByte, int starts) {
  private static final long HALF = 8L << 20;
  private static final int ROUNDS = 8;
  private static final long LONGEST_NANOSECONDS = 50_000_000;

  /** A pass writes what it has just read; a copy also writes lines that it never read. */
  private static final double PASS_TO_COPY = 0.5;

  private static final double LEAST = 0.002;
  private static final double MOST = 1;

  /** Less than this is the same speed measured twice. */
  private static final double FASTER = 0.95;

  /** The best of a few copies, for a machine that does other things can only be slower. */
  static MemorySpeed measure() {
    long began = System.nanoTime();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment from = arena.allocate(HALF, 4096);
      MemorySegment to = arena.allocate(HALF, 4096);
      double best = MOST;
      for (int round = 0;
          round < ROUNDS && System.nanoTime() - began < LONGEST_NANOSECONDS;
          round++) {
        long start = System.nanoTime();
        to.copyFrom(from);
        best = Math.min(best, (System.nanoTime() - start) / (2.0 * HALF));
      }
      return new MemorySpeed(Math.max(LEAST, best * PASS_TO_COPY), 1);
    }
  }

  /** What is known after another start has measured; hardly faster is not faster. */
  MemorySpeed and(MemorySpeed other) {
    boolean faster = other.nanosecondsForByte < FASTER * nanosecondsForByte;
    return new MemorySpeed(
        faster ? other.nanosecondsForByte : nanosecondsForByte, starts + other.starts);
  }
}
