package org.ketbench.compile;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ketbench.circuit.Matrix;

/** The columns of a matrix, which are turned into each other until they are orthogonal. */
final class Columns {
  private static final int SWEEPS = 60;
  private static final double TOLERANCE = 1e-16;
  private static final double NOTHING = 1e-14;

  private final int size;
  private final double[][] re;
  private final double[][] im;

  private Columns(int size, double[][] re, double[][] im) {
    this.size = size;
    this.re = re;
    this.im = im;
  }

  static Columns of(Matrix matrix) {
    int size = matrix.size();
    double[][] re = new double[size][size];
    double[][] im = new double[size][size];
    for (int column = 0; column < size; column++) {
      for (int row = 0; row < size; row++) {
        re[column][row] = matrix.re(row, column);
        im[column][row] = matrix.im(row, column);
      }
    }
    return new Columns(size, re, im);
  }

  Matrix matrix() {
    double[] all = new double[size * size];
    double[] imaginary = new double[size * size];
    for (int column = 0; column < size; column++) {
      for (int row = 0; row < size; row++) {
        all[row * size + column] = re[column][row];
        imaginary[row * size + column] = im[column][row];
      }
    }
    return Matrix.of(size, all, imaginary);
  }

  double length(int column) {
    double sum = 0;
    for (int row = 0; row < size; row++) {
      sum += re[column][row] * re[column][row] + im[column][row] * im[column][row];
    }
    return Math.sqrt(sum);
  }

  /** Makes these columns orthogonal, and turns those of the others in the same way. */
  void orthogonalise(boolean[] which, Columns... others) {
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      boolean turned = false;
      for (int p = 0; p < size; p++) {
        for (int q = p + 1; q < size; q++) {
          turned |= which[p] && which[q] && orthogonalise(p, q, others);
        }
      }
      if (!turned) {
        return;
      }
    }
  }

  private boolean orthogonalise(int p, int q, Columns... others) {
    double productRe = 0;
    double productIm = 0;
    for (int row = 0; row < size; row++) {
      productRe += re[p][row] * re[q][row] + im[p][row] * im[q][row];
      productIm += re[p][row] * im[q][row] - im[p][row] * re[q][row];
    }
    double product = Math.hypot(productRe, productIm);
    double a = length(p);
    double b = length(q);
    if (product <= TOLERANCE * a * b || product < 1e-300) {
      return false;
    }
    double tau = (b * b - a * a) / (2 * product);
    double t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
    double c = 1 / Math.sqrt(1 + t * t);
    double s = c * t;
    double phaseRe = productRe / product;
    double phaseIm = productIm / product;
    turn(p, q, c, s, phaseRe, phaseIm);
    for (Columns other : others) {
      other.turn(p, q, c, s, phaseRe, phaseIm);
    }
    return product > 1e-15 * a * b;
  }

  private void turn(int p, int q, double c, double s, double phaseRe, double phaseIm) {
    for (int row = 0; row < size; row++) {
      double x = re[p][row];
      double y = im[p][row];
      double u = re[q][row] * phaseRe + im[q][row] * phaseIm;
      double v = im[q][row] * phaseRe - re[q][row] * phaseIm;
      re[p][row] = c * x - s * u;
      im[p][row] = c * y - s * v;
      re[q][row] = s * x + c * u;
      im[q][row] = s * y + c * v;
    }
  }

  /** These columns at length 1; those without a length become what the others leave. */
  Matrix orthonormal() {
    int[] longestFirst =
        IntStream.range(0, size)
            .boxed()
            .sorted((a, b) -> Double.compare(length(b), length(a)))
            .mapToInt(Integer::intValue)
            .toArray();
    Columns result = new Columns(size, new double[size][size], new double[size][size]);
    for (int done = 0; done < size; done++) {
      int column = longestFirst[done];
      int[] before = Arrays.copyOf(longestFirst, done);
      double length = length(column);
      if (length > NOTHING) {
        for (int row = 0; row < size; row++) {
          result.re[column][row] = re[column][row] / length;
          result.im[column][row] = im[column][row] / length;
        }
        result.removeAll(column, before);
        result.scale(column);
      } else {
        result.complete(column, before);
      }
    }
    return result.matrix();
  }

  private void complete(int column, int[] before) {
    double best = -1;
    double[] bestRe = new double[size];
    double[] bestIm = new double[size];
    for (int axis = 0; axis < size && best < 0.5; axis++) {
      Arrays.fill(re[column], 0);
      Arrays.fill(im[column], 0);
      re[column][axis] = 1;
      removeAll(column, before);
      removeAll(column, before);
      if (length(column) > best) {
        best = length(column);
        bestRe = re[column].clone();
        bestIm = im[column].clone();
      }
    }
    re[column] = bestRe;
    im[column] = bestIm;
    scale(column);
  }

  private void removeAll(int column, int[] before) {
    for (int other : before) {
      double productRe = 0;
      double productIm = 0;
      for (int row = 0; row < size; row++) {
        productRe += re[other][row] * re[column][row] + im[other][row] * im[column][row];
        productIm += re[other][row] * im[column][row] - im[other][row] * re[column][row];
      }
      for (int row = 0; row < size; row++) {
        re[column][row] -= productRe * re[other][row] - productIm * im[other][row];
        im[column][row] -= productRe * im[other][row] + productIm * re[other][row];
      }
    }
  }

  private void scale(int column) {
    double length = length(column);
    for (int row = 0; row < size; row++) {
      re[column][row] /= length;
      im[column][row] /= length;
    }
  }
}
