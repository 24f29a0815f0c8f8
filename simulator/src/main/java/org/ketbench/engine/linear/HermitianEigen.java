package org.ketbench.engine.linear;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvalues of a Hermitian matrix, largest first, and as many eigenvectors as are wanted.
 *
 * <p>Reflections make the matrix tridiagonal and a diagonal of phases makes it real, so the steps
 * that find its eigenvectors turn real rows; the reflections are then undone on the wanted vectors
 * alone. All loops run along rows.
 */
public final class HermitianEigen {
  /** What is smaller has no square, and cannot be told from 0 beside the entries of a state. */
  private static final double NOTHING = 1e-140;

  private final int size;
  private final double[][] re;
  private final double[][] im;
  private final double[] factor;
  private final double[] phaseRe;
  private final double[] phaseIm;
  private final TridiagonalEigen inner;
  private final int[] order;

  public HermitianEigen(ComplexMatrix matrix) {
    size = matrix.rows();
    re = new double[size][];
    im = new double[size][];
    for (int row = 0; row < size; row++) {
      re[row] = Arrays.copyOfRange(matrix.re(), row * size, (row + 1) * size);
      im[row] = Arrays.copyOfRange(matrix.im(), row * size, (row + 1) * size);
    }
    factor = new double[size];
    phaseRe = new double[size];
    phaseIm = new double[size];
    double[] diagonal = new double[size];
    double[] beside = new double[size];
    tridiagonalize(diagonal, beside);
    inner = new TridiagonalEigen(diagonal, beside);
    order =
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparingDouble(each -> -inner.values()[each]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /** An eigenvalue; 0 is the largest. */
  public double value(int number) {
    return inner.values()[order[number]];
  }

  /**
   * Reflects the part of column k below the diagonal onto its first entry. What remains of row k is
   * not needed any more and keeps the reflection's vector.
   */
  private void tridiagonalize(double[] diagonal, double[] beside) {
    phaseRe[0] = 1;
    for (int k = 0; k < size; k++) {
      diagonal[k] = re[k][k];
      if (k == size - 1) {
        return;
      }
      double[] vRe = re[k];
      double[] vIm = im[k];
      double norm = 0;
      for (int row = k + 1; row < size; row++) {
        vIm[row] = -vIm[row];
        norm += vRe[row] * vRe[row] + vIm[row] * vIm[row];
      }
      norm = Math.sqrt(norm);
      norm = norm < NOTHING ? 0 : norm;
      double headRe = vRe[k + 1];
      double headIm = vIm[k + 1];
      double head = Math.hypot(headRe, headIm);
      double unitRe = head == 0 ? 1 : headRe / head;
      double unitIm = head == 0 ? 0 : headIm / head;
      beside[k] = norm;
      boolean reflects = norm > 0 && head < norm;
      /* The entry becomes -unit·norm where it is reflected; the phase makes it positive. */
      double sign = reflects ? -1 : 1;
      phaseRe[k + 1] = sign * (phaseRe[k] * unitRe - phaseIm[k] * unitIm);
      phaseIm[k + 1] = sign * (phaseRe[k] * unitIm + phaseIm[k] * unitRe);
      if (reflects) {
        vRe[k + 1] += unitRe * norm;
        vIm[k + 1] += unitIm * norm;
        factor[k] = 1 / (norm * (norm + head));
        reflect(k, vRe, vIm, factor[k]);
      }
    }
  }

  /** {@code H := (1 - f·v·v†)·H·(1 - f·v·v†)} on the rows and columns behind k. */
  private void reflect(int k, double[] vRe, double[] vIm, double f) {
    double[] pRe = new double[size];
    double[] pIm = new double[size];
    /* H is Hermitian: the sum over rows of conj(v)·H is the adjoint of H·v. */
    for (int row = k + 1; row < size; row++) {
      Rows.add(f * vRe[row], -f * vIm[row], re[row], im[row], pRe, pIm, k + 1);
    }
    double overlap = 0;
    for (int each = k + 1; each < size; each++) {
      pIm[each] = -pIm[each];
      overlap += vRe[each] * pRe[each] + vIm[each] * pIm[each];
    }
    Rows.add(-0.5 * f * overlap, 0, vRe, vIm, pRe, pIm, k + 1);
    for (int row = k + 1; row < size; row++) {
      Rows.subtractConjugates(
          vRe[row], vIm[row], pRe, pIm, pRe[row], pIm[row], vRe, vIm, re[row], im[row], k + 1);
    }
  }

  /** The eigenvectors of the largest values as columns. */
  public ComplexMatrix vectors(int count) {
    double[][] outRe = new double[size][count];
    double[][] outIm = new double[size][count];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < count; column++) {
        double entry = inner.vectors()[order[column]][row];
        outRe[row][column] = phaseRe[row] * entry;
        outIm[row][column] = phaseIm[row] * entry;
      }
    }
    for (int k = size - 2; k >= 0; k--) {
      if (factor[k] != 0) {
        Rows.reflect(re[k], im[k], factor[k], outRe, outIm, k + 1);
      }
    }
    ComplexMatrix vectors = new ComplexMatrix(size, count);
    for (int row = 0; row < size; row++) {
      System.arraycopy(outRe[row], 0, vectors.re(), row * count, count);
      System.arraycopy(outIm[row], 0, vectors.im(), row * count, count);
    }
    return vectors;
  }
}
