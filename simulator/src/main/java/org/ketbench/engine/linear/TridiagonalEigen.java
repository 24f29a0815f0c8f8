package org.ketbench.engine.linear;

/**
 * Eigenvalues and eigenvectors of a real symmetric tridiagonal matrix, by implicit QL steps.
 * Vectors are rows here, so that a rotation of two of them runs through memory.
 */
final class TridiagonalEigen {
  private static final int MOST_STEPS = 60;

  /** Small values that have not settled by then are told as well as the largest ones only. */
  private static final int MANY_STEPS = 30;

  private final double[] diagonal;
  private final double[] beside;
  private final double[][] vectors;

  /**
   * Changes the arrays given.
   *
   * @param beside entry i is beside the diagonal between i and i+1; one more is not looked at
   */
  TridiagonalEigen(double[] diagonal, double[] beside) {
    this.diagonal = diagonal;
    this.beside = beside;
    int size = diagonal.length;
    vectors = new double[size][size];
    for (int each = 0; each < size; each++) {
      vectors[each][each] = 1;
    }
    for (int each = 0; each < size; each++) {
      settle(each);
    }
  }

  double[] values() {
    return diagonal;
  }

  /** Row i is the eigenvector of value i. */
  double[][] vectors() {
    return vectors;
  }

  private double norm() {
    double largest = 0;
    for (int each = 0; each < diagonal.length; each++) {
      double next = each + 1 < diagonal.length ? Math.abs(beside[each]) : 0;
      largest = Math.max(largest, Math.abs(diagonal[each]) + next);
    }
    return largest;
  }

  private void settle(int at) {
    double least = 0;
    for (int step = 0; step < MOST_STEPS; step++) {
      least = step == MANY_STEPS ? norm() : least;
      int end = at;
      while (end < diagonal.length - 1) {
        double sum = Math.max(least, Math.abs(diagonal[end]) + Math.abs(diagonal[end + 1]));
        if (Math.abs(beside[end]) <= Math.ulp(sum) * 0.5) {
          break;
        }
        end++;
      }
      if (end == at) {
        return;
      }
      sweep(at, end);
    }
    throw new ArithmeticException("eigenvalues did not settle");
  }

  private void sweep(int from, int end) {
    double g = (diagonal[from + 1] - diagonal[from]) / (2 * beside[from]);
    double r = Math.hypot(g, 1);
    g = diagonal[end] - diagonal[from] + beside[from] / (g + Math.copySign(r, g));
    double s = 1;
    double c = 1;
    double p = 0;
    for (int i = end - 1; i >= from; i--) {
      double f = s * beside[i];
      double b = c * beside[i];
      r = Math.hypot(f, g);
      beside[i + 1] = r;
      if (r == 0) {
        diagonal[i + 1] -= p;
        beside[end] = 0;
        return;
      }
      s = f / r;
      c = g / r;
      g = diagonal[i + 1] - p;
      r = (diagonal[i] - g) * s + 2 * c * b;
      p = s * r;
      diagonal[i + 1] = g + p;
      g = c * r - b;
      rotate(vectors[i], vectors[i + 1], c, s);
    }
    diagonal[from] -= p;
    beside[from] = g;
    beside[end] = 0;
  }

  private static void rotate(double[] low, double[] high, double c, double s) {
    for (int each = 0; each < low.length; each++) {
      double x = low[each];
      double y = high[each];
      high[each] = s * x + c * y;
      low[each] = c * x - s * y;
    }
  }
}
