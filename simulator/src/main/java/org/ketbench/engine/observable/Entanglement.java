package org.ketbench.engine.observable;

import org.ketbench.circuit.Matrix;

/** What density matrices say about how qubits hang together. */
public final class Entanglement {
  private static final int MOST_SWEEPS = 60;
  private static final double NOTHING = 1e-15;

  private Entanglement() {}

  /** The density matrix in the answer to a {@link Reading.ReducedState}. */
  public static Matrix matrix(Estimate estimate) {
    double[] values = estimate.values();
    int entries = values.length / 2;
    int size = (int) Math.round(Math.sqrt(entries));
    double[] re = java.util.Arrays.copyOfRange(values, 0, entries);
    double[] im = java.util.Arrays.copyOfRange(values, entries, values.length);
    return Matrix.of(size, re, im);
  }

  /** The trace of ρ²: 1 for a pure state, 1/2ᵏ for a completely mixed one of k qubits. */
  public static double purity(Matrix state) {
    double sum = 0;
    for (int row = 0; row < state.size(); row++) {
      for (int column = 0; column < state.size(); column++) {
        double re = state.re(row, column);
        double im = state.im(row, column);
        sum += re * re + im * im;
      }
    }
    return sum;
  }

  /** The von Neumann entropy in bits; of one side of a pure state, the entropy of the cut. */
  public static double entropy(Matrix state) {
    double sum = 0;
    for (double eigenvalue : eigenvalues(state)) {
      sum -= eigenvalue > NOTHING ? eigenvalue * Math.log(eigenvalue) : 0;
    }
    return Math.max(0, sum / Math.log(2));
  }

  /**
   * The mutual information of two sets of qubits, in bits.
   *
   * @param both the state of all of them
   */
  public static double mutualInformation(Matrix one, Matrix other, Matrix both) {
    return Math.max(0, entropy(one) + entropy(other) - entropy(both));
  }

  /**
   * The eigenvalues of a Hermitian matrix, by Jacobi's rotations of the real symmetric one {@code
   * [[A, -B], [B, A]]}, which has each of them twice.
   */
  static double[] eigenvalues(Matrix matrix) {
    int half = matrix.size();
    int size = 2 * half;
    double[][] a = new double[size][size];
    for (int row = 0; row < half; row++) {
      for (int column = 0; column < half; column++) {
        a[row][column] = matrix.re(row, column);
        a[row + half][column + half] = matrix.re(row, column);
        a[row][column + half] = -matrix.im(row, column);
        a[row + half][column] = matrix.im(row, column);
      }
    }
    for (int sweep = 0; sweep < MOST_SWEEPS && rest(a) > NOTHING * NOTHING; sweep++) {
      for (int p = 0; p < size; p++) {
        for (int q = p + 1; q < size; q++) {
          rotate(a, p, q);
        }
      }
    }
    double[] twice = new double[size];
    for (int each = 0; each < size; each++) {
      twice[each] = a[each][each];
    }
    java.util.Arrays.sort(twice);
    double[] once = new double[half];
    for (int each = 0; each < half; each++) {
      once[each] = (twice[2 * each] + twice[2 * each + 1]) / 2;
    }
    return once;
  }

  private static double rest(double[][] a) {
    double sum = 0;
    for (int row = 0; row < a.length; row++) {
      for (int column = 0; column < row; column++) {
        sum += a[row][column] * a[row][column];
      }
    }
    return sum;
  }

  private static void rotate(double[][] a, int p, int q) {
    if (Math.abs(a[p][q]) < NOTHING * NOTHING) {
      return;
    }
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(1, theta));
    double c = 1 / Math.hypot(1, t);
    double s = t * c;
    for (int each = 0; each < a.length; each++) {
      double x = a[each][p];
      double y = a[each][q];
      a[each][p] = c * x - s * y;
      a[each][q] = s * x + c * y;
    }
    for (int each = 0; each < a.length; each++) {
      double x = a[p][each];
      double y = a[q][each];
      a[p][each] = c * x - s * y;
      a[q][each] = s * x + c * y;
    }
  }
}
