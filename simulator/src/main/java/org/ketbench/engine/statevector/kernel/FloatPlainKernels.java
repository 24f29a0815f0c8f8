package org.ketbench.engine.statevector.kernel;

import org.ketbench.engine.statevector.plan.PhasePolynomial;
import org.ketbench.engine.statevector.plan.Step;

/**
 * Every step as plain Java over arrays: what runs before the vector code is compiled and where its
 * module is missing. Each number is computed by the same operations in the same order as there, so
 * that the results are the same bits.
 */
final class FloatPlainKernels {
  private static final int ROW = PhasePolynomial.ROW;

  private final float[] re;
  private final float[] im;
  private final float[] rows = new float[2 * ROW * 34];

  /** Makes room for ranges of {@code 1 << bits} amplitudes. */
  FloatPlainKernels(int bits) {
    this.re = new float[1 << bits];
    this.im = new float[1 << bits];
  }

  float[] re() {
    return re;
  }

  float[] im() {
    return im;
  }

  /** No switch over types, since the JVM makes a class for each when it is first come to. */
  void apply(Step step, int at, int bits, long base) {
    if (step instanceof Step.Butterflies each) {
      butterflies(each.positions(), i -> each.tangents()[i], each.flips(), at, bits);
    } else if (step instanceof Step.LaneButterflies each) {
      butterflies(each.positions(), i -> each.tangents()[i], each.flips(), at, bits);
    } else if (step instanceof Step.Diagonal each) {
      diagonal(each.polynomial(), at, bits, base);
    } else if (step instanceof Step.Permute each) {
      permute(re, each, at);
      permute(im, each, at);
    } else if (step instanceof Step.LanePermute each) {
      permuteLanes(re, each.source(), at, bits);
      permuteLanes(im, each.source(), at, bits);
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

  private void butterflies(int[] positions, Coefficients tangents, int flips, int at, int bits) {
    for (int each = 0; each < positions.length; each++) {
      float t = FloatNumber.of(tangents.at(each));
      int bit = 1 << positions[each];
      boolean flip = (flips >>> each & 1) != 0;
      butterfly(re, at, at + (1 << bits), bit, t, flip);
      butterfly(im, at, at + (1 << bits), bit, t, flip);
    }
  }

  private static void butterfly(float[] s, int from, int to, int bit, float t, boolean flip) {
    for (int group = from; group < to; group += 2 * bit) {
      for (int low = group; low < group + bit; low++) {
        float a = flip ? s[low + bit] : s[low];
        float b = flip ? s[low] : s[low + bit];
        s[low] = Math.fma(b, -t, a);
        s[low + bit] = Math.fma(a, t, b);
      }
    }
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
    int[] gaps = Gaps.of(fixed).all();
    int count = 1 << (bits - gaps.length);
    float cos = FloatNumber.of(step.cos());
    float sin = FloatNumber.of(step.sin());
    for (int each = 0; each < count; each++) {
      int low = at + (Gaps.openMore(each, gaps) | start);
      rotatePair(re, low, low + far, cos, sin);
      rotatePair(im, low, low + far, cos, sin);
    }
  }

  private static void rotatePair(float[] s, int low, int high, float cos, float sin) {
    float a = s[low];
    float b = s[high];
    s[low] = Math.fma(b, -sin, a * cos);
    s[high] = Math.fma(a, sin, b * cos);
  }

  private void exchange(Step.Exchange step, int at, int bits, long base) {
    if (misses(step.mask(), step.value(), bits, base)) {
      return;
    }
    int inside = (1 << bits) - 1;
    int xor = (int) step.xor();
    int fixed = ((int) step.mask() & inside) | Integer.highestOneBit(xor);
    int start = (int) step.value() & inside;
    int[] gaps = Gaps.of(fixed).all();
    int count = 1 << (bits - gaps.length);
    for (int each = 0; each < count; each++) {
      int index = Gaps.openMore(each, gaps) | start;
      exchangePair(re, at + index, at + (index ^ xor));
      exchangePair(im, at + index, at + (index ^ xor));
    }
  }

  private static void exchangePair(float[] s, int one, int other) {
    float a = s[one];
    s[one] = s[other];
    s[other] = a;
  }

  private static void permute(float[] s, Step.Permute step, int at) {
    int row = 1 << step.rowBits();
    int[] cycles = step.cycles();
    float[] first = new float[row];
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

  private static void permuteLanes(float[] s, int[] source, int at, int bits) {
    float[] before = new float[source.length];
    for (int place = at; place < at + (1 << bits); place += source.length) {
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
    int[] gaps = Gaps.of((int) step.mask() & inside).all();
    int count = 1 << (bits - gaps.length);
    float cos = FloatNumber.of(step.re());
    float sin = FloatNumber.of(step.im());
    for (int each = 0; each < count; each++) {
      int index = at + (Gaps.openMore(each, gaps) | start);
      float x = re[index];
      float y = im[index];
      if (sin == 0) {
        re[index] = x * cos;
        im[index] = y * cos;
      } else {
        re[index] = Math.fma(y, -sin, x * cos);
        im[index] = Math.fma(y, cos, x * sin);
      }
    }
  }

  private void diagonal(PhasePolynomial polynomial, int at, int bits, long base) {
    var number = PhasePolynomial.one();
    startRows(polynomial, base, bits);
    useRow(at, 0);
    int count = 1 << (bits - PhasePolynomial.ROW_BITS);
    for (int row = 1; row < count; row++) {
      int position = Integer.numberOfTrailingZeros(row) + PhasePolynomial.ROW_BITS;
      int parent = row & (row - 1);
      polynomial.numberFor(position, base | (long) parent << PhasePolynomial.ROW_BITS, number);
      int from = 2 * ROW * Integer.bitCount(parent);
      int to = from + 2 * ROW;
      var factor = polynomial.factor(position);
      if (factor == null || number[0] != 1 || number[1] != 0) {
        turnRow(from, to, FloatNumber.of(number[0]), FloatNumber.of(number[1]));
        from = to;
      }
      if (factor != null) {
        joinRow(from, to, each -> factor[each]);
      }
      useRow(at + row * ROW, to);
    }
  }

  private void startRows(PhasePolynomial polynomial, long base, int bits) {
    var number = PhasePolynomial.one();
    for (int each = 0; each < 2 * ROW; each++) {
      rows[each] = FloatNumber.of(polynomial.table()[each]);
    }
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
      var factor = polynomial.factor(position);
      if (factor != null) {
        joinRow(0, 0, each -> factor[each]);
      }
    }
    if (x != 1 || y != 0) {
      turnRow(0, 0, FloatNumber.of(x), FloatNumber.of(y));
    }
  }

  private void joinRow(int from, int to, Coefficients factor) {
    for (int each = 0; each < ROW; each++) {
      float a = rows[from + each];
      float b = rows[from + ROW + each];
      float c = FloatNumber.of(factor.at(each));
      float d = FloatNumber.of(factor.at(ROW + each));
      rows[to + each] = a * c - b * d;
      rows[to + ROW + each] = Math.fma(a, d, b * c);
    }
  }

  private void turnRow(int from, int to, float c, float d) {
    for (int each = 0; each < ROW; each++) {
      float a = rows[from + each];
      float b = rows[from + ROW + each];
      rows[to + each] = a * c - b * d;
      rows[to + ROW + each] = Math.fma(b, c, a * d);
    }
  }

  private void useRow(int at, int from) {
    for (int each = 0; each < ROW; each++) {
      float c = rows[from + each];
      float d = rows[from + ROW + each];
      float x = re[at + each];
      float y = im[at + each];
      re[at + each] = x * c - y * d;
      im[at + each] = Math.fma(x, d, y * c);
    }
  }

  private void matrix(Step.Matrix step, int at, int bits, long base) {
    if (misses(step.mask(), step.value(), bits, base)) {
      return;
    }
    int size = 1 << step.positions().length;
    int[] offsets = new int[size];
    int fixed = (int) step.mask() & ((1 << bits) - 1);
    for (int index = 0; index < size; index++) {
      for (int each = 0; each < step.positions().length; each++) {
        offsets[index] |= (index >>> each & 1) << step.positions()[each];
      }
      fixed |= offsets[index];
    }
    int start = (int) step.value() & ((1 << bits) - 1);
    int[] gaps = Gaps.of(fixed).all();
    int count = 1 << (bits - gaps.length);
    float[] x = new float[size];
    float[] y = new float[size];
    for (int each = 0; each < count; each++) {
      int first = at + (Gaps.openMore(each, gaps) | start);
      for (int index = 0; index < size; index++) {
        x[index] = re[first + offsets[index]];
        y[index] = im[first + offsets[index]];
      }
      for (int row = 0; row < size; row++) {
        float sumRe = 0;
        float sumIm = 0;
        for (int column = 0; column < size; column++) {
          float a = FloatNumber.of(step.re()[row * size + column]);
          float b = FloatNumber.of(step.im()[row * size + column]);
          sumRe = Math.fma(y[column], -b, Math.fma(x[column], a, sumRe));
          sumIm = Math.fma(y[column], a, Math.fma(x[column], b, sumIm));
        }
        re[first + offsets[row]] = sumRe;
        im[first + offsets[row]] = sumIm;
      }
    }
  }
}
