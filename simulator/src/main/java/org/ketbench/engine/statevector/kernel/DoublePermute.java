package org.ketbench.engine.statevector.kernel;

import static org.ketbench.engine.statevector.kernel.DoubleLanes.load;
import static org.ketbench.engine.statevector.kernel.DoubleLanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.DoubleVector;
import org.ketbench.engine.statevector.plan.Step;

/**
 * Moves vectors along the cycles of a permutation, in place: one load and one store for each that
 * moves, and no second copy that would push the range out of its cache.
 */
final class DoublePermute implements DoublePartwise {
  private final int[] cycles;

  DoublePermute(Step.Permute step) {
    cycles = step.cycles();
  }

  @Override
  public void applyTo(MemorySegment part, long at, int bits, long base) {
    move(part, at, cycles);
  }

  private static void move(MemorySegment s, long at, int[] cycles) {
    int next = 0;
    while (next < cycles.length) {
      int last = next + cycles[next];
      long o = at + ((long) cycles[next + 1] << DoubleLanes.SHIFT);
      DoubleVector first = load(s, o);
      for (int each = next + 2; each <= last; each++) {
        long p = at + ((long) cycles[each] << DoubleLanes.SHIFT);
        store(load(s, p), s, o);
        o = p;
      }
      store(first, s, o);
      next = last + 1;
    }
  }
}
