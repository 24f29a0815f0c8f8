package org.ketbench.engine.mps;

import org.ketbench.engine.linear.ComplexMatrix;

/** Gates on the joined tensor of several sites, which lies in memory as [left][s0][s1]…[right]. */
final class Joined {
  /** Exchanges two qubits. */
  static final ComplexMatrix SWAP = swap();

  private Joined() {}

  private static ComplexMatrix swap() {
    ComplexMatrix swap = new ComplexMatrix(4, 4);
    swap.set(0, 0, 1, 0);
    swap.set(1, 2, 1, 0);
    swap.set(2, 1, 1, 0);
    swap.set(3, 3, 1, 0);
    return swap;
  }

  /**
   * A matrix of which bit i of an index is the qubit at place {@code places[i]}, with the bits in
   * the order in which a joined tensor has them: the first place is the highest.
   */
  static ComplexMatrix reordered(ComplexMatrix gate, int[] places) {
    int size = gate.rows();
    int[] spread = new int[size];
    for (int index = 0; index < size; index++) {
      for (int bit = 0; bit < places.length; bit++) {
        spread[index] |= (index >>> bit & 1) << (places.length - 1 - places[bit]);
      }
    }
    ComplexMatrix reordered = new ComplexMatrix(size, size);
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        reordered.set(spread[row], spread[column], gate.re(row, column), gate.im(row, column));
      }
    }
    return reordered;
  }

  /** Applies a matrix to all values of the qubits of a tensor of so many sites. */
  static ComplexMatrix applied(ComplexMatrix tensor, int count, ComplexMatrix gate) {
    int values = 1 << count;
    int width = tensor.columns() / values;
    ComplexMatrix result = new ComplexMatrix(tensor.rows(), tensor.columns());
    for (int to = 0; to < values; to++) {
      for (int from = 0; from < values; from++) {
        double re = gate.re(to, from);
        double im = gate.im(to, from);
        if (re != 0 || im != 0) {
          for (int row = 0; row < tensor.rows(); row++) {
            int start = row * tensor.columns();
            add(
                re,
                im,
                tensor.re(),
                tensor.im(),
                start + from * width,
                result.re(),
                result.im(),
                start + to * width,
                width);
          }
        }
      }
    }
    return result;
  }

  private static void add(
      double aRe,
      double aIm,
      double[] re,
      double[] im,
      int from,
      double[] toRe,
      double[] toIm,
      int to,
      int width) {
    for (int each = 0; each < width; each++) {
      double x = re[from + each];
      double y = im[from + each];
      toRe[to + each] += aRe * x - aIm * y;
      toIm[to + each] += aRe * y + aIm * x;
    }
  }
}
