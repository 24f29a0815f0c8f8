package org.ketbench.engine.statevector.kernel;

import java.lang.foreign.MemorySegment;
import org.ketbench.engine.linear.Fused;
import org.ketbench.engine.statevector.plan.PhasePolynomial;
import org.ketbench.engine.statevector.plan.Step;

/**
 * Every step as plain Java over arrays: what runs before the vector code is compiled and where its
 * module is missing. Each number is computed by the same operations in the same order as there, so
 * that the results are the same bits.
 *
 * <p>Loops are cut into pieces, each a call. The JVM compiles a method that it has called a hundred
 * times when the loops in it have gone round two thousand times, but one that it rarely calls only
 * after sixty thousand; the first circuit of a start is over by then, all of it interpreted.
 */
final class DoublePlainKernels {
  private static final int ROW = PhasePolynomial.ROW;

  /** So many amplitudes are gone through by one call. */
  static final int PIECE = ROW;

  /** More than the JVM asks for, also when some other work waits for its compiler. */
  private static final int CALLS = 256;

  private static final int WHOLE_CALLS = 4;

  /**
   * Asked in place in most loops, since the JVM's first compiler leaves a method of three doubles a
   * call.
   */
  private static final boolean FUSED = Fused.BY_PROCESSOR;

  private static final double[] NONE = {};
  private static final int[] NOWHERE = {};

  private final double[] re;
  private final double[] im;
  private final MemorySegment reMemory;
  private final MemorySegment imMemory;
  private final DoublePlainPhaseRows phaseRows;
  private final double[] roomForTangents = DoubleNumber.room(Long.SIZE);

  /** A row that waits to be put where another was. */
  private double[] waiting = NONE;

  /** Makes room for ranges of {@code 1 << bits} amplitudes. */
  DoublePlainKernels(int bits) {
    this.re = new double[1 << bits];
    this.im = new double[1 << bits];
    this.reMemory = MemorySegment.ofArray(re);
    this.imMemory = MemorySegment.ofArray(im);
    this.phaseRows = new DoublePlainPhaseRows(re, im);
  }

  /**
   * Has the JVM compile all loops before they are needed, while a circuit is still being planned:
   * it looks at how often a method is called more than at what the calls do, so that most calls
   * have nothing to do. Some do go round their loops, which puts them first among all that waits.
   */
  static void compileSoon() {
    new DoublePlainKernels(PhasePolynomial.ROW_BITS).callAll();
  }

  private void callAll() {
    int[] two = {0, 1};
    double[] room = new double[ROW];
    var one = new ComplexPlace();
    Step.Matrix matrix = new Step.Matrix(two, 0, 0, one.parts, one.parts);
    for (int call = 0; call < CALLS; call++) {
      int size = call < WHOLE_CALLS ? ROW : 0;
      DoublePlainButterflies.callAll(re, size);
      phaseRows.callAll(size);
      exchangeSome(re, 0, size, 1, 1, 0, 0, 1);
      permuteLanesOfSome(re, two, 0, size, room);
      multiplySome(0, size, 1, 0, 0, 1, 1);
      rotateSome(re, 0, size, 1, 0, 0, 1, 1, 0);
      matrixAt(matrix, 0, NOWHERE, room, room);
    }
  }

  /** How many amplitudes there is room for. */
  int size() {
    return re.length;
  }

  /** The real parts of the range. */
  MemorySegment re() {
    return reMemory;
  }

  /** The imaginary parts of the range. */
  MemorySegment im() {
    return imMemory;
  }

  /** No switch over types, since the JVM makes a class for each when it is first come to. */
  void apply(Step step, int at, int bits, long base) {
    if (step instanceof Step.Butterflies each) {
      double[] tangents = DoubleNumber.array(each.tangents(), roomForTangents);
      DoublePlainButterflies.apply(
          re, each.positions(), tangents, each.flips(), at, at + (1 << bits));
      DoublePlainButterflies.apply(
          im, each.positions(), tangents, each.flips(), at, at + (1 << bits));
    } else if (step instanceof Step.LaneButterflies each) {
      double[] tangents = DoubleNumber.array(each.tangents(), roomForTangents);
      DoublePlainButterflies.apply(
          re, each.positions(), tangents, each.flips(), at, at + (1 << bits));
      DoublePlainButterflies.apply(
          im, each.positions(), tangents, each.flips(), at, at + (1 << bits));
    } else if (step instanceof Step.Diagonal each) {
      phaseRows.apply(each.polynomial(), at, bits, base);
    } else if (step instanceof Step.Permute each) {
      permute(re, each, at, waiting(1 << each.rowBits()));
      permute(im, each, at, waiting(1 << each.rowBits()));
    } else if (step instanceof Step.LanePermute each) {
      permuteLanes(re, each.source(), at, bits, waiting(each.source().length));
      permuteLanes(im, each.source(), at, bits, waiting(each.source().length));
    } else if (step instanceof Step.Exchange each) {
      exchange(each, at, bits, base);
    } else if (step instanceof Step.Rotate each) {
      rotate(each, at, bits, base);
    } else if (step instanceof Step.Multiply each) {
      multiply(each, at, bits, base);
    } else if (step instanceof Step.Matrix each) {
      matrix(each, at, bits, base);
    } else {
      throw new IllegalArgumentException("no kernel for " + step);
    }
  }

  /** The next index in which given bits are 0. */
  private static int next(int index, int fixed) {
    return ((index | fixed) + 1) & ~fixed;
  }

  private static boolean misses(long mask, long value, int bits, long base) {
    long outer = mask >>> bits << bits;
    return (base & outer) != (value & outer);
  }

  private void rotate(Step.Rotate step, int at, int bits, long base) {
    if (misses(step.mask(), step.value(), bits, base)) {
      return;
    }
    int inside = (1 << bits) - 1;
    int far = 1 << step.position();
    int fixed = ((int) step.mask() & inside) | far;
    int start = (int) step.value() & inside;
    double cos = DoubleNumber.of(step.cos());
    double sin = DoubleNumber.of(step.sin());
    for (int index = 0; index <= inside; index = next(index, fixed | (PIECE - 1))) {
      rotateSome(re, index, index + PIECE, fixed, at, start, far, cos, sin);
      rotateSome(im, index, index + PIECE, fixed, at, start, far, cos, sin);
    }
  }

  private static void rotateSome(
      double[] s, int from, int to, int fixed, int at, int start, int far, double cos, double sin) {
    double minusSin = -sin;
    int run = Math.min(Integer.lowestOneBit(fixed), PIECE);
    for (int index = from; index < to; index = next(index + run - 1, fixed)) {
      int first = at + (index | start);
      for (int low = first; low < first + run; low++) {
        double a = s[low];
        double b = s[low + far];
        s[low] = FUSED ? Math.fma(b, minusSin, a * cos) : b * minusSin + a * cos;
        s[low + far] = FUSED ? Math.fma(a, sin, b * cos) : a * sin + b * cos;
      }
    }
  }

  private void exchange(Step.Exchange step, int at, int bits, long base) {
    if (misses(step.mask(), step.value(), bits, base)) {
      return;
    }
    int inside = (1 << bits) - 1;
    int xor = (int) step.xor();
    int fixed = ((int) step.mask() & inside) | Integer.highestOneBit(xor);
    int start = (int) step.value() & inside;
    int run = Integer.lowestOneBit(fixed | xor);
    int few = Math.min(run, PIECE);
    for (int index = 0; index <= inside; index += PIECE) {
      exchangeSome(re, index, index + PIECE, few, fixed, start, at, xor);
      exchangeSome(im, index, index + PIECE, few, fixed, start, at, xor);
    }
  }

  private static void exchangeSome(
      double[] s, int from, int to, int run, int fixed, int start, int at, int xor) {
    for (int index = from; index < to; index += run) {
      if ((index & fixed) != start) {
        continue;
      }
      int other = at + (index ^ xor);
      for (int one = at + index; one < at + index + run; one++) {
        double a = s[one];
        s[one] = s[other];
        s[other++] = a;
      }
    }
  }

  private double[] waiting(int row) {
    if (waiting.length < row) {
      waiting = new double[row];
    }
    return waiting;
  }

  private static void permute(double[] s, Step.Permute step, int at, double[] first) {
    int row = 1 << step.rowBits();
    for (int each = 0; each < 1 << Integer.bitCount(step.free()); each++) {
      permute(s, step.cycles(), at + Integer.expand(each, step.free()) * row, row, first);
    }
  }

  private static void permute(double[] s, int[] cycles, int at, int row, double[] first) {
    int next = 0;
    while (next < cycles.length) {
      int last = next + cycles[next];
      int to = at + cycles[next + 1] * row;
      System.arraycopy(s, to, first, 0, row);
      for (int each = next + 2; each <= last; each++) {
        int from = at + cycles[each] * row;
        System.arraycopy(s, from, s, to, row);
        to = from;
      }
      System.arraycopy(first, 0, s, to, row);
      next = last + 1;
    }
  }

  private static void permuteLanes(double[] s, int[] source, int at, int bits, double[] before) {
    for (int place = at; place < at + (1 << bits); place += PIECE) {
      permuteLanesOfSome(s, source, place, place + PIECE, before);
    }
  }

  private static void permuteLanesOfSome(
      double[] s, int[] source, int from, int to, double[] before) {
    for (int place = from; place < to; place += source.length) {
      System.arraycopy(s, place, before, 0, source.length);
      for (int lane = 0; lane < source.length; lane++) {
        s[place + lane] = before[source[lane]];
      }
    }
  }

  private void multiply(Step.Multiply step, int at, int bits, long base) {
    if (misses(step.mask(), step.value(), bits, base)) {
      return;
    }
    int inside = (1 << bits) - 1;
    int start = (int) step.value() & inside;
    int fixed = (int) step.mask() & inside;
    double cos = DoubleNumber.of(step.re());
    double sin = DoubleNumber.of(step.im());
    for (int each = 0; each <= inside; each = next(each, fixed | (PIECE - 1))) {
      multiplySome(each, each + PIECE, fixed, at, start, cos, sin);
    }
  }

  private void multiplySome(
      int from, int to, int fixed, int at, int start, double cos, double sin) {
    for (int each = from; each < to; each = next(each, fixed)) {
      int index = at + (each | start);
      double x = re[index];
      double y = im[index];
      if (sin == 0) {
        re[index] = x * cos;
        im[index] = y * cos;
      } else {
        re[index] = FUSED ? Math.fma(y, -sin, x * cos) : y * -sin + x * cos;
        im[index] = FUSED ? Math.fma(y, cos, x * sin) : y * cos + x * sin;
      }
    }
  }

  private void matrix(Step.Matrix step, int at, int bits, long base) {
    if (misses(step.mask(), step.value(), bits, base)) {
      return;
    }
    int size = 1 << step.positions().length;
    int[] offsets = new int[size];
    int inside = (1 << bits) - 1;
    int fixed = (int) step.mask() & inside;
    for (int index = 0; index < size; index++) {
      for (int each = 0; each < step.positions().length; each++) {
        offsets[index] |= (index >>> each & 1) << step.positions()[each];
      }
      fixed |= offsets[index];
    }
    int start = (int) step.value() & inside;
    double[] x = new double[size];
    double[] y = new double[size];
    for (int each = 0; each <= inside; each = next(each, fixed)) {
      matrixAt(step, at + (each | start), offsets, x, y);
    }
  }

  private void matrixAt(Step.Matrix step, int first, int[] offsets, double[] x, double[] y) {
    int size = offsets.length;
    for (int index = 0; index < size; index++) {
      x[index] = re[first + offsets[index]];
      y[index] = im[first + offsets[index]];
    }
    for (int row = 0; row < size; row++) {
      double sumRe = 0;
      double sumIm = 0;
      for (int column = 0; column < size; column++) {
        double a = DoubleNumber.of(step.re()[row * size + column]);
        double b = DoubleNumber.of(step.im()[row * size + column]);
        sumRe = Fused.multiplyAdd(y[column], -b, Fused.multiplyAdd(x[column], a, sumRe));
        sumIm = Fused.multiplyAdd(y[column], a, Fused.multiplyAdd(x[column], b, sumIm));
      }
      re[first + offsets[row]] = sumRe;
      im[first + offsets[row]] = sumIm;
    }
  }
}
