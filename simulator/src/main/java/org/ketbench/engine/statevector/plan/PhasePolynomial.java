package org.ketbench.engine.statevector.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Any number of phases as one factor for each amplitude, in a form that costs the same however many
 * there are.
 *
 * <p>An index is split into a row of {@link #ROW_BITS} low bits and the number of the row. The
 * factor of a row is a vector F over its bits. Phases inside the low bits are the first F, one
 * table. A phase between a low bit and a higher one, or on a higher one alone, belongs to the
 * higher one: when that bit of the row's number is set, F is multiplied by that bit's own table. So
 * F of a row is F of the row without its lowest set bit, times one table, times a number that holds
 * the phases between pairs of high bits: two complex products an amplitude for hundreds of gates.
 * The other ways looked at were a table for the whole block, which has to be fetched from a slower
 * cache, and doubling a table for every block, which needs one product more.
 *
 * <p>Phases that join two low bits and a high one, or three bits of which two are high and outside
 * the part, do not fit this form; {@link Builder#add} hands them back.
 */
public final class PhasePolynomial {
  /** The low bits that make a row. */
  public static final int ROW_BITS = 7;

  /** Entries of a row. */
  public static final int ROW = 1 << ROW_BITS;

  private static final Pair[] NO_PAIRS = {};

  private final double[] rows;
  private final int[] factorAt;
  private final double[] numbers;
  private final Pair[][] pairs;

  /** A phase that a higher position has together with {@code position}. */
  private record Pair(int position, double re, double im) {}

  private PhasePolynomial(double[] rows, int[] factorAt, double[] numbers, Pair[][] pairs) {
    this.rows = rows;
    this.factorAt = factorAt;
    this.numbers = numbers;
    this.pairs = pairs;
  }

  /** Rows of factors, each as real parts and then imaginary parts; the first is that of row 0. */
  public double[] rows() {
    return rows;
  }

  /**
   * Where in {@link #rows} a row's factors are multiplied by for this bit of its index; 0 if these
   * are one number.
   */
  public int factorAt(int position) {
    return factorAt[position];
  }

  /** How many bits an index has. */
  public int width() {
    return factorAt.length;
  }

  /**
   * The number for setting {@code position} in an index that has the bits {@code others} already,
   * as real and imaginary part in {@code out}; bits below the row do not count.
   */
  public void numberFor(int position, long others, double[] out) {
    double re = numbers[2 * position];
    double im = numbers[2 * position + 1];
    for (Pair pair : pairs[position]) {
      if ((others >>> pair.position & 1) != 0) {
        double next = re * pair.re - im * pair.im;
        im = re * pair.im + im * pair.re;
        re = next;
      }
    }
    out[0] = re;
    out[1] = im;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PhasePolynomial polynomial
        && Arrays.equals(rows, polynomial.rows)
        && Arrays.equals(factorAt, polynomial.factorAt)
        && Arrays.equals(numbers, polynomial.numbers)
        && Arrays.deepEquals(pairs, polynomial.pairs);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(rows);
  }

  /** Gathers phases; positions are bits of an index of {@code width} bits. */
  static final class Builder {
    private final int width;
    private final double[] single;
    private final double[] pair;
    private final List<double[]> lowTerms = new ArrayList<>();
    private double constant;
    private double scale = 1;
    private int count;

    Builder(int width) {
      this.width = width;
      this.single = new double[width];
      this.pair = new double[width * width];
    }

    /** How many phases were taken. */
    int count() {
      return count;
    }

    void scale(double factor) {
      scale *= factor;
    }

    /** Takes a phase where it fits; otherwise says no. */
    boolean add(long ones, long zeros, double angle) {
      if (Long.bitCount(zeros) > 2 || Long.bitCount(ones | zeros) > 2) {
        long all = ones | zeros;
        if (all >= ROW) {
          return false;
        }
        lowTerms.add(new double[] {all, ones, angle});
        count++;
        return true;
      }
      count++;
      if (zeros != 0) {
        long one = Long.lowestOneBit(zeros);
        expand(ones, zeros & ~one, angle);
        expand(ones | one, zeros & ~one, -angle);
      } else {
        monomial(ones, angle);
      }
      return true;
    }

    private void expand(long ones, long zeros, double angle) {
      if (zeros != 0) {
        expand(ones, 0, angle);
        expand(ones | zeros, 0, -angle);
      } else {
        monomial(ones, angle);
      }
    }

    private void monomial(long ones, double angle) {
      if (ones == 0) {
        constant += angle;
        return;
      }
      int high = 63 - Long.numberOfLeadingZeros(ones);
      long rest = ones & ~(1L << high);
      if (rest == 0) {
        single[high] += angle;
      } else {
        pair[high * width + Long.numberOfTrailingZeros(rest)] += angle;
      }
    }

    PhasePolynomial build() {
      int[] factorAt = new int[width];
      int size = 2 * ROW;
      for (int position = ROW_BITS; position < width; position++) {
        for (int low = 0; low < ROW_BITS && factorAt[position] == 0; low++) {
          if (pair[position * width + low] != 0) {
            factorAt[position] = size;
            size += 2 * ROW;
          }
        }
      }
      double[] rows = new double[size];
      firstRow(rows);
      double[] numbers = new double[2 * width];
      Pair[][] pairs = new Pair[width][];
      Arrays.fill(pairs, NO_PAIRS);
      for (int position = ROW_BITS; position < width; position++) {
        int at = factorAt[position];
        numbers[2 * position] = at == 0 ? cos(single[position]) : 1;
        numbers[2 * position + 1] = at == 0 ? sin(single[position]) : 0;
        if (at != 0) {
          rows[at] = cos(single[position]);
          rows[at + ROW] = sin(single[position]);
          for (int low = 0; low < ROW_BITS; low++) {
            grow(rows, at, 1 << low, pair[position * width + low]);
          }
        }
        for (int other = ROW_BITS; other < position; other++) {
          double angle = pair[position * width + other];
          if (angle != 0) {
            add(pairs, position, new Pair(other, cos(angle), sin(angle)));
          }
        }
      }
      addMirrored(pairs);
      return new PhasePolynomial(rows, factorAt, numbers, pairs);
    }

    private static void add(Pair[][] pairs, int position, Pair pair) {
      int count = pairs[position].length;
      pairs[position] = Arrays.copyOf(pairs[position], count + 1);
      pairs[position][count] = pair;
    }

    /** Rows are reached by setting bits in any order, so each of a pair must know the other. */
    private void addMirrored(Pair[][] pairs) {
      Pair[][] original = pairs.clone();
      for (int position = ROW_BITS; position < width; position++) {
        for (Pair each : original[position]) {
          add(pairs, each.position, new Pair(position, each.re, each.im));
        }
      }
    }

    private void firstRow(double[] rows) {
      rows[0] = scale * cos(constant);
      rows[ROW] = scale * sin(constant);
      for (int high = 0; high < ROW_BITS; high++) {
        int size = 1 << high;
        grow(rows, 0, size, single[high]);
        for (int low = 0; low < high; low++) {
          double angle = pair[high * width + low];
          if (angle != 0) {
            turn(rows, size, 1 << low, cos(angle), sin(angle));
          }
        }
      }
      for (double[] term : lowTerms) {
        double re = cos(term[2]);
        double im = sin(term[2]);
        for (int index = 0; index < ROW; index++) {
          if ((index & (int) term[0]) == (int) term[1]) {
            multiply(rows, index, re, im);
          }
        }
      }
    }

    /** Most phases of two qubits are those of CZ, for which nothing needs to be looked up. */
    private static double cos(double angle) {
      return Math.abs(angle) == Math.PI ? -1 : Math.cos(angle);
    }

    private static double sin(double angle) {
      return Math.abs(angle) == Math.PI ? 0 : Math.sin(angle);
    }

    /** Fills entries {@code size..2·size} of a row with those below, turned by an angle. */
    private static void grow(double[] rows, int at, int size, double angle) {
      if (angle == 0) {
        System.arraycopy(rows, at, rows, at + size, size);
        System.arraycopy(rows, at + ROW, rows, at + ROW + size, size);
        return;
      }
      double re = cos(angle);
      double im = sin(angle);
      for (int index = at; index < at + size; index++) {
        double x = rows[index];
        double y = rows[ROW + index];
        rows[size + index] = x * re - y * im;
        rows[ROW + size + index] = x * im + y * re;
      }
    }

    /** Multiplies those of entries {@code size..2·size} whose index has a bit. */
    private static void turn(double[] rows, int size, int bit, double re, double im) {
      for (int from = size + bit; from < 2 * size; from += 2 * bit) {
        for (int index = from; index < from + bit; index++) {
          multiply(rows, index, re, im);
        }
      }
    }

    private static void multiply(double[] rows, int index, double re, double im) {
      double x = rows[index];
      double y = rows[ROW + index];
      rows[index] = x * re - y * im;
      rows[ROW + index] = x * im + y * re;
    }
  }
}
