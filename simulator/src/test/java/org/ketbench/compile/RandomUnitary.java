package org.ketbench.compile;

import java.util.SplittableRandom;
import org.ketbench.circuit.Matrix;

/** Unitaries made by chance. */
public final class RandomUnitary {
  private RandomUnitary() {}

  public static Matrix of(int size, SplittableRandom random) {
    return near(Matrix.identity(size).scaled(0, 0), 1, random);
  }

  /** What is left of a matrix, with something by chance added, when its columns are orthonormal. */
  public static Matrix near(Matrix start, double distance, SplittableRandom random) {
    int size = start.size();
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int i = 0; i < re.length; i++) {
      re[i] = start.re(i / size, i % size) + distance * random.nextGaussian();
      im[i] = start.im(i / size, i % size) + distance * random.nextGaussian();
    }
    for (int row = 0; row < size; row++) {
      for (int twice = 0; twice < 2; twice++) {
        for (int before = 0; before < row; before++) {
          double a = 0;
          double b = 0;
          for (int k = 0; k < size; k++) {
            double c = re[before * size + k];
            double d = -im[before * size + k];
            a += c * re[row * size + k] - d * im[row * size + k];
            b += c * im[row * size + k] + d * re[row * size + k];
          }
          for (int k = 0; k < size; k++) {
            double c = re[before * size + k];
            double d = im[before * size + k];
            re[row * size + k] -= a * c - b * d;
            im[row * size + k] -= a * d + b * c;
          }
        }
      }
      double norm = 0;
      for (int k = 0; k < size; k++) {
        norm += re[row * size + k] * re[row * size + k] + im[row * size + k] * im[row * size + k];
      }
      for (int k = 0; k < size; k++) {
        re[row * size + k] /= Math.sqrt(norm);
        im[row * size + k] /= Math.sqrt(norm);
      }
    }
    return Matrix.of(size, re, im);
  }
}
