package org.ketbench.engine.statevector.kernel;

import static org.ketbench.engine.statevector.kernel.DoubleLanes.load;
import static org.ketbench.engine.statevector.kernel.DoubleLanes.store;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import jdk.incubator.vector.DoubleVector;
import org.ketbench.engine.statevector.plan.PhasePolynomial;

/**
 * Applies a phase polynomial row by row. The factors of a row come from those of the row without
 * its lowest set bit, which by the order of counting are always the last ones made with one bit
 * fewer, so a short stack of rows in the thread's scratch is all that is kept.
 *
 * <p>The loops over a row are written out a few times over. The gain is small; the purpose is that
 * none of them is small enough to be compiled into its caller, where together they pass the
 * compiler's limit and the vectors of whatever comes last are made as objects, ten times slower.
 * Nor may one of them be so long that it passes that limit alone, and what a caller does once
 * beside its loop must not be compiled into it either: the compiler finds it too rare to look into.
 * So the first row, which has no parent, is turned by its number as if it were any other.
 */
final class DoublePhaseRows implements DoubleKernel {
  private static final int ROW = PhasePolynomial.ROW;
  private static final long HALF = (long) ROW * Double.BYTES;
  private static final long STRIDE = 1L << DoubleLanes.SHIFT;
  private static final int STEPS = ROW >>> DoubleLanes.BITS;

  /** Bytes of scratch: a row for each number of bits that can be set in a row's number. */
  static final long SCRATCH = 2 * HALF * 34;

  private final PhasePolynomial polynomial;
  private final double[] tables;

  DoublePhaseRows(PhasePolynomial polynomial) {
    this.polynomial = polynomial;
    int size = polynomial.rows().length;
    this.tables = DoubleNumber.array(polynomial.rows(), DoubleNumber.room(size));
  }

  @Override
  public void apply(
      MemorySegment re, MemorySegment im, long at, int bits, long base, Scratch own, Part part) {
    MemorySegment scratch = own.small();
    var number = own.number();
    start(base, bits, own);
    var cos = DoubleNumber.of(number[0]);
    var sin = DoubleNumber.of(number[1]);
    turned(re, im, at, scratch, 0, 0, cos, sin);
    int rows = 1 << (bits - PhasePolynomial.ROW_BITS);
    for (int row = 1; row < rows; row++) {
      int position = Integer.numberOfTrailingZeros(row) + PhasePolynomial.ROW_BITS;
      int parent = row & (row - 1);
      polynomial.numberFor(position, base | (long) parent << PhasePolynomial.ROW_BITS, number);
      long from = 2 * HALF * Integer.bitCount(parent);
      long to = from + 2 * HALF;
      long place = at + row * HALF;
      int factor = polynomial.factorAt(position);
      boolean plain = number[0] == 1 && number[1] == 0;
      if (factor == 0) {
        turned(
            re,
            im,
            place,
            scratch,
            from,
            to,
            DoubleNumber.of(number[0]),
            DoubleNumber.of(number[1]));
      } else if (plain) {
        product(re, im, place, scratch, from, to, tables, factor);
      } else {
        turn(scratch, from, to, DoubleNumber.of(number[0]), DoubleNumber.of(number[1]));
        product(re, im, place, scratch, to, to, tables, factor);
      }
    }
  }

  /**
   * The factors of the range's first row, from the bits that are set in its base, but for a number
   * that belongs to all of them.
   */
  private void start(long base, int bits, Scratch own) {
    MemorySegment scratch = own.small();
    var number = own.number();
    MemorySegment.copy(tables, 0, scratch, ValueLayout.JAVA_DOUBLE, 0, 2 * ROW);
    var re = 1.0;
    var im = 0.0;
    long done = 0;
    for (long rest = base >>> bits << bits; rest != 0; rest &= rest - 1) {
      int position = Long.numberOfTrailingZeros(rest);
      polynomial.numberFor(position, done, number);
      var next = re * number[0] - im * number[1];
      im = re * number[1] + im * number[0];
      re = next;
      done |= 1L << position;
      if (polynomial.factorAt(position) != 0) {
        join(scratch, tables, polynomial.factorAt(position));
      }
    }
    number[0] = re;
    number[1] = im;
  }

  private static void join(MemorySegment row, double[] tables, int factor) {
    for (int each = 0; each < STEPS; each++) {
      long o = (long) each << DoubleLanes.SHIFT;
      DoubleVector a = load(row, o);
      DoubleVector b = load(row, o + HALF);
      int p = factor + (each << DoubleLanes.BITS);
      DoubleVector c = DoubleVector.fromArray(DoubleLanes.SPECIES, tables, p);
      DoubleVector d = DoubleVector.fromArray(DoubleLanes.SPECIES, tables, p + ROW);
      store(a.mul(c).sub(b.mul(d)), row, o);
      store(a.fma(d, b.mul(c)), row, o + HALF);
    }
  }

  private static void turn(MemorySegment s, long from, long to, double cos, double sin) {
    DoubleVector c = DoubleVector.broadcast(DoubleLanes.SPECIES, cos);
    DoubleVector d = DoubleVector.broadcast(DoubleLanes.SPECIES, sin);
    for (long each = 0; each < HALF; each += 4 * STRIDE) {
      long o0 = each;
      DoubleVector a0 = load(s, from + o0);
      DoubleVector b0 = load(s, from + o0 + HALF);
      store(a0.mul(c).sub(b0.mul(d)), s, to + o0);
      store(b0.fma(c, a0.mul(d)), s, to + o0 + HALF);
      long o1 = each + STRIDE;
      DoubleVector a1 = load(s, from + o1);
      DoubleVector b1 = load(s, from + o1 + HALF);
      store(a1.mul(c).sub(b1.mul(d)), s, to + o1);
      store(b1.fma(c, a1.mul(d)), s, to + o1 + HALF);
      long o2 = each + 2 * STRIDE;
      DoubleVector a2 = load(s, from + o2);
      DoubleVector b2 = load(s, from + o2 + HALF);
      store(a2.mul(c).sub(b2.mul(d)), s, to + o2);
      store(b2.fma(c, a2.mul(d)), s, to + o2 + HALF);
      long o3 = each + 3 * STRIDE;
      DoubleVector a3 = load(s, from + o3);
      DoubleVector b3 = load(s, from + o3 + HALF);
      store(a3.mul(c).sub(b3.mul(d)), s, to + o3);
      store(b3.fma(c, a3.mul(d)), s, to + o3 + HALF);
    }
  }

  /** Makes a row's factors and uses them in the same sweep. */
  private static void product(
      MemorySegment re,
      MemorySegment im,
      long at,
      MemorySegment s,
      long from,
      long to,
      double[] tables,
      int factor) {
    int p = factor;
    for (long each = 0; each < HALF; each += 2 * STRIDE) {
      long o0 = each;
      DoubleVector a0 = load(s, from + o0);
      DoubleVector b0 = load(s, from + o0 + HALF);
      DoubleVector c0 = DoubleVector.fromArray(DoubleLanes.SPECIES, tables, p);
      DoubleVector d0 = DoubleVector.fromArray(DoubleLanes.SPECIES, tables, p + ROW);
      DoubleVector f0 = a0.mul(c0).sub(b0.mul(d0));
      DoubleVector g0 = a0.fma(d0, b0.mul(c0));
      store(f0, s, to + o0);
      store(g0, s, to + o0 + HALF);
      DoubleVector x0 = load(re, at + o0);
      DoubleVector y0 = load(im, at + o0);
      store(x0.mul(f0).sub(y0.mul(g0)), re, at + o0);
      store(x0.fma(g0, y0.mul(f0)), im, at + o0);
      long o1 = each + STRIDE;
      DoubleVector a1 = load(s, from + o1);
      DoubleVector b1 = load(s, from + o1 + HALF);
      DoubleVector c1 = DoubleVector.fromArray(DoubleLanes.SPECIES, tables, p + DoubleLanes.COUNT);
      DoubleVector d1 =
          DoubleVector.fromArray(DoubleLanes.SPECIES, tables, p + ROW + DoubleLanes.COUNT);
      DoubleVector f1 = a1.mul(c1).sub(b1.mul(d1));
      DoubleVector g1 = a1.fma(d1, b1.mul(c1));
      store(f1, s, to + o1);
      store(g1, s, to + o1 + HALF);
      DoubleVector x1 = load(re, at + o1);
      DoubleVector y1 = load(im, at + o1);
      store(x1.mul(f1).sub(y1.mul(g1)), re, at + o1);
      store(x1.fma(g1, y1.mul(f1)), im, at + o1);
      p += 2 * DoubleLanes.COUNT;
    }
  }

  /** The same where the row's own factor is one number. */
  private static void turned(
      MemorySegment re,
      MemorySegment im,
      long at,
      MemorySegment s,
      long from,
      long to,
      double cos,
      double sin) {
    DoubleVector c = DoubleVector.broadcast(DoubleLanes.SPECIES, cos);
    DoubleVector d = DoubleVector.broadcast(DoubleLanes.SPECIES, sin);
    for (long each = 0; each < HALF; each += 2 * STRIDE) {
      long o0 = each;
      DoubleVector a0 = load(s, from + o0);
      DoubleVector b0 = load(s, from + o0 + HALF);
      DoubleVector f0 = a0.mul(c).sub(b0.mul(d));
      DoubleVector g0 = b0.fma(c, a0.mul(d));
      store(f0, s, to + o0);
      store(g0, s, to + o0 + HALF);
      DoubleVector x0 = load(re, at + o0);
      DoubleVector y0 = load(im, at + o0);
      store(x0.mul(f0).sub(y0.mul(g0)), re, at + o0);
      store(x0.fma(g0, y0.mul(f0)), im, at + o0);
      long o1 = each + STRIDE;
      DoubleVector a1 = load(s, from + o1);
      DoubleVector b1 = load(s, from + o1 + HALF);
      DoubleVector f1 = a1.mul(c).sub(b1.mul(d));
      DoubleVector g1 = b1.fma(c, a1.mul(d));
      store(f1, s, to + o1);
      store(g1, s, to + o1 + HALF);
      DoubleVector x1 = load(re, at + o1);
      DoubleVector y1 = load(im, at + o1);
      store(x1.mul(f1).sub(y1.mul(g1)), re, at + o1);
      store(x1.fma(g1, y1.mul(f1)), im, at + o1);
    }
  }
}
