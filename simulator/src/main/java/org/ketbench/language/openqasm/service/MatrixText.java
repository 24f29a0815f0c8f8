package org.ketbench.language.openqasm.service;

import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Matrix;

/** Writes small matrices in columns, with the usual numbers by name. */
final class MatrixText {
  private static final double EXACT = 1e-12;
  private static final double[] USUAL = {
    Math.sqrt(0.5), Math.sqrt(3) / 2, Math.cos(Math.PI / 8), Math.sin(Math.PI / 8)
  };
  private static final String[] NAMES = {"1/√2", "√3/2", "cos(π/8)", "sin(π/8)"};

  private MatrixText() {}

  /** One line for each row. */
  static String of(Matrix matrix) {
    int size = matrix.size();
    String[][] cells = new String[size][size];
    int[] widths = new int[size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        String cell = entry(matrix.re(row, column), matrix.im(row, column));
        cells[row][column] = cell;
        widths[column] = Math.max(widths[column], cell.length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (String[] row : cells) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < size; column++) {
        line.append(" ".repeat(widths[column] - row[column].length()));
        line.append(row[column]).append("  ");
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  static String entry(double re, double im) {
    boolean real = Math.abs(im) < EXACT;
    boolean imaginary = Math.abs(re) < EXACT;
    if (real) {
      return part(re);
    }
    if (imaginary) {
      return times(im);
    }
    String phase = phase(re, im);
    return phase != null ? phase : part(re) + (im < 0 ? " - " : " + ") + times(Math.abs(im));
  }

  /** The name of a number of size 1 on a simple angle. */
  private static @Nullable String phase(double re, double im) {
    if (Math.abs(Math.hypot(re, im) - 1) > EXACT) {
      return null;
    }
    String angle = AngleWords.piFraction(Math.atan2(im, re));
    return angle == null ? null : "e^(" + angle.replace("π", "iπ") + ")";
  }

  private static String times(double im) {
    if (Math.abs(Math.abs(im) - 1) < EXACT) {
      return im < 0 ? "-i" : "i";
    }
    String part = part(im);
    return part.startsWith("1/")
        ? "i" + part.substring(1)
        : part.startsWith("-1/") ? "-i" + part.substring(2) : part + "i";
  }

  private static String part(double value) {
    if (Math.abs(value) < EXACT) {
      return "0";
    }
    if (Math.abs(Math.abs(value) - 0.5) < EXACT) {
      return value < 0 ? "-1/2" : "1/2";
    }
    for (int i = 0; i < USUAL.length; i++) {
      if (Math.abs(Math.abs(value) - USUAL[i]) < EXACT) {
        return (value < 0 ? "-" : "") + NAMES[i];
      }
    }
    return Numbers.rounded(
        Math.abs(value - Math.rint(value)) < EXACT ? Math.rint(value) : value, 4);
  }
}
