package org.ketbench.engine.statevector.kernel;

import static org.ketbench.engine.statevector.kernel.FloatLanes.load;
import static org.ketbench.engine.statevector.kernel.FloatLanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import org.ketbench.engine.statevector.plan.Step;

/**
 * A matrix without structure on up to five qubits beyond the lanes. The vectors of a group are
 * copied to the thread's scratch and each row of the matrix is summed over them: two loads for four
 * multiply-adds, which the two load ports keep up with, in a loop short enough to stay compiled.
 */
final class FloatMatrix implements FloatKernel {
  private final Step.Matrix step;
  private final int size;
  private final int[] offsets;
  private final int targets;
  private final float[] entries;
  private final VectorMask<Float> where;

  FloatMatrix(Step.Matrix step) {
    this.step = step;
    size = 1 << step.positions().length;
    offsets = new int[size];
    int bits = 0;
    for (int index = 0; index < size; index++) {
      for (int each = 0; each < step.positions().length; each++) {
        if ((index >>> each & 1) != 0) {
          offsets[index] |= 1 << (step.positions()[each] - FloatLanes.BITS);
        }
      }
      bits |= offsets[index];
    }
    targets = bits;
    entries = new float[2 * size * size];
    for (int each = 0; each < size * size; each++) {
      entries[2 * each] = FloatNumber.of(step.re()[each]);
      entries[2 * each + 1] = FloatNumber.of(step.im()[each]);
    }
    int laneMask = (int) step.mask() & (FloatLanes.COUNT - 1);
    int laneValue = (int) step.value() & (FloatLanes.COUNT - 1);
    long lanes = 0;
    for (int lane = 0; lane < FloatLanes.COUNT; lane++) {
      lanes |= (lane & laneMask) == laneValue ? 1L << lane : 0;
    }
    where = VectorMask.fromLong(FloatLanes.SPECIES, lanes);
  }

  @Override
  public void apply(
      MemorySegment re, MemorySegment im, long at, int bits, long base, MemorySegment scratch) {
    long outer = step.mask() >>> bits << bits;
    if ((base & outer) != (step.value() & outer)) {
      return;
    }
    int inside = (1 << (bits - FloatLanes.BITS)) - 1;
    int fixed = ((int) (step.mask() >>> FloatLanes.BITS) & inside) | targets;
    int start = (int) (step.value() >>> FloatLanes.BITS) & inside;
    int count = 1 << (bits - FloatLanes.BITS - Integer.bitCount(fixed));
    int[] gaps = Gaps.of(fixed).all();
    for (int each = 0; each < count; each++) {
      int number = Gaps.openMore(each, gaps) | start;
      fetch(re, im, at, number, scratch);
      for (int row = 0; row < size; row++) {
        long o = at + ((long) (number | offsets[row]) << FloatLanes.SHIFT);
        row(re, im, o, row * size * 2, scratch);
      }
    }
  }

  private void fetch(MemorySegment re, MemorySegment im, long at, int number, MemorySegment to) {
    for (int each = 0; each < size; each++) {
      long o = at + ((long) (number | offsets[each]) << FloatLanes.SHIFT);
      long p = (long) each << (FloatLanes.SHIFT + 1);
      store(load(re, o), to, p);
      store(load(im, o), to, p + (1 << FloatLanes.SHIFT));
    }
  }

  private void row(MemorySegment re, MemorySegment im, long o, int entry, MemorySegment from) {
    FloatVector sumRe = FloatLanes.all(0);
    FloatVector sumIm = FloatLanes.all(0);
    for (int each = 0; each < size; each++) {
      long p = (long) each << (FloatLanes.SHIFT + 1);
      FloatVector x = load(from, p);
      FloatVector y = load(from, p + (1 << FloatLanes.SHIFT));
      float a = entries[entry + 2 * each];
      float b = entries[entry + 2 * each + 1];
      FloatVector cos = FloatVector.broadcast(FloatLanes.SPECIES, a);
      FloatVector sin = FloatVector.broadcast(FloatLanes.SPECIES, b);
      FloatVector minusSin = FloatVector.broadcast(FloatLanes.SPECIES, -b);
      sumRe = y.fma(minusSin, x.fma(cos, sumRe));
      sumIm = y.fma(cos, x.fma(sin, sumIm));
    }
    store(load(re, o).blend(sumRe, where), re, o);
    store(load(im, o).blend(sumIm, where), im, o);
  }
}
