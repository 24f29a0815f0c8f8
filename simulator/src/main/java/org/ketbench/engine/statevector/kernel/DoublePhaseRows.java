package org.ketbench.engine.statevector.kernel;

import static org.ketbench.engine.statevector.kernel.DoubleLanes.load;
import static org.ketbench.engine.statevector.kernel.DoubleLanes.store;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import jdk.incubator.vector.DoubleVector;
import org.ketbench.engine.statevector.plan.PhasePolynomial;

/**
 * Applies a phase polynomial two rows at a time. The factors of a row come from those of the row
 * without its lowest set bit, which by the order of counting are always the last ones made with one
 * bit fewer, so a short stack of rows in the thread's scratch is all that is kept. No row comes
 * from an odd one, whose factors therefore never leave the registers: it is done together with the
 * even row that it comes from. Row by row, with every row's factors stored, a sweep took a third
 * longer; four rows at a time pass the compiler's limit.
 *
 * <p>The loops over a row are written out. The purpose is that none of them is small enough to be
 * compiled into its caller, where together they pass that limit and the vectors of whatever comes
 * last are made as objects, ten times slower. Nor may one of them be so long that it passes the
 * limit alone, and what a caller does once beside its loop must not be compiled into it either: the
 * compiler finds it too rare to look into. So the first row, which has no parent, is turned by its
 * number as if it were any other, and the table of odd rows is turned into the scratch even where
 * it is turned by nothing.
 */
final class DoublePhaseRows implements DoubleKernel {
  private static final int ROW = PhasePolynomial.ROW;
  private static final long HALF = (long) ROW * Double.BYTES;
  private static final int STEPS = ROW >>> DoubleLanes.BITS;

  /** A row for each number of bits that can be set in a row's number. */
  private static final long TABLE = 2 * HALF * 33;

  /** Bytes of scratch: those rows, and the table of odd rows. */
  static final long SCRATCH = TABLE + 2 * HALF;

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
    if (bits == PhasePolynomial.ROW_BITS) {
      turned(re, im, at, scratch, cos, sin);
      return;
    }
    int rows = 1 << (bits - PhasePolynomial.ROW_BITS);
    int odd = polynomial.factorAt(PhasePolynomial.ROW_BITS);
    /* The number that the table of odd rows was turned by: at first none, for none is 0. */
    var madeCos = DoubleNumber.of(0);
    var madeSin = DoubleNumber.of(0);
    long from = 0;
    long to = 0;
    for (int row = 0; row < rows; row += 2) {
      if (row != 0) {
        int position = Integer.numberOfTrailingZeros(row) + PhasePolynomial.ROW_BITS;
        int parent = row & (row - 1);
        polynomial.numberFor(position, base | (long) parent << PhasePolynomial.ROW_BITS, number);
        cos = DoubleNumber.of(number[0]);
        sin = DoubleNumber.of(number[1]);
        from = 2 * HALF * Integer.bitCount(parent);
        to = from + 2 * HALF;
        int factor = polynomial.factorAt(position);
        if (factor != 0) {
          join(scratch, from, to, tables, factor);
          from = to;
        }
      }
      long index = base | (long) row << PhasePolynomial.ROW_BITS;
      polynomial.numberFor(PhasePolynomial.ROW_BITS, index, number);
      var oddCos = DoubleNumber.of(number[0]);
      var oddSin = DoubleNumber.of(number[1]);
      long place = at + row * HALF;
      if (odd == 0) {
        turnedTwice(re, im, place, scratch, from, to, cos, sin, oddCos, oddSin);
      } else {
        if (oddCos != madeCos || oddSin != madeSin) {
          turnTable(tables, odd, scratch, oddCos, oddSin);
          madeCos = oddCos;
          madeSin = oddSin;
        }
        turnedAndJoined(re, im, place, scratch, from, to, cos, sin);
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
        join(scratch, 0, 0, tables, polynomial.factorAt(position));
      }
    }
    number[0] = re;
    number[1] = im;
  }

  private static void join(MemorySegment s, long from, long to, double[] tables, int factor) {
    for (int each = 0; each < STEPS; each++) {
      long o = (long) each << DoubleLanes.SHIFT;
      DoubleVector a = load(s, from + o);
      DoubleVector b = load(s, from + o + HALF);
      int p = factor + (each << DoubleLanes.BITS);
      DoubleVector c = DoubleVector.fromArray(DoubleLanes.SPECIES, tables, p);
      DoubleVector d = DoubleVector.fromArray(DoubleLanes.SPECIES, tables, p + ROW);
      store(a.mul(c).sub(b.mul(d)), s, to + o);
      store(a.fma(d, b.mul(c)), s, to + o + HALF);
    }
  }

  /** Puts the table of odd rows, times a number, into its place in the scratch. */
  private static void turnTable(
      double[] tables, int factor, MemorySegment s, double cos, double sin) {
    DoubleVector c = DoubleVector.broadcast(DoubleLanes.SPECIES, cos);
    DoubleVector d = DoubleVector.broadcast(DoubleLanes.SPECIES, sin);
    DoubleVector n = DoubleVector.broadcast(DoubleLanes.SPECIES, -sin);
    for (int each = 0; each < STEPS; each++) {
      long o = TABLE + ((long) each << DoubleLanes.SHIFT);
      int p = factor + (each << DoubleLanes.BITS);
      DoubleVector a = DoubleVector.fromArray(DoubleLanes.SPECIES, tables, p);
      DoubleVector b = DoubleVector.fromArray(DoubleLanes.SPECIES, tables, p + ROW);
      store(b.fma(n, a.mul(c)), s, o);
      store(b.fma(c, a.mul(d)), s, o + HALF);
    }
  }

  /** Makes the factors of an even row, and from them those of the next, and uses both. */
  private static void turnedTwice(
      MemorySegment re,
      MemorySegment im,
      long at,
      MemorySegment s,
      long from,
      long to,
      double cos,
      double sin,
      double oddCos,
      double oddSin) {
    DoubleVector c0 = DoubleVector.broadcast(DoubleLanes.SPECIES, cos);
    DoubleVector d0 = DoubleVector.broadcast(DoubleLanes.SPECIES, sin);
    DoubleVector n0 = DoubleVector.broadcast(DoubleLanes.SPECIES, -sin);
    DoubleVector c1 = DoubleVector.broadcast(DoubleLanes.SPECIES, oddCos);
    DoubleVector d1 = DoubleVector.broadcast(DoubleLanes.SPECIES, oddSin);
    DoubleVector n1 = DoubleVector.broadcast(DoubleLanes.SPECIES, -oddSin);
    for (int each = 0; each < STEPS; each++) {
      long o = (long) each << DoubleLanes.SHIFT;
      DoubleVector a = load(s, from + o);
      DoubleVector b = load(s, from + o + HALF);
      DoubleVector f0 = b.fma(n0, a.mul(c0));
      DoubleVector g0 = b.fma(c0, a.mul(d0));
      store(f0, s, to + o);
      store(g0, s, to + o + HALF);
      DoubleVector x0 = load(re, at + o);
      DoubleVector y0 = load(im, at + o);
      store(x0.mul(f0).sub(y0.mul(g0)), re, at + o);
      store(x0.fma(g0, y0.mul(f0)), im, at + o);
      DoubleVector f1 = g0.fma(n1, f0.mul(c1));
      DoubleVector g1 = g0.fma(c1, f0.mul(d1));
      DoubleVector x1 = load(re, at + HALF + o);
      DoubleVector y1 = load(im, at + HALF + o);
      store(x1.mul(f1).sub(y1.mul(g1)), re, at + HALF + o);
      store(x1.fma(g1, y1.mul(f1)), im, at + HALF + o);
    }
  }

  /** The same where the next row's factors are these times the table of odd rows. */
  private static void turnedAndJoined(
      MemorySegment re,
      MemorySegment im,
      long at,
      MemorySegment s,
      long from,
      long to,
      double cos,
      double sin) {
    DoubleVector c0 = DoubleVector.broadcast(DoubleLanes.SPECIES, cos);
    DoubleVector d0 = DoubleVector.broadcast(DoubleLanes.SPECIES, sin);
    DoubleVector n0 = DoubleVector.broadcast(DoubleLanes.SPECIES, -sin);
    for (int each = 0; each < STEPS; each++) {
      long o = (long) each << DoubleLanes.SHIFT;
      DoubleVector a = load(s, from + o);
      DoubleVector b = load(s, from + o + HALF);
      DoubleVector f0 = b.fma(n0, a.mul(c0));
      DoubleVector g0 = b.fma(c0, a.mul(d0));
      store(f0, s, to + o);
      store(g0, s, to + o + HALF);
      DoubleVector x0 = load(re, at + o);
      DoubleVector y0 = load(im, at + o);
      store(x0.mul(f0).sub(y0.mul(g0)), re, at + o);
      store(x0.fma(g0, y0.mul(f0)), im, at + o);
      DoubleVector c1 = load(s, TABLE + o);
      DoubleVector d1 = load(s, TABLE + o + HALF);
      DoubleVector f1 = f0.mul(c1).sub(g0.mul(d1));
      DoubleVector g1 = f0.fma(d1, g0.mul(c1));
      DoubleVector x1 = load(re, at + HALF + o);
      DoubleVector y1 = load(im, at + HALF + o);
      store(x1.mul(f1).sub(y1.mul(g1)), re, at + HALF + o);
      store(x1.fma(g1, y1.mul(f1)), im, at + HALF + o);
    }
  }

  /** Makes the factors of the only row and uses them. */
  private static void turned(
      MemorySegment re, MemorySegment im, long at, MemorySegment s, double cos, double sin) {
    DoubleVector c = DoubleVector.broadcast(DoubleLanes.SPECIES, cos);
    DoubleVector d = DoubleVector.broadcast(DoubleLanes.SPECIES, sin);
    DoubleVector n = DoubleVector.broadcast(DoubleLanes.SPECIES, -sin);
    for (int each = 0; each < STEPS; each++) {
      long o = (long) each << DoubleLanes.SHIFT;
      DoubleVector a = load(s, o);
      DoubleVector b = load(s, o + HALF);
      DoubleVector f = b.fma(n, a.mul(c));
      DoubleVector g = b.fma(c, a.mul(d));
      DoubleVector x = load(re, at + o);
      DoubleVector y = load(im, at + o);
      store(x.mul(f).sub(y.mul(g)), re, at + o);
      store(x.fma(g, y.mul(f)), im, at + o);
    }
  }
}
