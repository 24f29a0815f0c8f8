package org.ketbench.circuit;

import org.jspecify.annotations.Nullable;

/** An immutable square complex matrix; row and column indices are little-endian in the qubits. */
public final class Matrix {
  private final int size;
  private final double[] re;
  private final double[] im;

  private Matrix(int size, double[] re, double[] im) {
    this.size = size;
    this.re = re;
    this.im = im;
  }

  /** Takes the entries row by row. */
  public static Matrix of(int size, double[] re, double[] im) {
    if (re.length != size * size || im.length != size * size) {
      throw new IllegalArgumentException(
          "a matrix of size " + size + " has " + size * size + " entries");
    }
    return new Matrix(size, re.clone(), im.clone());
  }

  /** Takes the arrays themselves, which the caller must not keep. */
  static Matrix owning(int size, double[] re, double[] im) {
    return new Matrix(size, re, im);
  }

  public static Matrix identity(int size) {
    double[] re = new double[size * size];
    for (int i = 0; i < size; i++) {
      re[i * size + i] = 1;
    }
    return new Matrix(size, re, new double[size * size]);
  }

  public int size() {
    return size;
  }

  public double re(int row, int column) {
    return re[row * size + column];
  }

  public double im(int row, int column) {
    return im[row * size + column];
  }

  /** A copy of the real parts, row by row. */
  double[] reals() {
    return re.clone();
  }

  /** A copy of the imaginary parts, row by row. */
  double[] imaginaries() {
    return im.clone();
  }

  /** This matrix times {@code right}: what {@code right} does, then what this does. */
  public Matrix multiply(Matrix right) {
    requireSize(right);
    double[] productRe = new double[size * size];
    double[] productIm = new double[size * size];
    for (int row = 0; row < size; row++) {
      for (int k = 0; k < size; k++) {
        double a = re[row * size + k];
        double b = im[row * size + k];
        if (a == 0 && b == 0) {
          continue;
        }
        for (int column = 0; column < size; column++) {
          double c = right.re[k * size + column];
          double d = right.im[k * size + column];
          productRe[row * size + column] += a * c - b * d;
          productIm[row * size + column] += a * d + b * c;
        }
      }
    }
    return new Matrix(size, productRe, productIm);
  }

  /** The product in which {@code high} acts on qubits above those of this matrix. */
  public Matrix tensor(Matrix high) {
    int total = size * high.size;
    double[] productRe = new double[total * total];
    double[] productIm = new double[total * total];
    for (int row = 0; row < total; row++) {
      for (int column = 0; column < total; column++) {
        int mine = (row % size) * size + column % size;
        int other = (row / size) * high.size + column / size;
        double a = re[mine];
        double b = im[mine];
        double c = high.re[other];
        double d = high.im[other];
        productRe[row * total + column] = a * c - b * d;
        productIm[row * total + column] = a * d + b * c;
      }
    }
    return new Matrix(total, productRe, productIm);
  }

  public Matrix adjoint() {
    double[] adjointRe = new double[size * size];
    double[] adjointIm = new double[size * size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        adjointRe[column * size + row] = re[row * size + column];
        adjointIm[column * size + row] = -im[row * size + column];
      }
    }
    return new Matrix(size, adjointRe, adjointIm);
  }

  /** This matrix times the number {@code scaleRe + i·scaleIm}. */
  public Matrix scaled(double scaleRe, double scaleIm) {
    double[] scaledRe = new double[size * size];
    double[] scaledIm = new double[size * size];
    for (int i = 0; i < re.length; i++) {
      scaledRe[i] = re[i] * scaleRe - im[i] * scaleIm;
      scaledIm[i] = re[i] * scaleIm + im[i] * scaleRe;
    }
    return new Matrix(size, scaledRe, scaledIm);
  }

  /** This matrix times {@code e^(i·angle)}. */
  public Matrix phased(double angle) {
    return scaled(Math.cos(angle), Math.sin(angle));
  }

  public Matrix plus(Matrix other) {
    requireSize(other);
    double[] sumRe = new double[size * size];
    double[] sumIm = new double[size * size];
    for (int i = 0; i < re.length; i++) {
      sumRe[i] = re[i] + other.re[i];
      sumIm[i] = im[i] + other.im[i];
    }
    return new Matrix(size, sumRe, sumIm);
  }

  /**
   * This matrix on the highest qubits, acting only where all of {@code controls} new lowest qubits
   * are 1.
   */
  public Matrix controlled(int controls) {
    return controlled(controls, (1 << controls) - 1);
  }

  /** As {@link #controlled(int)}, acting where the new lowest qubits are {@code pattern}. */
  public Matrix controlled(int controls, int pattern) {
    if (controls == 0) {
      return this;
    }
    int mask = (1 << controls) - 1;
    int total = size << controls;
    double[] wholeRe = new double[total * total];
    double[] wholeIm = new double[total * total];
    for (int row = 0; row < total; row++) {
      if ((row & mask) != pattern) {
        wholeRe[row * total + row] = 1;
        continue;
      }
      for (int column = 0; column < size; column++) {
        int to = row * total + (column << controls | pattern);
        wholeRe[to] = re[(row >> controls) * size + column];
        wholeIm[to] = im[(row >> controls) * size + column];
      }
    }
    return new Matrix(total, wholeRe, wholeIm);
  }

  /**
   * The principal power of a unitary: eigenvalues {@code e^(iθ)} with θ in (-π, π] become {@code
   * e^(i·exponent·θ)}. Whole exponents multiply instead, which is exact and needs no unitary when
   * they are not negative.
   */
  public Matrix power(double exponent) {
    if (exponent == Math.rint(exponent) && Math.abs(exponent) <= 1 << 20) {
      int whole = (int) exponent;
      return (whole < 0 ? adjoint() : this).repeated(Math.abs(whole));
    }
    return NormalEigen.of(this).power(exponent);
  }

  private Matrix repeated(int times) {
    @Nullable Matrix result = null;
    Matrix square = this;
    for (int left = times; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        result = result == null ? square : result.multiply(square);
      }
      if (left > 1) {
        square = square.multiply(square);
      }
    }
    return result == null ? identity(size) : result;
  }

  /** The exponential function of this matrix. */
  public Matrix exp() {
    double largest = 0;
    for (int row = 0; row < size; row++) {
      double sum = 0;
      for (int column = 0; column < size; column++) {
        sum += Math.hypot(re(row, column), im(row, column));
      }
      largest = Math.max(largest, sum);
    }
    int halvings = largest <= 0.5 ? 0 : Math.getExponent(largest) + 2;
    Matrix small = scaled(Math.scalb(1.0, -halvings), 0);
    Matrix sum = identity(size);
    for (int term = 16; term > 0; term--) {
      sum = identity(size).plus(small.multiply(sum).scaled(1.0 / term, 0));
    }
    for (int i = 0; i < halvings; i++) {
      sum = sum.multiply(sum);
    }
    return sum;
  }

  /** The largest distance between two corresponding entries. */
  public double distance(Matrix other) {
    requireSize(other);
    double largest = 0;
    for (int i = 0; i < re.length; i++) {
      double distance = Math.hypot(re[i] - other.re[i], im[i] - other.im[i]);
      if (!(distance <= largest)) {
        largest = distance;
      }
    }
    return largest;
  }

  /** The largest distance that remains when the best global phase has been taken out. */
  public double distanceUpToPhase(Matrix other) {
    requireSize(other);
    double overlapRe = 0;
    double overlapIm = 0;
    for (int i = 0; i < re.length; i++) {
      overlapRe += other.re[i] * re[i] + other.im[i] * im[i];
      overlapIm += other.re[i] * im[i] - other.im[i] * re[i];
    }
    double norm = Math.hypot(overlapRe, overlapIm);
    return norm == 0 ? distance(other) : distance(other.scaled(overlapRe / norm, overlapIm / norm));
  }

  public boolean isUnitary(double tolerance) {
    return multiply(adjoint()).distance(identity(size)) <= tolerance;
  }

  private void requireSize(Matrix other) {
    if (other.size != size) {
      throw new IllegalArgumentException("sizes " + size + " and " + other.size + " differ");
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < size; row++) {
      text.append(row == 0 ? "[" : " [");
      for (int column = 0; column < size; column++) {
        text.append(column == 0 ? "" : ", ")
            .append(re(row, column))
            .append(im(row, column) < 0 ? "-" : "+")
            .append(Math.abs(im(row, column)))
            .append('i');
      }
      text.append(row == size - 1 ? "]" : "]\n");
    }
    return text.toString();
  }
}
