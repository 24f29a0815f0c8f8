package org.ketbench.engine.statevector.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  private final double[] table;
  private final double[] @Nullable [] factors;
  private final double[][] numbers;
  private final Pair[][] pairs;

  /** A phase that a higher position has together with {@code position}. */
  private record Pair(int position, double re, double im) {}

  private PhasePolynomial(
      double[] table, double[] @Nullable [] factors, double[][] numbers, Pair[][] pairs) {
    this.table = table;
    this.factors = factors;
    this.numbers = numbers;
    this.pairs = pairs;
  }

  /** The factors of row 0: real parts, then imaginary parts. */
  public double[] table() {
    return table;
  }

  /** What a row's factors are multiplied by for this bit of its index, or null for a number. */
  public double @Nullable [] factor(int position) {
    return factors[position];
  }

  /** A place for {@link #numberFor} to answer in, holding 1. */
  public static double[] one() {
    return new double[] {1, 0};
  }

  /** How many bits an index has. */
  public int width() {
    return factors.length;
  }

  /**
   * The number for setting {@code position} in an index that has the bits {@code others} already,
   * as real and imaginary part in {@code out}; bits below the row do not count.
   */
  public void numberFor(int position, long others, double[] out) {
    double re = numbers[position][0];
    double im = numbers[position][1];
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
        && Arrays.equals(table, polynomial.table)
        && Arrays.deepEquals(factors, polynomial.factors)
        && Arrays.deepEquals(numbers, polynomial.numbers)
        && Arrays.deepEquals(pairs, polynomial.pairs);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(table);
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
      double[] table = rowTable();
      double[][] factors = new double[width][];
      double[][] numbers = new double[width][];
      Pair[][] pairs = new Pair[width][];
      for (int position = ROW_BITS; position < width; position++) {
        double re = Math.cos(single[position]);
        double im = Math.sin(single[position]);
        boolean mixed = false;
        for (int low = 0; low < ROW_BITS; low++) {
          mixed |= pair[position * width + low] != 0;
        }
        if (mixed) {
          double[] factor = new double[2 * ROW];
          factor[0] = re;
          factor[ROW] = im;
          for (int low = 0; low < ROW_BITS; low++) {
            double angle = pair[position * width + low];
            grow(factor, 1 << low, Math.cos(angle), Math.sin(angle), angle == 0);
          }
          factors[position] = factor;
          numbers[position] = new double[] {1, 0};
        } else {
          numbers[position] = new double[] {re, im};
        }
        List<Pair> mine = new ArrayList<>();
        for (int other = ROW_BITS; other < position; other++) {
          double angle = pair[position * width + other];
          if (angle != 0) {
            mine.add(new Pair(other, Math.cos(angle), Math.sin(angle)));
          }
        }
        pairs[position] = mine.toArray(Pair[]::new);
      }
      addMirrored(pairs);
      return new PhasePolynomial(table, factors, numbers, pairs);
    }

    /** Rows are reached by setting bits in any order, so each of a pair must know the other. */
    private void addMirrored(Pair[][] pairs) {
      Pair[][] original = pairs.clone();
      for (int position = ROW_BITS; position < width; position++) {
        for (Pair each : original[position]) {
          Pair[] theirs = pairs[each.position];
          Pair[] more = Arrays.copyOf(theirs, theirs.length + 1);
          more[theirs.length] = new Pair(position, each.re, each.im);
          pairs[each.position] = more;
        }
      }
    }

    private double[] rowTable() {
      double[] table = new double[2 * ROW];
      table[0] = scale * Math.cos(constant);
      table[ROW] = scale * Math.sin(constant);
      for (int high = 0; high < ROW_BITS; high++) {
        int size = 1 << high;
        boolean plain = single[high] == 0;
        grow(table, size, Math.cos(single[high]), Math.sin(single[high]), plain);
        for (int low = 0; low < high; low++) {
          double angle = pair[high * width + low];
          if (angle != 0) {
            turn(table, size, 1 << low, size, Math.cos(angle), Math.sin(angle));
          }
        }
      }
      for (double[] term : lowTerms) {
        double re = Math.cos(term[2]);
        double im = Math.sin(term[2]);
        for (int index = 0; index < ROW; index++) {
          if ((index & (int) term[0]) == (int) term[1]) {
            multiply(table, index, re, im);
          }
        }
      }
      return table;
    }

    /** Fills entries {@code size..2·size} with those below, times a number. */
    private static void grow(double[] table, int size, double re, double im, boolean plain) {
      if (plain) {
        System.arraycopy(table, 0, table, size, size);
        System.arraycopy(table, ROW, table, ROW + size, size);
        return;
      }
      for (int index = 0; index < size; index++) {
        double x = table[index];
        double y = table[ROW + index];
        table[size + index] = x * re - y * im;
        table[ROW + size + index] = x * im + y * re;
      }
    }

    private static void turn(double[] table, int from, int bit, int size, double re, double im) {
      for (int index = from; index < from + size; index++) {
        if ((index & bit) != 0) {
          multiply(table, index, re, im);
        }
      }
    }

    private static void multiply(double[] table, int index, double re, double im) {
      double x = table[index];
      double y = table[ROW + index];
      table[index] = x * re - y * im;
      table[ROW + index] = x * im + y * re;
    }
  }
}
