package org.ketbench.app.canvas.layout;

import java.util.Arrays;

/** Gives everything a column, as far left as the wires that it takes allow. */
final class Packing {
  private final int[] free;
  private double[] widths = new double[64];
  private int columns;

  Packing(int wires) {
    free = new int[wires];
  }

  /** The column for something of this width on the wires from top to bottom. */
  int place(int top, int bottom, double width) {
    int column = 0;
    for (int wire = top; wire <= bottom; wire++) {
      column = Math.max(column, free[wire]);
    }
    for (int wire = top; wire <= bottom; wire++) {
      free[wire] = column + 1;
    }
    if (column == columns) {
      if (columns == widths.length) {
        widths = Arrays.copyOf(widths, 2 * columns);
      }
      columns++;
    }
    widths[column] = Math.max(widths[column], width);
    return column;
  }

  /** Makes the last column wide enough for all from the first to it to have this width. */
  void widen(int first, int last, double width) {
    double sum = (last - first) * Dimensions.COLUMN_GAP;
    for (int column = first; column <= last; column++) {
      sum += widths[column];
    }
    if (sum < width) {
      widths[last] += width - sum;
    }
  }

  int columns() {
    return columns;
  }

  /** Where each column begins, and where one after the last would. */
  double[] edges() {
    double[] edges = new double[columns + 1];
    for (int column = 0; column < columns; column++) {
      edges[column + 1] = edges[column] + widths[column] + Dimensions.COLUMN_GAP;
    }
    return edges;
  }
}
