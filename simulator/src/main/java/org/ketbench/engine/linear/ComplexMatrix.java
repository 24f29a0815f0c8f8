package org.ketbench.engine.linear;

/**
 * A complex matrix, row by row, with real and imaginary parts apart. Whoever makes one may fill it;
 * once it is handed on, nobody changes it.
 */
public final class ComplexMatrix {
  private final int rows;
  private final int columns;
  private final double[] re;
  private final double[] im;

  public ComplexMatrix(int rows, int columns) {
    this(rows, columns, new double[rows * columns], new double[rows * columns]);
  }

  private ComplexMatrix(int rows, int columns, double[] re, double[] im) {
    this.rows = rows;
    this.columns = columns;
    this.re = re;
    this.im = im;
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /** The real parts themselves. */
  public double[] re() {
    return re;
  }

  /** The imaginary parts themselves. */
  public double[] im() {
    return im;
  }

  public double re(int row, int column) {
    return re[row * columns + column];
  }

  public double im(int row, int column) {
    return im[row * columns + column];
  }

  public void set(int row, int column, double newRe, double newIm) {
    re[row * columns + column] = newRe;
    im[row * columns + column] = newIm;
  }

  /** The same numbers in rows of another length. */
  public ComplexMatrix shaped(int newRows, int newColumns) {
    if (newRows * newColumns != re.length) {
      throw new IllegalArgumentException(newRows + " × " + newColumns + " of " + re.length);
    }
    return new ComplexMatrix(newRows, newColumns, re, im);
  }

  public ComplexMatrix copy() {
    return new ComplexMatrix(rows, columns, re.clone(), im.clone());
  }

  public ComplexMatrix adjoint() {
    ComplexMatrix adjoint = new ComplexMatrix(/* rows= */ columns, /* columns= */ rows);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        adjoint.re[column * rows + row] = re[row * columns + column];
        adjoint.im[column * rows + row] = -im[row * columns + column];
      }
    }
    return adjoint;
  }

  /** This times a real number. */
  public ComplexMatrix scaled(double factor) {
    ComplexMatrix scaled = new ComplexMatrix(rows, columns);
    for (int each = 0; each < re.length; each++) {
      scaled.re[each] = factor * re[each];
      scaled.im[each] = factor * im[each];
    }
    return scaled;
  }

  /** The sum of the squared moduli of all entries. */
  public double squaredNorm() {
    double sum = 0;
    for (int each = 0; each < re.length; each++) {
      sum += re[each] * re[each] + im[each] * im[each];
    }
    return sum;
  }

  /** The first columns. */
  public ComplexMatrix firstColumns(int count) {
    return columns(0, count);
  }

  /** Columns from one on. */
  public ComplexMatrix columns(int from, int count) {
    ComplexMatrix some = new ComplexMatrix(rows, count);
    for (int row = 0; row < rows; row++) {
      System.arraycopy(re, row * columns + from, some.re, row * count, count);
      System.arraycopy(im, row * columns + from, some.im, row * count, count);
    }
    return some;
  }
}
