package org.ketbench.engine.density.hermitian;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.circuit.Matrix;

/**
 * What a gate or a channel does to the coefficients of a density matrix, as a real matrix.
 *
 * <p>A Hermitian matrix of one qubit is {@code a|0⟩⟨0| + b|1⟩⟨1| + cX + dY} with four real numbers;
 * one of n qubits has 4ⁿ, and digit i of their index in base 4 tells the part of qubit i. Beside
 * the usual basis I, X, Y, Z this one has the probabilities as they are: those that are 0 stay
 * exactly 0, and a measurement only keeps some of the coefficients.
 */
final class Transfer {
  /** Each further qubit takes four times the arithmetic. */
  static final int MOST_QUBITS = 4;

  private static final double NOTHING = 1e-17;
  private static final int X = 2;
  private static final int Y = 3;

  private final int qubits;
  private final int size;
  private final double[] entries;

  private Transfer(int qubits, double[] entries) {
    this.qubits = qubits;
    this.size = 1 << (2 * qubits);
    this.entries = entries;
  }

  static Transfer identity(int qubits) {
    int size = 1 << (2 * qubits);
    double[] entries = new double[size * size];
    for (int each = 0; each < size; each++) {
      entries[each * size + each] = 1;
    }
    return new Transfer(qubits, entries);
  }

  /** The map {@code ρ → Σ K ρ K†}. */
  static Transfer of(List<Matrix> operators) {
    int qubits = Integer.numberOfTrailingZeros(operators.getFirst().size());
    int size = 1 << (2 * qubits);
    List<Matrix> basis = new ArrayList<>();
    List<Matrix> readers = new ArrayList<>();
    for (int index = 0; index < size; index++) {
      basis.add(product(index, qubits, 1));
      readers.add(product(index, qubits, 0.5));
    }
    double[] entries = new double[size * size];
    for (Matrix operator : operators) {
      Matrix adjoint = operator.adjoint();
      for (int column = 0; column < size; column++) {
        Matrix image = operator.multiply(basis.get(column)).multiply(adjoint);
        for (int row = 0; row < size; row++) {
          entries[row * size + column] += traceOfProduct(readers.get(row), image);
        }
      }
    }
    for (int each = 0; each < entries.length; each++) {
      entries[each] = Math.abs(entries[each]) < NOTHING ? 0 : entries[each];
    }
    return new Transfer(qubits, entries);
  }

  /** Keeps what has this value on one qubit, times a factor, and clears the rest. */
  static Transfer keeping(boolean one, double factor) {
    double[] entries = new double[16];
    entries[one ? 5 : 0] = factor;
    return new Transfer(1, entries);
  }

  private static Matrix product(int index, int qubits, double weight) {
    Matrix product = Matrix.identity(1);
    for (int qubit = 0; qubit < qubits; qubit++) {
      product = product.tensor(part(index >>> (2 * qubit) & 3, weight));
    }
    return product;
  }

  private static Matrix part(int digit, double weight) {
    return switch (digit) {
      case X -> Matrix.of(2, new double[] {0, weight, weight, 0}, new double[4]);
      case Y -> Matrix.of(2, new double[4], new double[] {0, -weight, weight, 0});
      default -> Matrix.of(2, new double[] {1 - digit, 0, 0, digit}, new double[4]);
    };
  }

  private static double traceOfProduct(Matrix left, Matrix right) {
    double sum = 0;
    for (int row = 0; row < left.size(); row++) {
      for (int column = 0; column < left.size(); column++) {
        sum += left.re(row, column) * right.re(column, row);
        sum -= left.im(row, column) * right.im(column, row);
      }
    }
    return sum;
  }

  int qubits() {
    return qubits;
  }

  int size() {
    return size;
  }

  double at(int row, int column) {
    return entries[row * size + column];
  }

  /** What {@code before} does, then what this does. */
  Transfer after(Transfer before) {
    double[] product = new double[size * size];
    for (int row = 0; row < size; row++) {
      for (int middle = 0; middle < size; middle++) {
        double factor = entries[row * size + middle];
        if (factor != 0) {
          for (int column = 0; column < size; column++) {
            product[row * size + column] += factor * before.entries[middle * size + column];
          }
        }
      }
    }
    return new Transfer(qubits, product);
  }

  /** The same on some of more qubits. */
  Transfer spread(int[] at, int wider) {
    int all = 1 << (2 * wider);
    int mask = 0;
    for (int qubit : at) {
      mask |= 3 << (2 * qubit);
    }
    double[] spread = new double[all * all];
    for (int row = 0; row < all; row++) {
      for (int column = 0; column < size; column++) {
        spread[row * all + ((row & ~mask) | put(column, at))] = at(gathered(row, at), column);
      }
    }
    return new Transfer(wider, spread);
  }

  private static int gathered(int index, int[] at) {
    int gathered = 0;
    for (int each = 0; each < at.length; each++) {
      gathered |= (index >>> (2 * at[each]) & 3) << (2 * each);
    }
    return gathered;
  }

  /** Puts the digits of an index at other places. */
  static int put(int index, int[] at) {
    int put = 0;
    for (int each = 0; each < at.length; each++) {
      put |= (index >>> (2 * each) & 3) << (2 * at[each]);
    }
    return put;
  }
}
