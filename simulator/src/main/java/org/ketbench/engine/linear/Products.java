package org.ketbench.engine.linear;

import java.util.Arrays;

/**
 * Products of matrices, by rows: each row of the result collects multiples of rows of the right
 * factor, four at a time, in loops that the virtual machine turns into vectors by itself. A block
 * of the right factor stays in the cache while all rows of the left one pass.
 */
public final class Products {
  private static final int BLOCK = 64;

  private Products() {}

  /** {@code a·b}. */
  public static ComplexMatrix of(ComplexMatrix a, ComplexMatrix b) {
    if (a.columns() != b.rows()) {
      throw new IllegalArgumentException(a.columns() + " columns meet " + b.rows() + " rows");
    }
    ComplexMatrix product = new ComplexMatrix(a.rows(), b.columns());
    for (int from = 0; from < b.rows(); from += BLOCK) {
      int to = Math.min(b.rows(), from + BLOCK);
      for (int row = 0; row < a.rows(); row++) {
        addRow(a, row, from, to, b, product);
      }
    }
    return product;
  }

  private static void addRow(
      ComplexMatrix a, int row, int from, int to, ComplexMatrix b, ComplexMatrix product) {
    int width = b.columns();
    double[] sumRe = new double[width];
    double[] sumIm = new double[width];
    int at = row * a.columns();
    int k = from;
    for (; k + 1 < to; k += 2) {
      two(
          a.re()[at + k],
          a.im()[at + k],
          a.re()[at + k + 1],
          a.im()[at + k + 1],
          b.re(),
          b.im(),
          k * width,
          k * width + width,
          width,
          sumRe,
          sumIm);
    }
    for (; k < to; k++) {
      one(a.re()[at + k], a.im()[at + k], b.re(), b.im(), k * width, width, sumRe, sumIm);
    }
    add(sumRe, product.re(), row * width);
    add(sumIm, product.im(), row * width);
  }

  private static void add(double[] from, double[] to, int start) {
    for (int each = 0; each < from.length; each++) {
      to[start + each] += from[each];
    }
  }

  private static void two(
      double aRe,
      double aIm,
      double cRe,
      double cIm,
      double[] re,
      double[] im,
      int start,
      int next,
      int width,
      double[] sumRe,
      double[] sumIm) {
    for (int each = 0; each < width; each++) {
      double x = re[start + each];
      double y = im[start + each];
      double u = re[next + each];
      double v = im[next + each];
      sumRe[each] =
          Fused.multiplyAdd(
              aRe,
              x,
              Fused.multiplyAdd(
                  -aIm, y, Fused.multiplyAdd(cRe, u, Fused.multiplyAdd(-cIm, v, sumRe[each]))));
      sumIm[each] =
          Fused.multiplyAdd(
              aRe,
              y,
              Fused.multiplyAdd(
                  aIm, x, Fused.multiplyAdd(cRe, v, Fused.multiplyAdd(cIm, u, sumIm[each]))));
    }
  }

  private static void one(
      double aRe,
      double aIm,
      double[] re,
      double[] im,
      int start,
      int width,
      double[] sumRe,
      double[] sumIm) {
    for (int each = 0; each < width; each++) {
      double x = re[start + each];
      double y = im[start + each];
      sumRe[each] = Fused.multiplyAdd(aRe, x, Fused.multiplyAdd(-aIm, y, sumRe[each]));
      sumIm[each] = Fused.multiplyAdd(aRe, y, Fused.multiplyAdd(aIm, x, sumIm[each]));
    }
  }

  /** {@code a†·a}; what is below the diagonal comes from above, so it is Hermitian exactly. */
  public static ComplexMatrix gram(ComplexMatrix a) {
    int width = a.columns();
    ComplexMatrix gram = new ComplexMatrix(width, width);
    double[] sumRe = new double[width];
    double[] sumIm = new double[width];
    for (int row = 0; row < width; row++) {
      int rest = width - row;
      Arrays.fill(sumRe, 0, rest, 0);
      Arrays.fill(sumIm, 0, rest, 0);
      int k = 0;
      for (; k + 1 < a.rows(); k += 2) {
        int at = k * width + row;
        two(
            a.re()[at],
            -a.im()[at],
            a.re()[at + width],
            -a.im()[at + width],
            a.re(),
            a.im(),
            at,
            at + width,
            rest,
            sumRe,
            sumIm);
      }
      for (; k < a.rows(); k++) {
        int at = k * width + row;
        one(a.re()[at], -a.im()[at], a.re(), a.im(), at, rest, sumRe, sumIm);
      }
      sumIm[0] = 0;
      for (int each = 0; each < rest; each++) {
        gram.set(row, row + each, sumRe[each], sumIm[each]);
        gram.set(row + each, row, sumRe[each], -sumIm[each]);
      }
    }
    return gram;
  }
}
