package org.ketbench.engine.pure;

import java.util.function.IntToDoubleFunction;

/**
 * What the diagonal of a density matrix says about outcomes, however the matrix is kept.
 *
 * @param weights the entry of each basis state of the simulated qubits
 */
public record Diagonal(Places places, IntToDoubleFunction weights) {
  private int size() {
    return 1 << places.count();
  }

  /** The sum of all weights. */
  public double trace() {
    double sum = 0;
    for (int each = 0; each < size(); each++) {
      sum += weights.applyAsDouble(each);
    }
    return sum;
  }

  /** The sum of the weights in which the qubit at a place has a value. */
  public double trace(int place, boolean one) {
    double sum = 0;
    for (int each = 0; each < size(); each++) {
      sum += (each >>> place & 1) != 0 == one ? weights.applyAsDouble(each) : 0;
    }
    return sum;
  }

  /** The probability that a qubit is found as 1. */
  public double one(int qubit) {
    int place = places.of(qubit);
    return place < 0 ? 0 : trace(place, true) / trace();
  }

  /** The probabilities of some qubits' values, the first of them in the lowest bit. */
  public double[] marginal(int[] qubits) {
    double[] table = new double[1 << qubits.length];
    long mask = places.mask(qubits);
    int[] ranks = places.ranks(qubits);
    double trace = trace();
    for (int each = 0; each < size(); each++) {
      double probability = Math.max(0, weights.applyAsDouble(each)) / trace;
      table[Places.spread((int) Long.compress(each, mask), ranks)] += probability;
    }
    return table;
  }
}
