package org.ketbench.engine.statevector.kernel;

import org.ketbench.engine.linear.Fused;

/** Rotations as plain Java over an array, in pieces as in {@link DoublePlainKernels}. */
final class DoublePlainButterflies {
  private static final int PIECE = DoublePlainKernels.PIECE;
  private static final boolean FUSED = Fused.BY_PROCESSOR;

  private DoublePlainButterflies() {}

  /** Calls each loop once, for so many amplitudes. */
  static void callAll(double[] s, int size) {
    some(s, 0, size, 1, 1, 0, false);
    some(s, 0, size, 2, 2, 1, 1, 0, 0);
  }

  /** Applies rotations at ascending positions to a range. */
  static void apply(double[] s, int[] positions, double[] tangents, int flips, int from, int to) {
    int each = 0;
    while (each < positions.length) {
      int bit = 1 << positions[each];
      if (each + 1 < positions.length && (flips >>> each & 3) == 0) {
        two(s, from, to, bit, 1 << positions[each + 1], tangents[each], tangents[each + 1]);
        each += 2;
      } else {
        one(s, from, to, bit, tangents[each], (flips >>> each & 1) != 0);
        each++;
      }
    }
  }

  private static void one(double[] s, int from, int to, int bit, double t, boolean flip) {
    if (2 * bit <= PIECE) {
      for (int at = from; at < to; at += PIECE) {
        some(s, at, at + PIECE, bit, bit, t, flip);
      }
      return;
    }
    for (int group = from; group < to; group += 2 * bit) {
      for (int at = group; at < group + bit; at += PIECE / 2) {
        some(s, at, at + 1, bit, PIECE / 2, t, flip);
      }
    }
  }

  private static void some(double[] s, int from, int to, int bit, int run, double t, boolean flip) {
    int first = flip ? bit : 0;
    int second = bit - first;
    for (int group = from; group < to; group += 2 * bit) {
      for (int low = group; low < group + run; low++) {
        double a = s[low + first];
        double b = s[low + second];
        s[low] = FUSED ? Math.fma(b, -t, a) : b * -t + a;
        s[low + bit] = FUSED ? Math.fma(a, t, b) : a * t + b;
      }
    }
  }

  /**
   * Two rotations in one go, since loads and stores are most of the work while it is interpreted.
   */
  private static void two(double[] s, int from, int to, int bit, int far, double t, double u) {
    if (2 * far <= PIECE) {
      for (int at = from; at < to; at += PIECE) {
        some(s, at, at + PIECE, far, far, bit, bit, t, u);
      }
      return;
    }
    for (int block = from; block < to; block += 2 * far) {
      for (int group = block; group < block + far; group += Math.max(2 * bit, PIECE / 2)) {
        for (int at = group; at < group + bit; at += PIECE / 2) {
          some(s, at, at + 1, far, PIECE / 2, bit, Math.min(bit, PIECE / 2), t, u);
        }
      }
    }
  }

  private static void some(
      double[] s, int from, int to, int far, int span, int bit, int run, double t, double u) {
    double minusT = -t;
    double minusU = -u;
    for (int block = from; block < to; block += 2 * far) {
      for (int group = block; group < block + span; group += 2 * bit) {
        for (int low = group; low < group + run; low++) {
          int high = low + far;
          double a = s[low];
          double b = s[low + bit];
          double c = s[high];
          double d = s[high + bit];
          double a1 = FUSED ? Math.fma(b, minusT, a) : b * minusT + a;
          double b1 = FUSED ? Math.fma(a, t, b) : a * t + b;
          double c1 = FUSED ? Math.fma(d, minusT, c) : d * minusT + c;
          double d1 = FUSED ? Math.fma(c, t, d) : c * t + d;
          s[low] = FUSED ? Math.fma(c1, minusU, a1) : c1 * minusU + a1;
          s[low + bit] = FUSED ? Math.fma(d1, minusU, b1) : d1 * minusU + b1;
          s[high] = FUSED ? Math.fma(a1, u, c1) : a1 * u + c1;
          s[high + bit] = FUSED ? Math.fma(b1, u, d1) : b1 * u + d1;
        }
      }
    }
  }
}
