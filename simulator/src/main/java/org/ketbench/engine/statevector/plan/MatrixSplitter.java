package org.ketbench.engine.statevector.plan;

/**
 * Takes the matrix of a gate apart into the cheapest elements that make it up: whatever is
 * diagonal, a control, a choice by another qubit or an exchange is found from the matrix itself, so
 * that a gate is fast for what it does and not for what it is called. Only what has no such
 * structure stays a matrix.
 */
final class MatrixSplitter {
  private static final double NOTHING = 1e-15;

  private final ElementList elements;

  MatrixSplitter(ElementList elements) {
    this.elements = elements;
  }

  /** Adds a gate on one qubit. */
  void add(int qubit, long ones, long zeros, OneQubit gate) {
    elements.controlled(qubit, ones, zeros, gate);
  }

  /** Adds a matrix on {@code qubits}, the first of which is the low bit of its indices. */
  void add(int[] qubits, long ones, long zeros, double[] re, double[] im) {
    int count = qubits.length;
    int size = 1 << count;
    if (count == 0) {
      elements.phase(ones, zeros, Math.atan2(im[0], re[0]));
    } else if (count == 1) {
      elements.controlled(
          qubits[0],
          ones,
          zeros,
          new OneQubit(re[0], im[0], re[1], im[1], re[2], im[2], re[3], im[3]));
    } else if (isDiagonal(size, re, im)) {
      diagonal(qubits, ones, zeros, re, im);
    } else if (!control(qubits, ones, zeros, re, im)
        && !(count == 2 && pair(qubits, ones, zeros, re, im))) {
      elements.dense(qubits.clone(), ones, zeros, re.clone(), im.clone());
    }
  }

  private static boolean isDiagonal(int size, double[] re, double[] im) {
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        if (row != column && !isZero(re[row * size + column], im[row * size + column])) {
          return false;
        }
      }
    }
    return true;
  }

  /** Each entry's angle is a sum over the subsets of its bits; the subsets become the phases. */
  private void diagonal(int[] qubits, long ones, long zeros, double[] re, double[] im) {
    int size = 1 << qubits.length;
    double[] angles = new double[size];
    for (int index = 0; index < size; index++) {
      angles[index] = Math.atan2(im[index * size + index], re[index * size + index]);
    }
    for (int bit = 1; bit < size; bit <<= 1) {
      for (int index = 0; index < size; index++) {
        if ((index & bit) != 0) {
          angles[index] -= angles[index ^ bit];
        }
      }
    }
    for (int index = 0; index < size; index++) {
      long mask = ones;
      for (int each = 0; each < qubits.length; each++) {
        if ((index >>> each & 1) != 0) {
          mask |= 1L << qubits[each];
        }
      }
      elements.phase(mask, zeros, angles[index]);
    }
  }

  /** Splits by a qubit that the matrix leaves as it is. */
  private boolean control(int[] qubits, long ones, long zeros, double[] re, double[] im) {
    int size = 1 << qubits.length;
    for (int each = 0; each < qubits.length; each++) {
      if (mixes(1 << each, size, re, im)) {
        continue;
      }
      int[] rest = without(qubits, each);
      double[][] low = block(each, 0, size, re, im);
      double[][] high = block(each, 1, size, re, im);
      long bit = 1L << qubits[each];
      if (same(low, high)) {
        add(rest, ones, zeros, low[0], low[1]);
        return true;
      }
      if (!isIdentity(size / 2, low)) {
        add(rest, ones, zeros | bit, low[0], low[1]);
      }
      if (!isIdentity(size / 2, high)) {
        add(rest, ones | bit, zeros, high[0], high[1]);
      }
      return true;
    }
    return false;
  }

  /** Two qubits that become a choice by one of them between two controlled flips, or exchange. */
  private boolean pair(int[] qubits, long ones, long zeros, double[] re, double[] im) {
    if (exchanges(re, im)) {
      double[][] rest = permuted(new int[] {0, 2, 1, 3}, null, re, im);
      elements.swap(qubits[0], qubits[1], ones, zeros);
      add(qubits, ones, zeros, rest[0], rest[1]);
      return true;
    }
    for (int control = 0; control < 2; control++) {
      int[] flip = control == 0 ? new int[] {0, 3, 2, 1} : new int[] {0, 1, 3, 2};
      double[][] inside = permuted(flip, flip, re, im);
      int kept = 1 - control;
      if (!mixes(1 << kept, 4, inside[0], inside[1])) {
        flip(qubits, control);
        add(qubits, ones, zeros, inside[0], inside[1]);
        flip(qubits, control);
        return true;
      }
      double[][] after = permuted(flip, null, re, im);
      if (!mixes(1, 4, after[0], after[1]) || !mixes(2, 4, after[0], after[1])) {
        flip(qubits, control, ones, zeros);
        add(qubits, ones, zeros, after[0], after[1]);
        return true;
      }
    }
    return false;
  }

  /** Undone by its twin, so it needs no controls of its own. */
  private void flip(int[] qubits, int control) {
    flip(qubits, control, 0, 0);
  }

  private void flip(int[] qubits, int control, long ones, long zeros) {
    elements.controlled(
        qubits[1 - control],
        ones | 1L << qubits[control],
        zeros,
        new OneQubit(0, 0, 1, 0, 1, 0, 0, 0));
  }

  private static boolean exchanges(double[] re, double[] im) {
    for (int row = 0; row < 4; row++) {
      int only = row == 1 ? 2 : row == 2 ? 1 : row;
      for (int column = 0; column < 4; column++) {
        if (column != only && !isZero(re[row * 4 + column], im[row * 4 + column])) {
          return false;
        }
      }
    }
    return true;
  }

  /** The matrix after a permutation of its columns and, unless null, of its rows. */
  private static double[][] permuted(
      int[] columns, int @org.jspecify.annotations.Nullable [] rows, double[] re, double[] im) {
    double[][] out = new double[2][16];
    for (int row = 0; row < 4; row++) {
      int to = rows == null ? row : rows[row];
      for (int column = 0; column < 4; column++) {
        out[0][to * 4 + columns[column]] = re[row * 4 + column];
        out[1][to * 4 + columns[column]] = im[row * 4 + column];
      }
    }
    return out;
  }

  private static boolean mixes(int bit, int size, double[] re, double[] im) {
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        if (((row ^ column) & bit) != 0
            && !isZero(re[row * size + column], im[row * size + column])) {
          return true;
        }
      }
    }
    return false;
  }

  private static double[][] block(int qubit, int value, int size, double[] re, double[] im) {
    int half = size / 2;
    double[][] out = new double[2][half * half];
    for (int row = 0; row < half; row++) {
      for (int column = 0; column < half; column++) {
        int from = spread(row, qubit, value) * size + spread(column, qubit, value);
        out[0][row * half + column] = re[from];
        out[1][row * half + column] = im[from];
      }
    }
    return out;
  }

  private static int spread(int index, int bit, int value) {
    int low = index & ((1 << bit) - 1);
    return (index - low) << 1 | value << bit | low;
  }

  private static int[] without(int[] qubits, int position) {
    int[] rest = new int[qubits.length - 1];
    System.arraycopy(qubits, 0, rest, 0, position);
    System.arraycopy(qubits, position + 1, rest, position, rest.length - position);
    return rest;
  }

  private static boolean same(double[][] one, double[][] other) {
    for (int each = 0; each < one[0].length; each++) {
      if (!isZero(one[0][each] - other[0][each], one[1][each] - other[1][each])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIdentity(int size, double[][] matrix) {
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        double expected = row == column ? 1 : 0;
        int at = row * size + column;
        if (!isZero(matrix[0][at] - expected, matrix[1][at])) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isZero(double re, double im) {
    return Math.abs(re) <= NOTHING && Math.abs(im) <= NOTHING;
  }
}
