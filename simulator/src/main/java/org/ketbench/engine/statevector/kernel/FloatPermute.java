package org.ketbench.engine.statevector.kernel;

import static org.ketbench.engine.statevector.kernel.FloatLanes.load;
import static org.ketbench.engine.statevector.kernel.FloatLanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import org.ketbench.engine.statevector.plan.Step;

/**
 * Moves rows of vectors along the cycles of a permutation, in place: one load and one store for
 * each that moves, and no second copy that would push the range out of its cache.
 */
final class FloatPermute implements FloatPartwise {
  private final int[] cycles;
  private final int rowShift;

  FloatPermute(Step.Permute step) {
    cycles = step.cycles();
    rowShift = step.rowBits() + FloatLanes.SHIFT - FloatLanes.BITS;
  }

  @Override
  public void applyTo(MemorySegment s, long at, int bits, long base, Part part) {
    int from = from(part.from(cycles.length));
    move(s, at, cycles, rowShift, from, from(part.to(cycles.length)));
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
      for (long in = at; in < at + row; in += 1L << FloatLanes.SHIFT) {
        long o = in + ((long) cycles[next + 1] << rowShift);
        FloatVector first = load(s, o);
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
