package org.ketbench.engine.observable;

import java.util.Arrays;
import org.ketbench.circuit.Matrix;
import org.ketbench.engine.linear.ComplexMatrix;
import org.ketbench.engine.linear.HermitianEigen;

/** What density matrices say about how qubits hang together. */
public final class Entanglement {
  private Entanglement() {}

  /** The density matrix in the answer to a {@link Reading.ReducedState}. */
  public static Matrix matrix(Estimate estimate) {
    double[] values = estimate.values();
    int entries = values.length / 2;
    int size = (int) Math.round(Math.sqrt(entries));
    double[] re = Arrays.copyOfRange(values, 0, entries);
    double[] im = Arrays.copyOfRange(values, entries, values.length);
    return Matrix.of(size, re, im);
  }

  /** The trace of ρ²: 1 for a pure state, 1/2ᵏ for a completely mixed one of k qubits. */
  public static double purity(Matrix state) {
    double sum = 0;
    for (int row = 0; row < state.size(); row++) {
      for (int column = 0; column < state.size(); column++) {
        double re = state.re(row, column);
        double im = state.im(row, column);
        sum += re * re + im * im;
      }
    }
    return sum;
  }

  /** The von Neumann entropy in bits; of one side of a pure state, the entropy of the cut. */
  public static double entropy(Matrix state) {
    return Mixedness.of(state).entropy();
  }

  /**
   * The mutual information of two sets of qubits, in bits.
   *
   * @param both the state of all of them
   */
  public static double mutualInformation(Matrix one, Matrix other, Matrix both) {
    return Math.max(0, entropy(one) + entropy(other) - entropy(both));
  }

  /** The eigenvalues of a Hermitian matrix, ascending. */
  static double[] eigenvalues(Matrix matrix) {
    int size = matrix.size();
    ComplexMatrix entries = new ComplexMatrix(size, size);
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        entries.set(row, column, matrix.re(row, column), matrix.im(row, column));
      }
    }
    HermitianEigen eigen = new HermitianEigen(entries);
    double[] values = new double[size];
    Arrays.setAll(values, each -> eigen.value(size - 1 - each));
    return values;
  }
}
