package org.ketbench.engine.program;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Matrix;

/**
 * What noise does to one or two qubits: {@code ρ → Σ K ρ K†} over its Kraus operators. Where these
 * are Pauli operators with probabilities it is known as such too, which is far cheaper.
 */
public final class Channel {
  private static final double COMPLETE = 1e-9;

  private final String name;
  private final int qubits;
  private final List<Matrix> operators;
  private final double @Nullable [] paulis;

  private Channel(String name, int qubits, List<Matrix> operators, double @Nullable [] paulis) {
    this.name = name;
    this.qubits = qubits;
    this.operators = List.copyOf(operators);
    this.paulis = paulis;
  }

  /**
   * A channel by its Kraus operators.
   *
   * @throws IllegalArgumentException if these do not add up to a channel, saying by how much
   */
  public static Channel ofOperators(String name, List<Matrix> operators) {
    int size = operators.getFirst().size();
    Matrix sum = Matrix.identity(size).scaled(-1, 0);
    for (Matrix each : operators) {
      sum = sum.plus(each.adjoint().multiply(each));
    }
    double off = 0;
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        off = Math.max(off, Math.hypot(sum.re(row, column), sum.im(row, column)));
      }
    }
    if (off > COMPLETE) {
      throw new IllegalArgumentException(
          "the operators K do not form a channel: the sum of K†K differs from the identity by "
              + (float) off);
    }
    return new Channel(name, Integer.numberOfTrailingZeros(size), operators, null);
  }

  /**
   * A channel by the probabilities of its Pauli operators. Digit j in base 4 of an index is what
   * happens to the j-th qubit: 0 nothing, 1 X, 2 Y, 3 Z.
   */
  public static Channel ofPaulis(String name, double... probabilities) {
    int qubits = Integer.numberOfTrailingZeros(probabilities.length) / 2;
    List<Matrix> operators = new ArrayList<>();
    for (int index = 0; index < probabilities.length; index++) {
      if (probabilities[index] > 0) {
        operators.add(pauli(index, qubits).scaled(Math.sqrt(probabilities[index]), 0));
      }
    }
    return new Channel(name, qubits, operators, probabilities.clone());
  }

  /** The matrix of a product of Pauli operators, by its index. */
  public static Matrix pauli(int index, int qubits) {
    Matrix product = Matrix.identity(1);
    for (int qubit = 0; qubit < qubits; qubit++) {
      product = product.tensor(one((index >>> (2 * qubit)) & 3));
    }
    return product;
  }

  private static Matrix one(int pauli) {
    return switch (pauli) {
      case 0 -> Matrix.identity(2);
      case 1 -> Matrix.of(2, new double[] {0, 1, 1, 0}, new double[4]);
      case 2 -> Matrix.of(2, new double[4], new double[] {0, -1, 1, 0});
      default -> Matrix.of(2, new double[] {1, 0, 0, -1}, new double[4]);
    };
  }

  public String name() {
    return name;
  }

  public int qubits() {
    return qubits;
  }

  /** The Kraus operators; the first qubit is the low bit of their indices. */
  public List<Matrix> operators() {
    return operators;
  }

  /** The probabilities of Pauli operators as in {@link #ofPaulis}; null for other channels. */
  public double @Nullable [] paulis() {
    return paulis == null ? null : paulis.clone();
  }

  /**
   * The channel as a matrix on ρ written as a vector, whose first qubits are those of the columns
   * and whose last are those of the rows: {@code Σ K ⊗ conj(K)}, K on the first.
   */
  public Matrix superoperator() {
    int size = 1 << (2 * qubits);
    Matrix sum = Matrix.of(size, new double[size * size], new double[size * size]);
    for (Matrix each : operators) {
      sum = sum.plus(each.tensor(conjugate(each)));
    }
    return sum;
  }

  private static Matrix conjugate(Matrix matrix) {
    int size = matrix.size();
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        re[row * size + column] = matrix.re(row, column);
        im[row * size + column] = -matrix.im(row, column);
      }
    }
    return Matrix.of(size, re, im);
  }

  @Override
  public String toString() {
    return name;
  }
}
