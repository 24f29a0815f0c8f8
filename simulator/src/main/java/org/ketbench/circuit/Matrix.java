package org.ketbench.circuit;

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
      throw new IllegalArgumentException("a matrix of size " + size + " has " + size * size);
    }
    return new Matrix(size, re.clone(), im.clone());
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
}
