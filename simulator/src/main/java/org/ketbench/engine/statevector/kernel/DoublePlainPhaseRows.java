package org.ketbench.engine.statevector.kernel;

import org.ketbench.engine.linear.Fused;
import org.ketbench.engine.statevector.plan.PhasePolynomial;

/**
 * Phase polynomials as plain Java over arrays, row by row as in {@link DoublePhaseRows} and with
 * the same operations; each loop over a row is a method, as {@link DoublePlainKernels} explains.
 */
final class DoublePlainPhaseRows {
  private static final int ROW = PhasePolynomial.ROW;

  /** Behind a row for each number of bits that can be set in a row's number. */
  private static final int TABLE = 2 * ROW * 33;

  private static final boolean FUSED = Fused.BY_PROCESSOR;

  private final double[] re;
  private final double[] im;
  private final double[] rows = new double[TABLE + 2 * ROW];
  private double[] roomForTables = DoubleNumber.room(0);
  private final ComplexPlace place = new ComplexPlace();

  /** For the amplitudes in two arrays. */
  DoublePlainPhaseRows(double[] re, double[] im) {
    this.re = re;
    this.im = im;
  }

  /** Calls each loop once, for so many amplitudes. */
  void callAll(int size) {
    joinRow(0, 0, rows, 0, size);
    joinAndUseRow(0, 0, size);
    turnAndUseRow(0, 0, 1, 0, 0, size);
    turnTable(rows, 0, 1, 0, size);
  }

  void apply(PhasePolynomial polynomial, int at, int bits, long base) {
    var number = place.parts;
    if (roomForTables.length < polynomial.rows().length) {
      roomForTables = DoubleNumber.room(polynomial.rows().length);
    }
    double[] tables = DoubleNumber.array(polynomial.rows(), roomForTables);
    startRows(polynomial, tables, base, bits);
    turnAndUseRow(0, 0, DoubleNumber.of(number[0]), DoubleNumber.of(number[1]), at, ROW);
    var madeCos = DoubleNumber.of(0);
    var madeSin = DoubleNumber.of(0);
    int count = 1 << (bits - PhasePolynomial.ROW_BITS);
    for (int row = 1; row < count; row++) {
      int position = Integer.numberOfTrailingZeros(row) + PhasePolynomial.ROW_BITS;
      int parent = row & (row - 1);
      polynomial.numberFor(position, base | (long) parent << PhasePolynomial.ROW_BITS, number);
      int from = 2 * ROW * Integer.bitCount(parent);
      int to = from + 2 * ROW;
      int factor = polynomial.factorAt(position);
      double c = DoubleNumber.of(number[0]);
      double d = DoubleNumber.of(number[1]);
      if (factor == 0) {
        turnAndUseRow(from, to, c, d, at + row * ROW, ROW);
      } else if ((row & 1) == 0) {
        joinRow(from, to, tables, factor, ROW);
        turnAndUseRow(to, to, c, d, at + row * ROW, ROW);
      } else {
        if (c != madeCos || d != madeSin) {
          turnTable(tables, factor, c, d, ROW);
          madeCos = c;
          madeSin = d;
        }
        joinAndUseRow(from, at + row * ROW, ROW);
      }
    }
  }

  /** As in {@link DoublePhaseRows}: all but a number, which is left in its place. */
  private void startRows(PhasePolynomial polynomial, double[] tables, long base, int bits) {
    var number = place.parts;
    System.arraycopy(tables, 0, rows, 0, 2 * ROW);
    var x = 1.0;
    var y = 0.0;
    long done = 0;
    for (long rest = base >>> bits << bits; rest != 0; rest &= rest - 1) {
      int position = Long.numberOfTrailingZeros(rest);
      polynomial.numberFor(position, done, number);
      var next = x * number[0] - y * number[1];
      y = x * number[1] + y * number[0];
      x = next;
      done |= 1L << position;
      if (polynomial.factorAt(position) != 0) {
        joinRow(0, 0, tables, polynomial.factorAt(position), ROW);
      }
    }
    number[0] = x;
    number[1] = y;
  }

  private void joinRow(int from, int to, double[] tables, int factor, int size) {
    for (int each = 0; each < size; each++) {
      double a = rows[from + each];
      double b = rows[from + ROW + each];
      double c = tables[factor + each];
      double d = tables[factor + ROW + each];
      rows[to + each] = a * c - b * d;
      rows[to + ROW + each] = FUSED ? Math.fma(a, d, b * c) : a * d + b * c;
    }
  }

  private void joinAndUseRow(int from, int at, int size) {
    double[] table = rows;
    double[] x = re;
    double[] y = im;
    for (int each = 0; each < size; each++) {
      double a = table[from + each];
      double b = table[from + ROW + each];
      double c = table[TABLE + each];
      double d = table[TABLE + ROW + each];
      double f = a * c - b * d;
      double g = FUSED ? Math.fma(a, d, b * c) : a * d + b * c;
      double u = x[at + each];
      double v = y[at + each];
      x[at + each] = u * f - v * g;
      y[at + each] = FUSED ? Math.fma(u, g, v * f) : u * g + v * f;
    }
  }

  private void turnTable(double[] tables, int factor, double c, double d, int size) {
    for (int each = 0; each < size; each++) {
      double a = tables[factor + each];
      double b = tables[factor + ROW + each];
      rows[TABLE + each] = FUSED ? Math.fma(b, -d, a * c) : a * c - b * d;
      rows[TABLE + ROW + each] = FUSED ? Math.fma(b, c, a * d) : b * c + a * d;
    }
  }

  private void turnAndUseRow(int from, int to, double c, double d, int at, int size) {
    double[] table = rows;
    double[] x = re;
    double[] y = im;
    for (int each = 0; each < size; each++) {
      double a = table[from + each];
      double b = table[from + ROW + each];
      double f = FUSED ? Math.fma(b, -d, a * c) : a * c - b * d;
      double g = FUSED ? Math.fma(b, c, a * d) : b * c + a * d;
      table[to + each] = f;
      table[to + ROW + each] = g;
      double u = x[at + each];
      double v = y[at + each];
      x[at + each] = u * f - v * g;
      y[at + each] = FUSED ? Math.fma(u, g, v * f) : u * g + v * f;
    }
  }
}
