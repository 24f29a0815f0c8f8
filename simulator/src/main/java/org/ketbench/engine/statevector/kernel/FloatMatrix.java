package org.ketbench.engine.statevector.kernel;

import static org.ketbench.engine.statevector.kernel.FloatLanes.load;
import static org.ketbench.engine.statevector.kernel.FloatLanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import org.ketbench.engine.statevector.plan.Step;

/**
 * A matrix without structure on up to five qubits beyond the lanes. From two qubits on and without
 * controls inside a vector, columns are held in registers ({@link FloatGroupMatrix}). Otherwise the
 * vectors of a group are copied to the thread's scratch and each row of the matrix is summed over
 * them, and what the controls leave alone is put back by a mask.
 */
final class FloatMatrix implements FloatKernel {
  private final Step.Matrix step;
  private final int size;
  private final int[] offsets;
  private final int targets;
  private final long[] places;
  private final float[] entries;
  private final boolean wholeVectors;
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
    places = new long[size];
    for (int index = 0; index < size; index++) {
      places[index] = (long) offsets[index] << FloatLanes.SHIFT;
    }
    entries = new float[3 * size * size];
    for (int each = 0; each < size * size; each++) {
      entries[3 * each] = FloatNumber.of(step.re()[each]);
      entries[3 * each + 1] = FloatNumber.of(step.im()[each]);
      entries[3 * each + 2] = -entries[3 * each + 1];
    }
    int laneMask = (int) step.mask() & (FloatLanes.COUNT - 1);
    int laneValue = (int) step.value() & (FloatLanes.COUNT - 1);
    long lanes = 0;
    for (int lane = 0; lane < FloatLanes.COUNT; lane++) {
      lanes |= (lane & laneMask) == laneValue ? 1L << lane : 0;
    }
    wholeVectors = laneMask == 0;
    where = VectorMask.fromLong(FloatLanes.SPECIES, lanes);
  }

  @Override
  public void apply(
      MemorySegment re,
      MemorySegment im,
      long at,
      int bits,
      long base,
      MemorySegment scratch,
      Part part) {
    long outer = step.mask() >>> bits << bits;
    if ((base & outer) != (step.value() & outer)) {
      return;
    }
    int inside = (1 << (bits - FloatLanes.BITS)) - 1;
    int fixed = ((int) (step.mask() >>> FloatLanes.BITS) & inside) | targets;
    int start = (int) (step.value() >>> FloatLanes.BITS) & inside;
    int count = 1 << (bits - FloatLanes.BITS - Integer.bitCount(fixed));
    int[] gaps = Gaps.of(fixed).all();
    int last = part.to(count);
    if (wholeVectors && size >= FloatGroupMatrix.COLUMNS) {
      grouped(re, im, at, part.from(count), last, gaps, start, scratch);
      return;
    }
    for (int each = part.from(count); each < last; each++) {
      int number = Gaps.openMore(each, gaps) | start;
      fetch(re, im, at, number, scratch);
      for (int row = 0; row < size; row++) {
        long o = at + ((long) (number | offsets[row]) << FloatLanes.SHIFT);
        row(re, im, o, row * size * 3, scratch);
      }
    }
  }

  private void grouped(
      MemorySegment re,
      MemorySegment im,
      long at,
      int from,
      int to,
      int[] gaps,
      int start,
      MemorySegment scratch) {
    scratch.asSlice(0, (2L * size) << FloatLanes.SHIFT).fill((byte) 0);
    for (int each = from; each < to; each++) {
      long o = at + ((long) (Gaps.openMore(each, gaps) | start) << FloatLanes.SHIFT);
      if (size == FloatGroupMatrix.COLUMNS) {
        FloatGroupMatrix.only(re, im, o, places, entries, size);
      } else {
        for (int first = 0; first < size; first += FloatGroupMatrix.COLUMNS) {
          FloatGroupMatrix.add(re, im, o, places, entries, first, scratch);
        }
        FloatGroupMatrix.finish(re, im, o, places, scratch);
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
      int of = entry + 3 * each;
      FloatVector cos = FloatVector.broadcast(FloatLanes.SPECIES, entries[of]);
      FloatVector sin = FloatVector.broadcast(FloatLanes.SPECIES, entries[of + 1]);
      FloatVector minusSin = FloatVector.broadcast(FloatLanes.SPECIES, entries[of + 2]);
      sumRe = y.fma(minusSin, x.fma(cos, sumRe));
      sumIm = y.fma(cos, x.fma(sin, sumIm));
    }
    store(load(re, o).blend(sumRe, where), re, o);
    store(load(im, o).blend(sumIm, where), im, o);
  }
}
