package org.ketbench.engine.statevector.kernel;

import static org.ketbench.engine.statevector.kernel.FloatLanes.load;
import static org.ketbench.engine.statevector.kernel.FloatLanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;

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
final class FloatGroupMatrix {
  /** How many columns are taken at a time. */
  static final int COLUMNS = 4;

  private FloatGroupMatrix() {}

  private static FloatVector all(float value) {
    return FloatVector.broadcast(FloatLanes.SPECIES, value);
  }

  /**
   * A matrix of two qubits.
   *
   * @param places how far each vector of the group lies from {@code o}
   * @param entries the matrix row by row, each entry as real part, imaginary part and its negative
   */
  static void only(
      MemorySegment re, MemorySegment im, long o, long[] places, float[] entries, int rows) {
    FloatVector x0 = load(re, o);
    FloatVector y0 = load(im, o);
    FloatVector x1 = load(re, o + places[1]);
    FloatVector y1 = load(im, o + places[1]);
    FloatVector x2 = load(re, o + places[2]);
    FloatVector y2 = load(im, o + places[2]);
    FloatVector x3 = load(re, o + places[3]);
    FloatVector y3 = load(im, o + places[3]);
    for (int row = 0; row < rows; row++) {
      int at = row * 12;
      FloatVector a = all(entries[at]);
      FloatVector b = all(entries[at + 1]);
      FloatVector sumRe = y0.fma(all(entries[at + 2]), x0.mul(a));
      FloatVector sumIm = y0.fma(a, x0.mul(b));
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
      float[] entries,
      int first,
      MemorySegment scratch) {
    int size = places.length;
    long next = 1L << FloatLanes.SHIFT;
    FloatVector x0 = load(re, o + places[first]);
    FloatVector y0 = load(im, o + places[first]);
    FloatVector x1 = load(re, o + places[first + 1]);
    FloatVector y1 = load(im, o + places[first + 1]);
    FloatVector x2 = load(re, o + places[first + 2]);
    FloatVector y2 = load(im, o + places[first + 2]);
    FloatVector x3 = load(re, o + places[first + 3]);
    FloatVector y3 = load(im, o + places[first + 3]);
    for (int row = 0; row < size; row++) {
      int at = 3 * (row * size + first);
      long sum = 2L * row * next;
      FloatVector a = all(entries[at]);
      FloatVector b = all(entries[at + 1]);
      FloatVector sumRe = y0.fma(all(entries[at + 2]), x0.fma(a, load(scratch, sum)));
      FloatVector sumIm = y0.fma(a, x0.fma(b, load(scratch, sum + next)));
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
    long next = 1L << FloatLanes.SHIFT;
    FloatVector zero = all(0);
    for (int row = 0; row < places.length; row++) {
      long sum = 2L * row * next;
      store(load(scratch, sum), re, o + places[row]);
      store(load(scratch, sum + next), im, o + places[row]);
      store(zero, scratch, sum);
      store(zero, scratch, sum + next);
    }
  }
}
