package org.ketbench.app.canvas.layout;

import java.util.Arrays;

/** Where quantum wires hold a measured value, and so are drawn double: ranges of columns. */
public final class MeasuredSpans {
  private static final int[] NONE = {};

  private final int[][] changes;

  private MeasuredSpans(int[][] changes) {
    this.changes = changes;
  }

  /** The columns at which a wire becomes double, single, double and so on. */
  public int[] changes(int wire) {
    return wire < changes.length ? changes[wire].clone() : NONE;
  }

  /** Collects the changes in order of column. */
  static final class Builder {
    private final int[][] changes;
    private final int[] counts;

    Builder(int wires) {
      changes = new int[wires][];
      Arrays.fill(changes, NONE);
      counts = new int[wires];
    }

    void measured(int wire, int column) {
      if (counts[wire] % 2 == 0) {
        add(wire, column);
      }
    }

    void disturbed(int wire, int column) {
      if (counts[wire] % 2 == 1) {
        add(wire, column);
      }
    }

    private void add(int wire, int column) {
      if (counts[wire] == changes[wire].length) {
        changes[wire] = Arrays.copyOf(changes[wire], Math.max(2, 2 * counts[wire]));
      }
      changes[wire][counts[wire]++] = column;
    }

    MeasuredSpans build() {
      int[][] exact = new int[changes.length][];
      for (int wire = 0; wire < changes.length; wire++) {
        exact[wire] = Arrays.copyOf(changes[wire], counts[wire]);
      }
      return new MeasuredSpans(exact);
    }
  }
}
