package org.ketbench.engine.mps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ketbench.engine.linear.ComplexMatrix;
import org.ketbench.engine.linear.Products;

/**
 * Melts gates together before they are applied: what acts on qubits that the last gate on all of
 * them acts on as well becomes part of it, and gates of one qubit become part of the next wider
 * one. Joining and splitting tensors is what costs, so a rotation written as CX, RZ and CX should
 * be one. Diagonal gates stay diagonal, since these may change places with each other.
 */
final class Fusion {
  private static final int WIDEST = 3;

  private final List<Step> steps = new ArrayList<>();
  private final int[] last;

  /** A matrix on qubits; bit i of its index is qubit i of the list. */
  static final class Step {
    private final int[] qubits;
    private ComplexMatrix matrix;
    private boolean melted;

    Step(int[] qubits, ComplexMatrix matrix) {
      this.qubits = qubits;
      this.matrix = matrix;
    }

    int[] qubits() {
      return qubits;
    }

    /** Whether it only turns phases. */
    boolean isDiagonal() {
      return Fusion.isDiagonal(matrix);
    }

    ComplexMatrix matrix() {
      return matrix;
    }
  }

  Fusion(int qubits) {
    last = new int[qubits];
    Arrays.fill(last, -1);
  }

  void add(int[] qubits, ComplexMatrix matrix) {
    int before = last[qubits[0]];
    int width = before < 0 ? 0 : steps.get(before).qubits.length;
    boolean one = qubits.length <= width && width <= Math.max(WIDEST, qubits.length);
    for (int qubit : qubits) {
      one &= last[qubit] == before;
    }
    boolean diagonal = isDiagonal(matrix);
    if (one && qubits.length < width && !diagonal) {
      one = !steps.get(before).isDiagonal();
    }
    if (one) {
      Step into = steps.get(before);
      into.matrix = Products.of(widened(matrix, qubits, into.qubits), into.matrix);
      return;
    }
    ComplexMatrix whole = matrix;
    for (int qubit : qubits) {
      Step each = last[qubit] < 0 ? null : steps.get(last[qubit]);
      boolean fits = !diagonal || (each != null && each.isDiagonal());
      if (each != null && fits && each.qubits.length == 1 && qubits.length <= WIDEST) {
        whole = Products.of(whole, widened(each.matrix, each.qubits, qubits));
        each.melted = true;
      }
    }
    steps.add(new Step(qubits, whole));
    for (int qubit : qubits) {
      last[qubit] = steps.size() - 1;
    }
  }

  private static boolean isDiagonal(ComplexMatrix matrix) {
    for (int row = 0; row < matrix.rows(); row++) {
      for (int column = 0; column < matrix.columns(); column++) {
        if (row != column && (matrix.re(row, column) != 0 || matrix.im(row, column) != 0)) {
          return false;
        }
      }
    }
    return true;
  }

  /** A matrix as one on more qubits, its own among them. */
  private static ComplexMatrix widened(ComplexMatrix matrix, int[] own, int[] all) {
    if (Arrays.equals(own, all)) {
      return matrix;
    }
    int[] places = new int[own.length];
    int mask = 0;
    for (int each = 0; each < own.length; each++) {
      for (int at = 0; at < all.length; at++) {
        places[each] = all[at] == own[each] ? at : places[each];
      }
      mask |= 1 << places[each];
    }
    int size = 1 << all.length;
    ComplexMatrix wide = new ComplexMatrix(size, size);
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        if ((row & ~mask) == (column & ~mask)) {
          int to = gathered(row, places);
          int from = gathered(column, places);
          wide.set(row, column, matrix.re(to, from), matrix.im(to, from));
        }
      }
    }
    return wide;
  }

  private static int gathered(int index, int[] places) {
    int gathered = 0;
    for (int each = 0; each < places.length; each++) {
      gathered |= (index >>> places[each] & 1) << each;
    }
    return gathered;
  }

  /** What is left to do, in an order that may be changed where qubits differ. */
  List<Step> steps() {
    return steps.stream().filter(step -> !step.melted).toList();
  }
}
