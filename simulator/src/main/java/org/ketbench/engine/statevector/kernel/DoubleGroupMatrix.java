package org.ketbench.engine.statevector.kernel;

import static org.ketbench.engine.statevector.kernel.DoubleLanes.load;
import static org.ketbench.engine.statevector.kernel.DoubleLanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.DoubleVector;

/**
 * Four columns of a matrix at a time, their vectors in registers.
 *
 * <p>Each row is a sum over complex vectors: four multiply-adds for each, with coefficients that
 * are broadcast from memory as they are needed, since all of them would not fit. The rows are a
 * loop and not written out, which keeps the methods a size that compilers handle. Eight columns
 * would fit the registers too, but that method was compiled with an object for every vector, sixty
 * times slower; so larger matrices keep the sums of their rows in the thread's scratch between
 * columns. Inputs are in registers before the first row is stored, so everything works in place.
 */
final class DoubleGroupMatrix {
  /** How many columns are taken at a time. */
  static final int COLUMNS = 4;

  private DoubleGroupMatrix() {}

  private static DoubleVector all(double value) {
    return DoubleVector.broadcast(DoubleLanes.SPECIES, value);
  }

  /**
   * A matrix of two qubits.
   *
   * @param places how far each vector of the group lies from {@code o}
   * @param entries the matrix row by row, each entry as real part, imaginary part and its negative
   */
  static void only(
      MemorySegment re, MemorySegment im, long o, long[] places, double[] entries, int rows) {
    DoubleVector x0 = load(re, o);
    DoubleVector y0 = load(im, o);
    DoubleVector x1 = load(re, o + places[1]);
    DoubleVector y1 = load(im, o + places[1]);
    DoubleVector x2 = load(re, o + places[2]);
    DoubleVector y2 = load(im, o + places[2]);
    DoubleVector x3 = load(re, o + places[3]);
    DoubleVector y3 = load(im, o + places[3]);
    for (int row = 0; row < rows; row++) {
      int at = row * 12;
      DoubleVector a = all(entries[at]);
      DoubleVector b = all(entries[at + 1]);
      DoubleVector sumRe = y0.fma(all(entries[at + 2]), x0.mul(a));
      DoubleVector sumIm = y0.fma(a, x0.mul(b));
      a = all(entries[at + 3]);
      b = all(entries[at + 4]);
      sumRe = y1.fma(all(entries[at + 5]), x1.fma(a, sumRe));
      sumIm = y1.fma(a, x1.fma(b, sumIm));
      a = all(entries[at + 6]);
      b = all(entries[at + 7]);
      sumRe = y2.fma(all(entries[at + 8]), x2.fma(a, sumRe));
      sumIm = y2.fma(a, x2.fma(b, sumIm));
      a = all(entries[at + 9]);
      b = all(entries[at + 10]);
      sumRe = y3.fma(all(entries[at + 11]), x3.fma(a, sumRe));
      sumIm = y3.fma(a, x3.fma(b, sumIm));
      store(sumRe, re, o + places[row]);
      store(sumIm, im, o + places[row]);
    }
  }

  /** Adds columns {@code first} to {@code first + 3} of every row to the sums in the scratch. */
  static void add(
      MemorySegment re,
      MemorySegment im,
      long o,
      long[] places,
      double[] entries,
      int first,
      MemorySegment scratch) {
    int size = places.length;
    long next = 1L << DoubleLanes.SHIFT;
    DoubleVector x0 = load(re, o + places[first]);
    DoubleVector y0 = load(im, o + places[first]);
    DoubleVector x1 = load(re, o + places[first + 1]);
    DoubleVector y1 = load(im, o + places[first + 1]);
    DoubleVector x2 = load(re, o + places[first + 2]);
    DoubleVector y2 = load(im, o + places[first + 2]);
    DoubleVector x3 = load(re, o + places[first + 3]);
    DoubleVector y3 = load(im, o + places[first + 3]);
    for (int row = 0; row < size; row++) {
      int at = 3 * (row * size + first);
      long sum = 2L * row * next;
      DoubleVector a = all(entries[at]);
      DoubleVector b = all(entries[at + 1]);
      DoubleVector sumRe = y0.fma(all(entries[at + 2]), x0.fma(a, load(scratch, sum)));
      DoubleVector sumIm = y0.fma(a, x0.fma(b, load(scratch, sum + next)));
      a = all(entries[at + 3]);
      b = all(entries[at + 4]);
      sumRe = y1.fma(all(entries[at + 5]), x1.fma(a, sumRe));
      sumIm = y1.fma(a, x1.fma(b, sumIm));
      a = all(entries[at + 6]);
      b = all(entries[at + 7]);
      sumRe = y2.fma(all(entries[at + 8]), x2.fma(a, sumRe));
      sumIm = y2.fma(a, x2.fma(b, sumIm));
      a = all(entries[at + 9]);
      b = all(entries[at + 10]);
      sumRe = y3.fma(all(entries[at + 11]), x3.fma(a, sumRe));
      sumIm = y3.fma(a, x3.fma(b, sumIm));
      store(sumRe, scratch, sum);
      store(sumIm, scratch, sum + next);
    }
  }

  /** Puts the sums into their places, and zero into the scratch for the next group. */
  static void finish(
      MemorySegment re, MemorySegment im, long o, long[] places, MemorySegment scratch) {
    long next = 1L << DoubleLanes.SHIFT;
    DoubleVector zero = all(0);
    for (int row = 0; row < places.length; row++) {
      long sum = 2L * row * next;
      store(load(scratch, sum), re, o + places[row]);
      store(load(scratch, sum + next), im, o + places[row]);
      store(zero, scratch, sum);
      store(zero, scratch, sum + next);
    }
  }
}
