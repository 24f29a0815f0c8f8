package org.ketbench.compile;

import java.util.Arrays;
import org.ketbench.circuit.Matrix;

/**
 * A unitary in four blocks as {@code (left0 ⊕ left1) [[C, -S], [S, C]] (right0 ⊕ right1)}.
 *
 * <p>The columns of the upper left block are made orthogonal by one-sided Jacobi rotations, whose
 * lengths are the cosines. Where a cosine is near 1 the sine next to it has lost its digits, so
 * these columns are made orthogonal once more below, where they are short; one-sided rotations keep
 * short columns exact in relation to their length.
 */
@SuppressWarnings("ArrayRecordComponent")
record CosineSine(
    Matrix left0, Matrix left1, double[] cosines, double[] sines, Matrix right0, Matrix right1) {
  private static final double HALF = Math.sqrt(0.5);

  static CosineSine of(Matrix unitary) {
    int size = unitary.size() / 2;
    Columns upper = Columns.of(block(unitary, 0, 0));
    Columns lower = Columns.of(block(unitary, 1, 0));
    Columns turned = Columns.of(Matrix.identity(size));
    boolean[] all = new boolean[size];
    Arrays.fill(all, true);
    upper.orthogonalise(all, lower, turned);
    boolean[] nearOne = new boolean[size];
    for (int i = 0; i < size; i++) {
      nearOne[i] = upper.length(i) > HALF;
    }
    lower.orthogonalise(nearOne, upper, turned);
    double[] cosines = new double[size];
    double[] sines = new double[size];
    for (int i = 0; i < size; i++) {
      double c = upper.length(i);
      double s = lower.length(i);
      double norm = Math.hypot(c, s);
      cosines[i] = c / norm;
      sines[i] = s / norm;
    }
    Matrix left0 = upper.orthonormal();
    Matrix left1 = lower.orthonormal();
    Matrix right0 = turned.matrix().adjoint();
    Matrix right1 =
        scaledRows(left1.adjoint().multiply(block(unitary, 1, 1)), cosines, 1)
            .plus(scaledRows(left0.adjoint().multiply(block(unitary, 0, 1)), sines, -1));
    return new CosineSine(left0, left1, cosines, sines, right0, right1);
  }

  private static Matrix block(Matrix matrix, int row, int column) {
    int size = matrix.size() / 2;
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < size; k++) {
        re[i * size + k] = matrix.re(row * size + i, column * size + k);
        im[i * size + k] = matrix.im(row * size + i, column * size + k);
      }
    }
    return Matrix.of(size, re, im);
  }

  private static Matrix scaledRows(Matrix matrix, double[] factors, int sign) {
    int size = matrix.size();
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < size; k++) {
        re[i * size + k] = sign * factors[i] * matrix.re(i, k);
        im[i * size + k] = sign * factors[i] * matrix.im(i, k);
      }
    }
    return Matrix.of(size, re, im);
  }
}
