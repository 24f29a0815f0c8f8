package org.ketbench.engine.linear;

/** Loops along rows, in a form that the virtual machine turns into vectors. */
final class Rows {
  private Rows() {}

  /** {@code to += a·row}, from a column on. */
  static void add(
      double aRe, double aIm, double[] re, double[] im, double[] toRe, double[] toIm, int from) {
    for (int each = from; each < toRe.length; each++) {
      double x = re[each];
      double y = im[each];
      toRe[each] = Fused.multiplyAdd(aRe, x, Fused.multiplyAdd(-aIm, y, toRe[each]));
      toIm[each] = Fused.multiplyAdd(aRe, y, Fused.multiplyAdd(aIm, x, toIm[each]));
    }
  }

  /** {@code to -= a·conj(p) + b·conj(v)}, from a column on. */
  static void subtractConjugates(
      double aRe,
      double aIm,
      double[] pRe,
      double[] pIm,
      double bRe,
      double bIm,
      double[] vRe,
      double[] vIm,
      double[] toRe,
      double[] toIm,
      int from) {
    for (int each = from; each < toRe.length; each++) {
      double p = pRe[each];
      double q = pIm[each];
      double v = vRe[each];
      double w = vIm[each];
      toRe[each] =
          Fused.multiplyAdd(
              -aRe,
              p,
              Fused.multiplyAdd(
                  -aIm, q, Fused.multiplyAdd(-bRe, v, Fused.multiplyAdd(-bIm, w, toRe[each]))));
      toIm[each] =
          Fused.multiplyAdd(
              -aIm,
              p,
              Fused.multiplyAdd(
                  aRe, q, Fused.multiplyAdd(-bIm, v, Fused.multiplyAdd(bRe, w, toIm[each]))));
    }
  }

  /** {@code M := (1 - f·v·v†)·M}; entries of v before {@code from} are zero. */
  static void reflect(
      double[] vRe, double[] vIm, double f, double[][] re, double[][] im, int from) {
    int width = re[from].length;
    double[] sumRe = new double[width];
    double[] sumIm = new double[width];
    for (int row = from; row < re.length; row++) {
      add(vRe[row], -vIm[row], re[row], im[row], sumRe, sumIm, 0);
    }
    for (int row = from; row < re.length; row++) {
      add(-f * vRe[row], -f * vIm[row], sumRe, sumIm, re[row], im[row], 0);
    }
  }
}
