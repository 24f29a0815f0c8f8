package org.ketbench.engine.statevector.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The sum of {@code conj(z)·w} over two stretches of complex numbers. Sums are added in another
 * order with vectors than without, so their last bits depend on the machine.
 */
public final class PairProducts {
  private static final int LEAST = 16;

  /** Loading the module of vectors takes longer than reading a smaller state without it. */
  private static final int LEAST_QUBITS = 13;

  private final boolean vectors;

  private PairProducts(boolean vectors) {
    this.vectors = vectors;
  }

  /** What serves a state of so many qubits. */
  public static PairProducts of(int qubits) {
    return new PairProducts(qubits >= LEAST_QUBITS && VectorModule.present());
  }

  /**
   * Adds the sum to two numbers of {@code sums}, the real part first.
   *
   * @param re of the first stretch, which begins at {@code from}
   * @param otherRe of the second stretch, which begins at {@code otherFrom}
   */
  public void add(
      double[] re,
      double[] im,
      int from,
      double[] otherRe,
      double[] otherIm,
      int otherFrom,
      int length,
      double[] sums,
      int at) {
    if (length >= LEAST && vectors) {
      Vectors.add(re, im, from, otherRe, otherIm, otherFrom, length, sums, at);
    } else {
      plain(re, im, from, otherRe, otherIm, otherFrom, length, sums, at);
    }
  }

  private static void plain(
      double[] a,
      double[] b,
      int i,
      double[] c,
      double[] d,
      int j,
      int length,
      double[] s,
      int at) {
    double x = 0;
    double y = 0;
    for (int each = 0; each < length; each++) {
      x += a[i + each] * c[j + each] + b[i + each] * d[j + each];
      y += a[i + each] * d[j + each] - b[i + each] * c[j + each];
    }
    s[at] += x;
    s[at + 1] += y;
  }

  /** Apart, so that the module is asked for only where it is used. */
  private static final class Vectors {
    private static final int COUNT = DoubleLanes.COUNT;

    private Vectors() {}

    static void add(
        double[] a,
        double[] b,
        int i,
        double[] c,
        double[] d,
        int j,
        int length,
        double[] s,
        int at) {
      DoubleVector x = DoubleVector.zero(DoubleLanes.SPECIES);
      DoubleVector u = x;
      DoubleVector y = x;
      DoubleVector v = x;
      int each = 0;
      for (; each + COUNT <= length; each += COUNT) {
        DoubleVector re = DoubleVector.fromArray(DoubleLanes.SPECIES, a, i + each);
        DoubleVector im = DoubleVector.fromArray(DoubleLanes.SPECIES, b, i + each);
        DoubleVector otherRe = DoubleVector.fromArray(DoubleLanes.SPECIES, c, j + each);
        DoubleVector otherIm = DoubleVector.fromArray(DoubleLanes.SPECIES, d, j + each);
        x = re.fma(otherRe, x);
        u = im.fma(otherIm, u);
        y = re.fma(otherIm, y);
        v = im.fma(otherRe, v);
      }
      s[at] += x.add(u).reduceLanes(VectorOperators.ADD);
      s[at + 1] += y.sub(v).reduceLanes(VectorOperators.ADD);
      if (each < length) {
        plain(a, b, i + each, c, d, j + each, length - each, s, at);
      }
    }
  }
}
