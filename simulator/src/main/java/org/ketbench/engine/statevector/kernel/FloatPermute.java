package org.ketbench.engine.statevector.kernel;

import static org.ketbench.engine.statevector.kernel.FloatLanes.load;
import static org.ketbench.engine.statevector.kernel.FloatLanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import org.ketbench.engine.statevector.plan.Step;

/**
 * Moves vectors along the cycles of a permutation, in place: one load and one store for each that
 * moves, and no second copy that would push the range out of its cache.
 */
final class FloatPermute implements FloatPartwise {
  private final int[] cycles;

  FloatPermute(Step.Permute step) {
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
      long o = at + ((long) cycles[next + 1] << FloatLanes.SHIFT);
      FloatVector first = load(s, o);
      for (int each = next + 2; each <= last; each++) {
        long p = at + ((long) cycles[each] << FloatLanes.SHIFT);
        store(load(s, p), s, o);
        o = p;
      }
      store(first, s, o);
      next = last + 1;
    }
  }
}
