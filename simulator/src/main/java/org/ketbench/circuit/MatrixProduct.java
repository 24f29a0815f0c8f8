package org.ketbench.circuit;

/**
 * A product of matrices on some of the qubits each. Every column of the product is a state that the
 * next factor acts on, so that a factor costs as much as its own size for each entry.
 */
public final class MatrixProduct {
  private final int size;
  private final double[] re;
  private final double[] im;

  public MatrixProduct(int qubits) {
    size = 1 << qubits;
    re = Matrix.identity(size).reals();
    im = new double[size * size];
  }

  /** Multiplies by {@code factor} from the left, whose bit {@code i} is the qubit at {@code i}. */
  public void then(Matrix factor, int[] positions) {
    int inner = factor.size();
    int mask = 0;
    int[] rows = new int[inner];
    for (int position : positions) {
      mask |= 1 << position;
    }
    for (int i = 0; i < inner; i++) {
      for (int bit = 0; bit < positions.length; bit++) {
        rows[i] |= (i >> bit & 1) << positions[bit];
      }
    }
    double[] oldRe = new double[inner];
    double[] oldIm = new double[inner];
    for (int base = 0; base < size; base++) {
      if ((base & mask) != 0) {
        continue;
      }
      for (int column = 0; column < size; column++) {
        for (int i = 0; i < inner; i++) {
          oldRe[i] = re[(base | rows[i]) * size + column];
          oldIm[i] = im[(base | rows[i]) * size + column];
        }
        for (int i = 0; i < inner; i++) {
          double sumRe = 0;
          double sumIm = 0;
          for (int j = 0; j < inner; j++) {
            double a = factor.re(i, j);
            double b = factor.im(i, j);
            sumRe += a * oldRe[j] - b * oldIm[j];
            sumIm += a * oldIm[j] + b * oldRe[j];
          }
          re[(base | rows[i]) * size + column] = sumRe;
          im[(base | rows[i]) * size + column] = sumIm;
        }
      }
    }
  }

  public Matrix matrix() {
    return Matrix.of(size, re, im);
  }
}
