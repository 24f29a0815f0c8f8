package org.ketbench.engine.linear;

import java.util.Arrays;

/**
 * A matrix as orthonormal columns times an upper triangle, by reflections: right however small some
 * of the columns are.
 */
public final class Orthogonal {
  private final ComplexMatrix basis;
  private final ComplexMatrix triangle;

  public Orthogonal(ComplexMatrix matrix) {
    int rows = matrix.rows();
    int columns = matrix.columns();
    int rank = Math.min(rows, columns);
    double[][] re = rowsOf(matrix.re(), rows, columns);
    double[][] im = rowsOf(matrix.im(), rows, columns);
    double[][] vRe = new double[rank][];
    double[][] vIm = new double[rank][];
    double[] factor = new double[rank];
    for (int k = 0; k < rank; k++) {
      vRe[k] = new double[rows];
      vIm[k] = new double[rows];
      double norm = 0;
      for (int row = k; row < rows; row++) {
        vRe[k][row] = re[row][k];
        vIm[k][row] = im[row][k];
        norm += re[row][k] * re[row][k] + im[row][k] * im[row][k];
      }
      norm = Math.sqrt(norm);
      if (norm > 0) {
        double head = Math.hypot(re[k][k], im[k][k]);
        vRe[k][k] += head == 0 ? norm : norm * re[k][k] / head;
        vIm[k][k] += head == 0 ? 0 : norm * im[k][k] / head;
        factor[k] = 1 / (norm * (norm + head));
        Rows.reflect(vRe[k], vIm[k], factor[k], re, im, k);
      }
    }
    triangle = new ComplexMatrix(rank, columns);
    for (int row = 0; row < rank; row++) {
      System.arraycopy(re[row], row, triangle.re(), row * columns + row, columns - row);
      System.arraycopy(im[row], row, triangle.im(), row * columns + row, columns - row);
    }
    double[][] qRe = new double[rows][rank];
    double[][] qIm = new double[rows][rank];
    for (int each = 0; each < rank; each++) {
      qRe[each][each] = 1;
    }
    for (int k = rank - 1; k >= 0; k--) {
      if (factor[k] > 0) {
        Rows.reflect(vRe[k], vIm[k], factor[k], qRe, qIm, k);
      }
    }
    basis = new ComplexMatrix(rows, rank);
    for (int row = 0; row < rows; row++) {
      System.arraycopy(qRe[row], 0, basis.re(), row * rank, rank);
      System.arraycopy(qIm[row], 0, basis.im(), row * rank, rank);
    }
  }

  private static double[][] rowsOf(double[] all, int rows, int columns) {
    double[][] each = new double[rows][];
    for (int row = 0; row < rows; row++) {
      each[row] = Arrays.copyOfRange(all, row * columns, (row + 1) * columns);
    }
    return each;
  }

  /** The orthonormal columns. */
  public ComplexMatrix basis() {
    return basis;
  }

  /** What the columns are multiplied by. */
  public ComplexMatrix triangle() {
    return triangle;
  }
}
