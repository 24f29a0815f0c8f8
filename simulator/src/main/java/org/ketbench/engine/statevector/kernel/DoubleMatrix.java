package org.ketbench.engine.statevector.kernel;

import static org.ketbench.engine.statevector.kernel.DoubleLanes.load;
import static org.ketbench.engine.statevector.kernel.DoubleLanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import org.ketbench.engine.statevector.plan.Step;

/**
 * A matrix without structure on up to five qubits beyond the lanes. From two qubits on and without
 * controls inside a vector, columns are held in registers ({@link DoubleGroupMatrix}). Otherwise
 * the vectors of a group are copied to the thread's scratch and each row of the matrix is summed
 * over them, and what the controls leave alone is put back by a mask.
 */
final class DoubleMatrix implements DoubleKernel {
  private final Step.Matrix step;
  private final int size;
  private final int[] offsets;
  private final long[] places;
  private final double[] entries;
  private final boolean wholeVectors;
  private final VectorMask<Double> where;
  private final int start;
  private final int count;
  private final int[] gaps;

  DoubleMatrix(Step.Matrix step, int range) {
    this.step = step;
    size = 1 << step.positions().length;
    offsets = new int[size];
    int bits = 0;
    for (int index = 0; index < size; index++) {
      for (int each = 0; each < step.positions().length; each++) {
        if ((index >>> each & 1) != 0) {
          offsets[index] |= 1 << (step.positions()[each] - DoubleLanes.BITS);
        }
      }
      bits |= offsets[index];
    }
    places = new long[size];
    for (int index = 0; index < size; index++) {
      places[index] = (long) offsets[index] << DoubleLanes.SHIFT;
    }
    entries = new double[3 * size * size];
    for (int each = 0; each < size * size; each++) {
      entries[3 * each] = DoubleNumber.of(step.re()[each]);
      entries[3 * each + 1] = DoubleNumber.of(step.im()[each]);
      entries[3 * each + 2] = -entries[3 * each + 1];
    }
    int laneMask = (int) step.mask() & (DoubleLanes.COUNT - 1);
    int laneValue = (int) step.value() & (DoubleLanes.COUNT - 1);
    long lanes = 0;
    for (int lane = 0; lane < DoubleLanes.COUNT; lane++) {
      lanes |= (lane & laneMask) == laneValue ? 1L << lane : 0;
    }
    wholeVectors = laneMask == 0;
    where = VectorMask.fromLong(DoubleLanes.SPECIES, lanes);
    int inside = (1 << (range - DoubleLanes.BITS)) - 1;
    int fixed = ((int) (step.mask() >>> DoubleLanes.BITS) & inside) | bits;
    start = (int) (step.value() >>> DoubleLanes.BITS) & inside;
    count = 1 << (range - DoubleLanes.BITS - Integer.bitCount(fixed));
    gaps = Gaps.of(fixed).all();
  }

  @Override
  public void apply(
      MemorySegment re, MemorySegment im, long at, int bits, long base, Scratch own, Part part) {
    long outer = step.mask() >>> bits << bits;
    if ((base & outer) != (step.value() & outer)) {
      return;
    }
    MemorySegment scratch = own.small();
    int last = part.to(count);
    if (wholeVectors && size >= DoubleGroupMatrix.COLUMNS) {
      grouped(re, im, at, part.from(count), last, gaps, start, scratch);
      return;
    }
    for (int each = part.from(count); each < last; each++) {
      int number = Gaps.openMore(each, gaps) | start;
      fetch(re, im, at, number, scratch);
      for (int row = 0; row < size; row++) {
        long o = at + ((long) (number | offsets[row]) << DoubleLanes.SHIFT);
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
    scratch.asSlice(0, (2L * size) << DoubleLanes.SHIFT).fill((byte) 0);
    for (int each = from; each < to; each++) {
      long o = at + ((long) (Gaps.openMore(each, gaps) | start) << DoubleLanes.SHIFT);
      if (size == DoubleGroupMatrix.COLUMNS) {
        DoubleGroupMatrix.only(re, im, o, places, entries, size);
      } else {
        for (int first = 0; first < size; first += DoubleGroupMatrix.COLUMNS) {
          DoubleGroupMatrix.add(re, im, o, places, entries, first, scratch);
        }
        DoubleGroupMatrix.finish(re, im, o, places, scratch);
      }
    }
  }

  private void fetch(MemorySegment re, MemorySegment im, long at, int number, MemorySegment to) {
    for (int each = 0; each < size; each++) {
      long o = at + ((long) (number | offsets[each]) << DoubleLanes.SHIFT);
      long p = (long) each << (DoubleLanes.SHIFT + 1);
      store(load(re, o), to, p);
      store(load(im, o), to, p + (1 << DoubleLanes.SHIFT));
    }
  }

  private void row(MemorySegment re, MemorySegment im, long o, int entry, MemorySegment from) {
    DoubleVector sumRe = DoubleLanes.all(0);
    DoubleVector sumIm = DoubleLanes.all(0);
    for (int each = 0; each < size; each++) {
      long p = (long) each << (DoubleLanes.SHIFT + 1);
      DoubleVector x = load(from, p);
      DoubleVector y = load(from, p + (1 << DoubleLanes.SHIFT));
      int of = entry + 3 * each;
      DoubleVector cos = DoubleVector.broadcast(DoubleLanes.SPECIES, entries[of]);
      DoubleVector sin = DoubleVector.broadcast(DoubleLanes.SPECIES, entries[of + 1]);
      DoubleVector minusSin = DoubleVector.broadcast(DoubleLanes.SPECIES, entries[of + 2]);
      sumRe = y.fma(minusSin, x.fma(cos, sumRe));
      sumIm = y.fma(cos, x.fma(sin, sumIm));
    }
    store(load(re, o).blend(sumRe, where), re, o);
    store(load(im, o).blend(sumIm, where), im, o);
  }
}
