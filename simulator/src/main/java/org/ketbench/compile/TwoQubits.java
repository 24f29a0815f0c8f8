package org.ketbench.compile;

import org.ketbench.circuit.Matrix;

/**
 * A unitary of two qubits as {@code e^{i·phase} (after) exp(i(xx·XX + yy·YY + zz·ZZ)) (before)}
 * with gates of one qubit before and after.
 *
 * <p>In the basis of Bell states gates of one qubit are real rotations and the interactions are
 * diagonal, so that {@code MᵀM} is diagonalised by a real rotation (Kraus and Cirac, 2001). Its
 * real and imaginary parts commute; Jacobi rotations that treat both together find it without
 * caring for equal eigenvalues.
 */
record TwoQubits(
    double phase,
    Matrix lowBefore,
    Matrix highBefore,
    double xx,
    double yy,
    double zz,
    Matrix lowAfter,
    Matrix highAfter) {
  static final double CLOSE = 1e-13;

  private static final double HALF = Math.sqrt(0.5);
  private static final Matrix BELL =
      Matrix.of(
          4,
          new double[] {HALF, 0, 0, 0, 0, 0, HALF, 0, 0, 0, -HALF, 0, HALF, 0, 0, 0},
          new double[] {0, 0, 0, HALF, 0, HALF, 0, 0, 0, HALF, 0, 0, 0, 0, 0, -HALF});

  /** The eigenvalues of XX, YY and ZZ for the Bell states in the order of the columns. */
  private static final int[][] SIGNS = {{1, 1, -1, -1}, {-1, 1, -1, 1}, {1, -1, -1, 1}};

  static TwoQubits of(Matrix unitary) {
    double determinant = argumentOfDeterminant(unitary);
    Matrix special = unitary.phased(-determinant / 4);
    Matrix m = BELL.adjoint().multiply(special).multiply(BELL);
    Matrix square = transposed(m).multiply(m);
    double[] p = realEigenbasis(square);
    if (determinant(p) < 0) {
      flip(p, 0);
    }
    Matrix basis = Matrix.of(4, p, new double[16]);
    Matrix diagonal = basis.adjoint().multiply(square).multiply(basis);
    double[] angles = new double[4];
    for (int i = 0; i < 4; i++) {
      angles[i] = Math.atan2(diagonal.im(i, i), diagonal.re(i, i)) / 2;
    }
    Matrix left = m.multiply(basis).multiply(diagonalOf(angles, -1));
    if (determinant(reals(left)) < 0) {
      angles[0] += Math.PI;
      left = m.multiply(basis).multiply(diagonalOf(angles, -1));
    }
    double[] strengths = new double[3];
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      sum += angles[i] / 4;
      for (int k = 0; k < 3; k++) {
        strengths[k] += angles[i] * SIGNS[k][i] / 4;
      }
    }
    Matrix[] after = factors(BELL.multiply(left).multiply(BELL.adjoint()));
    Matrix[] before = factors(BELL.multiply(basis.adjoint()).multiply(BELL.adjoint()));
    return new TwoQubits(
        determinant / 4 + sum,
        before[0],
        before[1],
        strengths[0],
        strengths[1],
        strengths[2],
        after[0],
        after[1]);
  }

  private static Matrix diagonalOf(double[] angles, int sign) {
    double[] re = new double[16];
    double[] im = new double[16];
    for (int i = 0; i < 4; i++) {
      re[5 * i] = Math.cos(angles[i]);
      im[5 * i] = sign * Math.sin(angles[i]);
    }
    return Matrix.of(4, re, im);
  }

  private static Matrix transposed(Matrix matrix) {
    double[] re = new double[16];
    double[] im = new double[16];
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        re[column * 4 + row] = matrix.re(row, column);
        im[column * 4 + row] = matrix.im(row, column);
      }
    }
    return Matrix.of(4, re, im);
  }

  private static double[] reals(Matrix matrix) {
    double[] re = new double[16];
    for (int i = 0; i < 16; i++) {
      re[i] = matrix.re(i / 4, i % 4);
    }
    return re;
  }

  private static void flip(double[] basis, int column) {
    for (int row = 0; row < 4; row++) {
      basis[row * 4 + column] = -basis[row * 4 + column];
    }
  }

  /** The real rotation that makes both parts of a symmetric unitary diagonal. */
  private static double[] realEigenbasis(Matrix symmetric) {
    double[][] parts = {new double[16], new double[16]};
    double[] basis = new double[16];
    for (int i = 0; i < 16; i++) {
      parts[0][i] = symmetric.re(i / 4, i % 4);
      parts[1][i] = symmetric.im(i / 4, i % 4);
      basis[i] = i % 5 == 0 ? 1 : 0;
    }
    for (int sweep = 0; sweep < 100; sweep++) {
      double turned = 0;
      for (int p = 0; p < 4; p++) {
        for (int q = p + 1; q < 4; q++) {
          turned = Math.max(turned, turn(parts, basis, p, q));
        }
      }
      if (turned < 1e-15) {
        break;
      }
    }
    return basis;
  }

  /** The rotation of p and q that leaves least outside of both diagonals; how far it turned. */
  private static double turn(double[][] parts, double[] basis, int p, int q) {
    double on = 0;
    double off = 0;
    for (double[] part : parts) {
      double difference = part[5 * p] - part[5 * q];
      double outside = 2 * part[4 * p + q];
      on += difference * difference - outside * outside;
      off += 2 * difference * outside;
    }
    double angle = Math.abs(off) < 1e-300 && on >= 0 ? 0 : Math.atan2(off, on) / 4;
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    for (double[] part : parts) {
      rotateColumns(part, p, q, c, s);
      rotateRows(part, p, q, c, s);
    }
    rotateColumns(basis, p, q, c, s);
    return Math.abs(s);
  }

  private static void rotateColumns(double[] matrix, int p, int q, double c, double s) {
    for (int row = 0; row < 4; row++) {
      double a = matrix[4 * row + p];
      double b = matrix[4 * row + q];
      matrix[4 * row + p] = c * a + s * b;
      matrix[4 * row + q] = c * b - s * a;
    }
  }

  private static void rotateRows(double[] matrix, int p, int q, double c, double s) {
    for (int column = 0; column < 4; column++) {
      double a = matrix[4 * p + column];
      double b = matrix[4 * q + column];
      matrix[4 * p + column] = c * a + s * b;
      matrix[4 * q + column] = c * b - s * a;
    }
  }

  /** The gates on the low and the high qubit whose product a matrix is. */
  private static Matrix[] factors(Matrix product) {
    int bestRow = 0;
    int bestColumn = 0;
    double best = -1;
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 2; column++) {
        Matrix block = block(product, row, column);
        double norm =
            Math.hypot(
                Math.hypot(block.re(0, 0), block.im(0, 0)),
                Math.hypot(block.re(0, 1), block.im(0, 1)));
        if (norm > best) {
          best = norm;
          bestRow = row;
          bestColumn = column;
        }
      }
    }
    Matrix chosen = block(product, bestRow, bestColumn);
    double re =
        chosen.re(0, 0) * chosen.re(1, 1)
            - chosen.im(0, 0) * chosen.im(1, 1)
            - chosen.re(0, 1) * chosen.re(1, 0)
            + chosen.im(0, 1) * chosen.im(1, 0);
    double im =
        chosen.re(0, 0) * chosen.im(1, 1)
            + chosen.im(0, 0) * chosen.re(1, 1)
            - chosen.re(0, 1) * chosen.im(1, 0)
            - chosen.im(0, 1) * chosen.re(1, 0);
    double scale = 1 / Math.sqrt(Math.hypot(re, im));
    Matrix low = chosen.scaled(scale, 0).phased(-Math.atan2(im, re) / 2);
    double[] highRe = new double[4];
    double[] highIm = new double[4];
    for (int i = 0; i < 4; i++) {
      Matrix inner = low.adjoint().multiply(block(product, i / 2, i % 2));
      highRe[i] = (inner.re(0, 0) + inner.re(1, 1)) / 2;
      highIm[i] = (inner.im(0, 0) + inner.im(1, 1)) / 2;
    }
    return new Matrix[] {low, Matrix.of(2, highRe, highIm)};
  }

  private static Matrix block(Matrix matrix, int row, int column) {
    double[] re = new double[4];
    double[] im = new double[4];
    for (int i = 0; i < 4; i++) {
      re[i] = matrix.re(2 * row + i / 2, 2 * column + i % 2);
      im[i] = matrix.im(2 * row + i / 2, 2 * column + i % 2);
    }
    return Matrix.of(2, re, im);
  }

  private static double argumentOfDeterminant(Matrix matrix) {
    double[] re = new double[16];
    double[] im = new double[16];
    for (int i = 0; i < 16; i++) {
      re[i] = matrix.re(i / 4, i % 4);
      im[i] = matrix.im(i / 4, i % 4);
    }
    double argument = 0;
    for (int column = 0; column < 4; column++) {
      int pivot = column;
      for (int row = column + 1; row < 4; row++) {
        if (Math.hypot(re[4 * row + column], im[4 * row + column])
            > Math.hypot(re[4 * pivot + column], im[4 * pivot + column])) {
          pivot = row;
        }
      }
      if (pivot != column) {
        argument += Math.PI;
        for (int k = 0; k < 4; k++) {
          double swapRe = re[4 * pivot + k];
          double swapIm = im[4 * pivot + k];
          re[4 * pivot + k] = re[4 * column + k];
          im[4 * pivot + k] = im[4 * column + k];
          re[4 * column + k] = swapRe;
          im[4 * column + k] = swapIm;
        }
      }
      double pivotRe = re[5 * column];
      double pivotIm = im[5 * column];
      double norm = pivotRe * pivotRe + pivotIm * pivotIm;
      argument += Math.atan2(pivotIm, pivotRe);
      for (int row = column + 1; row < 4; row++) {
        double a = re[4 * row + column];
        double b = im[4 * row + column];
        double factorRe = (a * pivotRe + b * pivotIm) / norm;
        double factorIm = (b * pivotRe - a * pivotIm) / norm;
        for (int k = column; k < 4; k++) {
          double c = re[4 * column + k];
          double d = im[4 * column + k];
          re[4 * row + k] -= factorRe * c - factorIm * d;
          im[4 * row + k] -= factorRe * d + factorIm * c;
        }
      }
    }
    return Math.IEEEremainder(argument, 2 * Math.PI);
  }

  private static double determinant(double[] real) {
    return Math.cos(argumentOfDeterminant(Matrix.of(4, real, new double[16])));
  }
}
