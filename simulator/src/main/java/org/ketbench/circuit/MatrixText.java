package org.ketbench.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Matrices as people write them: {@code 1/√2}, {@code -i}, {@code e^(iπ/4)} where an entry is such
 * a number, four decimal places where it is not.
 */
public final class MatrixText {
  private static final double CLOSE = 1e-12;
  private static final int EIGHTHS = 16;

  private MatrixText() {}

  /** The entries row by row. */
  public static List<List<String>> of(Matrix matrix) {
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < matrix.size(); row++) {
      List<String> entries = new ArrayList<>();
      for (int column = 0; column < matrix.size(); column++) {
        entries.add(entry(matrix.re(row, column), matrix.im(row, column)));
      }
      rows.add(entries);
    }
    return rows;
  }

  /** Lines with the columns of the entries below each other. */
  public static List<String> lines(List<List<String>> rows) {
    int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int column = 0; column < columns; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("[ ");
      for (int column = 0; column < columns; column++) {
        String entry = row.get(column);
        line.append(entry).append(" ".repeat(widths[column] - entry.length()));
        line.append(column == columns - 1 ? " ]" : "  ");
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** The entries of the matrix that acts where this many new lowest qubits are all 1. */
  static List<List<String>> controlled(List<List<String>> rows, int controls) {
    int pattern = (1 << controls) - 1;
    int size = rows.size() << controls;
    List<List<String>> whole = new ArrayList<>();
    for (int row = 0; row < size; row++) {
      List<String> entries = new ArrayList<>();
      for (int column = 0; column < size; column++) {
        boolean acts = (row & pattern) == pattern && (column & pattern) == pattern;
        entries.add(
            acts ? rows.get(row >> controls).get(column >> controls) : row == column ? "1" : "0");
      }
      whole.add(entries);
    }
    return whole;
  }

  static String entry(double re, double im) {
    double size = Math.hypot(re, im);
    if (size < CLOSE) {
      return "0";
    }
    String scale = null;
    for (int squared = 1; squared <= 4; squared *= 2) {
      if (Math.abs(size * size * squared - 1) < CLOSE) {
        scale = squared == 1 ? "" : squared == 2 ? "/√2" : "/2";
      }
    }
    if (scale == null) {
      return decimal(re, im);
    }
    double eighths = Math.atan2(im, re) / (Math.PI / 8);
    long phase = Math.round(eighths);
    if (Math.abs(eighths - phase) > 1e-9) {
      return decimal(re, im);
    }
    return switch ((int) Math.floorMod(phase, (long) EIGHTHS)) {
      case 0 -> "1" + scale;
      case 4 -> "i" + scale;
      case 8 -> "-1" + scale;
      case 12 -> "-i" + scale;
      case 2 -> scale.equals("/√2") ? "(1+i)/2" : "e^(iπ/4)" + scale;
      case 14 -> scale.equals("/√2") ? "(1-i)/2" : "e^(-iπ/4)" + scale;
      default -> "e^(" + imaginary(Angle.pi(phase, 8)) + ")" + scale;
    };
  }

  private static String imaginary(Angle angle) {
    return angle.toString().replace("*", "").replace("pi", "iπ");
  }

  private static String decimal(double re, double im) {
    if (Math.abs(im) < CLOSE) {
      return decimal(re);
    }
    String imaginary = decimal(Math.abs(im)) + "i";
    if (Math.abs(re) < CLOSE) {
      return (im < 0 ? "-" : "") + imaginary;
    }
    return decimal(re) + (im < 0 ? "-" : "+") + imaginary;
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.4f", value).replaceFirst("\\.?0+$", "");
  }
}
