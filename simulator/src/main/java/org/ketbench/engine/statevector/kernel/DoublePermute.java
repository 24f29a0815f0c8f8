package org.ketbench.engine.statevector.kernel;

import static org.ketbench.engine.statevector.kernel.DoubleLanes.load;
import static org.ketbench.engine.statevector.kernel.DoubleLanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.DoubleVector;
import org.ketbench.engine.statevector.plan.Step;

/**
 * Moves rows of vectors along the cycles of a permutation, in place: one load and one store for
 * each that moves, and no second copy that would push the range out of its cache.
 */
final class DoublePermute implements DoublePartwise {
  private final int[] cycles;
  private final int free;
  private final int settings;
  private final int rowShift;

  DoublePermute(Step.Permute step) {
    cycles = step.cycles();
    free = step.free();
    settings = 1 << Integer.bitCount(free);
    rowShift = step.rowBits() + DoubleLanes.SHIFT - DoubleLanes.BITS;
  }

  /** Parts are settings of the free bits if there are enough of them, and else runs of cycles. */
  @Override
  public void applyTo(MemorySegment s, long at, int bits, long base, Part part) {
    if (settings >= part.count()) {
      int last = part.to(settings);
      for (int each = part.from(settings); each < last; each++) {
        long offset = (long) Integer.expand(each, free) << rowShift;
        move(s, at + offset, cycles, rowShift, 0, cycles.length);
      }
    } else {
      int from = from(part.from(cycles.length));
      int to = from(part.to(cycles.length));
      for (int each = 0; each < settings; each++) {
        long offset = (long) Integer.expand(each, free) << rowShift;
        move(s, at + offset, cycles, rowShift, from, to);
      }
    }
  }

  /** Where the first cycle begins that does so at a place or behind it. */
  private int from(int place) {
    int next = 0;
    while (next < place) {
      next += 1 + cycles[next];
    }
    return next;
  }

  private static void move(MemorySegment s, long at, int[] cycles, int rowShift, int from, int to) {
    long row = 1L << rowShift;
    int next = from;
    while (next < to) {
      int last = next + cycles[next];
      for (long in = at; in < at + row; in += 1L << DoubleLanes.SHIFT) {
        long o = in + ((long) cycles[next + 1] << rowShift);
        DoubleVector first = load(s, o);
        for (int each = next + 2; each <= last; each++) {
          long p = in + ((long) cycles[each] << rowShift);
          store(load(s, p), s, o);
          o = p;
        }
        store(first, s, o);
      }
      next = last + 1;
    }
  }
}
