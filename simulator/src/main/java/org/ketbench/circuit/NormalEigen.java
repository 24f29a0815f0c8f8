package org.ketbench.circuit;

import java.util.SplittableRandom;

/**
 * The eigenvalues of a normal matrix and an orthonormal basis of eigenvectors, by Jacobi rotations.
 *
 * <p>Written here because the needs are small and strict: matrices of a few qubits, unitary, with
 * eigenvalues that are nearly always degenerate, for which the eigenvectors must come out
 * orthogonal to the last digit, or powers would not be unitary. A general solver (Hessenberg form
 * and QR) promises orthogonal vectors only through the Schur form and is many times longer;
 * diagonalising the Hermitian part alone leaves the pairs e^(±iθ) mixed, and separating those needs
 * a threshold. A Jacobi rotation treats the Hermitian and the skew part together: for each pair of
 * indices it takes the rotation that makes the diagonal as large as any can (Goldstine and Horwitz;
 * in the closed form of Cardoso and Souloumiac), which converges quadratically and does not know of
 * degeneracy. There are rare matrices at which every rotation rests although they are not diagonal;
 * a fixed change of basis beforehand leads away from these.
 */
public final class NormalEigen {
  private static final int SWEEPS = 60;
  private static final double TOLERANCE = 1e-13;

  /**
   * How near to -π an eigenvalue's angle counts as π, so that rounding does not choose a branch.
   */
  private static final double BRANCH = 1e-9;

  private final int size;
  private final double[] re;
  private final double[] im;
  private final double[] basisRe;
  private final double[] basisIm;

  private NormalEigen(Matrix matrix, Matrix basis) {
    size = matrix.size();
    Matrix turned = basis.adjoint().multiply(matrix).multiply(basis);
    re = turned.reals();
    im = turned.imaginaries();
    basisRe = basis.reals();
    basisIm = basis.imaginaries();
  }

  public static NormalEigen of(Matrix matrix) {
    NormalEigen direct = new NormalEigen(matrix, Matrix.identity(matrix.size()));
    if (direct.diagonalise()) {
      return direct;
    }
    for (int attempt = 1; attempt <= 3; attempt++) {
      NormalEigen turned = new NormalEigen(matrix, someBasis(matrix.size(), attempt));
      if (turned.diagonalise()) {
        return turned;
      }
    }
    throw new IllegalArgumentException("only a normal matrix has an orthonormal eigenbasis");
  }

  /** A unitary far from any special one: a product of rotations by fixed irregular angles. */
  private static Matrix someBasis(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    NormalEigen start = new NormalEigen(Matrix.identity(size), Matrix.identity(size));
    for (int p = 0; p < size; p++) {
      for (int q = p + 1; q < size; q++) {
        double angle = random.nextDouble(1);
        double phase = random.nextDouble(6);
        start.rotate(
            p,
            q,
            Math.cos(angle),
            Math.sin(angle) * Math.cos(phase),
            Math.sin(angle) * Math.sin(phase));
      }
    }
    return Matrix.owning(size, start.basisRe, start.basisIm);
  }

  /** The angle of the eigenvalue with this number. */
  public double angle(int index) {
    return Math.atan2(im[index * size + index], re[index * size + index]);
  }

  /** The eigenvectors as columns, in the order of the eigenvalues. */
  public Matrix basis() {
    return Matrix.of(size, basisRe, basisIm);
  }

  /** The matrix with the same eigenvectors whose eigenvalues are the principal powers. */
  Matrix power(double exponent) {
    double[] valuesRe = new double[size];
    double[] valuesIm = new double[size];
    for (int i = 0; i < size; i++) {
      double angle = Math.atan2(im[i * size + i], re[i * size + i]);
      if (angle < -Math.PI + BRANCH) {
        angle += 2 * Math.PI;
      }
      valuesRe[i] = Math.cos(exponent * angle);
      valuesIm[i] = Math.sin(exponent * angle);
    }
    return assembled(valuesRe, valuesIm);
  }

  private Matrix assembled(double[] valuesRe, double[] valuesIm) {
    double[] scaledRe = new double[size * size];
    double[] scaledIm = new double[size * size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        int at = row * size + column;
        scaledRe[at] = basisRe[at] * valuesRe[column] - basisIm[at] * valuesIm[column];
        scaledIm[at] = basisRe[at] * valuesIm[column] + basisIm[at] * valuesRe[column];
      }
    }
    Matrix basis = Matrix.of(size, basisRe, basisIm);
    return Matrix.owning(size, scaledRe, scaledIm).multiply(basis.adjoint());
  }

  private boolean diagonalise() {
    double scale = 0;
    for (int i = 0; i < re.length; i++) {
      scale = Math.max(scale, Math.hypot(re[i], im[i]));
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      if (largestOffDiagonal() <= TOLERANCE * scale) {
        return true;
      }
      for (int p = 0; p < size; p++) {
        for (int q = p + 1; q < size; q++) {
          improve(p, q);
        }
      }
    }
    return largestOffDiagonal() <= TOLERANCE * 10 * scale;
  }

  private double largestOffDiagonal() {
    double largest = 0;
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        if (row != column) {
          int at = row * size + column;
          largest = Math.max(largest, Math.hypot(re[at], im[at]));
        }
      }
    }
    return largest;
  }

  /**
   * The rotation of p and q for which |a_pp - a_qq| becomes largest. With h = (a_pp - a_qq, a_pq +
   * a_qp, i(a_qp - a_pq)) the new difference is h·v for a real unit vector v, so v is the first
   * eigenvector of Re(h* hᵀ), a real symmetric matrix of rank two at most.
   */
  private void improve(int p, int q) {
    int pp = p * size + p;
    int qq = q * size + q;
    int pq = p * size + q;
    int qp = q * size + p;
    if (re[pq] == 0 && im[pq] == 0 && re[qp] == 0 && im[qp] == 0) {
      return;
    }
    double[] a = {re[pp] - re[qq], re[pq] + re[qp], im[pq] - im[qp]};
    double[] b = {im[pp] - im[qq], im[pq] + im[qp], re[qp] - re[pq]};
    double[] v = longestAxis(a, b);
    double x = v[0];
    double y = v[1];
    double z = v[2];
    if (x < 0) {
      x = -x;
      y = -y;
      z = -z;
    }
    double c = Math.sqrt((x + 1) / 2);
    rotate(p, q, c, y / (2 * c), -z / (2 * c));
  }

  /**
   * The unit vector v with the largest (a·v)² + (b·v)². It lies in the plane of a and b: with these
   * turned into each other until they are orthogonal, it is the direction of the longer.
   */
  private static double[] longestAxis(double[] a, double[] b) {
    double aa = dot(a, a);
    double bb = dot(b, b);
    double angle = 0.5 * Math.atan2(2 * dot(a, b), aa - bb);
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    double[] v = {c * a[0] + s * b[0], c * a[1] + s * b[1], c * a[2] + s * b[2]};
    double norm = Math.sqrt(dot(v, v));
    return norm == 0
        ? new double[] {1, 0, 0}
        : new double[] {v[0] / norm, v[1] / norm, v[2] / norm};
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  /** Takes R† A R and V R for the rotation R = [[c, -s*], [s, c]] of p and q. */
  private void rotate(int p, int q, double c, double sRe, double sIm) {
    turnColumns(re, im, p, q, c, sRe, sIm);
    turnColumns(basisRe, basisIm, p, q, c, sRe, sIm);
    for (int column = 0; column < size; column++) {
      int atP = p * size + column;
      int atQ = q * size + column;
      double pRe = re[atP];
      double pIm = im[atP];
      double qRe = re[atQ];
      double qIm = im[atQ];
      re[atP] = c * pRe + sRe * qRe + sIm * qIm;
      im[atP] = c * pIm + sRe * qIm - sIm * qRe;
      re[atQ] = c * qRe - (sRe * pRe - sIm * pIm);
      im[atQ] = c * qIm - (sRe * pIm + sIm * pRe);
    }
  }

  private void turnColumns(
      double[] xRe, double[] xIm, int p, int q, double c, double sRe, double sIm) {
    for (int row = 0; row < size; row++) {
      int atP = row * size + p;
      int atQ = row * size + q;
      double pRe = xRe[atP];
      double pIm = xIm[atP];
      double qRe = xRe[atQ];
      double qIm = xIm[atQ];
      xRe[atP] = c * pRe + sRe * qRe - sIm * qIm;
      xIm[atP] = c * pIm + sRe * qIm + sIm * qRe;
      xRe[atQ] = c * qRe - (sRe * pRe + sIm * pIm);
      xIm[atQ] = c * qIm - (sRe * pIm - sIm * pRe);
    }
  }
}
