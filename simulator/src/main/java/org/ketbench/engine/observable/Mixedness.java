package org.ketbench.engine.observable;

import org.ketbench.circuit.Matrix;

/**
 * How mixed the state of some qubits is; where they are part of a pure state, how entangled they
 * are with the rest of it.
 *
 * @param qubits how many qubits
 * @param entropy the von Neumann entropy in bits
 * @param purity the trace of ρ²
 * @param bound the most that the entropy can be off by the engine's approximations
 */
public record Mixedness(int qubits, double entropy, double purity, double bound) {
  private static final double NOTHING = 1e-15;

  /** Qubits in a pure state. */
  public static Mixedness none(int qubits) {
    return new Mixedness(qubits, 0, 1, 0);
  }

  /** What a density matrix says. */
  public static Mixedness of(Matrix state) {
    return of(Integer.numberOfTrailingZeros(state.size()), Entanglement.eigenvalues(state));
  }

  /** What the eigenvalues of a density matrix say, in any order, 0 where there are no more. */
  public static Mixedness of(int qubits, double... eigenvalues) {
    double entropy = 0;
    double purity = 0;
    for (double each : eigenvalues) {
      entropy -= each > NOTHING ? each * Math.log(each) / Math.log(2) : 0;
      purity += each * each;
    }
    return new Mixedness(qubits, Math.max(0, entropy), purity, 0);
  }

  /** This and the share in it of qubits that have nothing to do with the others. */
  public Mixedness and(Mixedness other) {
    return new Mixedness(
        Math.max(qubits, other.qubits),
        entropy + other.entropy,
        purity * other.purity,
        bound + other.bound);
  }

  /**
   * This of a state that is only known nearly, by the inequality of Fannes and Audenaert.
   *
   * @param distance the most that the probability of anything is off
   */
  public Mixedness within(double distance) {
    if (distance <= 0) {
      return this;
    }
    double share = Math.min(distance, 0.5);
    double noise = -(share * Math.log(share) + (1 - share) * Math.log1p(-share)) / Math.log(2);
    return new Mixedness(qubits, entropy, purity, Math.min(qubits, distance * qubits + noise));
  }
}
