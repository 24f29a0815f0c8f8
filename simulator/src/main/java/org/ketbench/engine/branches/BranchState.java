package org.ketbench.engine.branches;

import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Matrix;
import org.ketbench.engine.observable.Mixedness;
import org.ketbench.result.AmplitudeTable;
import org.ketbench.result.Outcome;

/**
 * The quantum state of one branch; qubits are numbered as in the circuit. Its norm means nothing:
 * operators that do not keep it leave it as it comes out.
 *
 * @param <S> the state itself
 */
public interface BranchState<S extends BranchState<S>> extends AutoCloseable {
  S copy();

  void apply(GateRun steps);

  /** The probability that a measurement of the qubit gives 1. */
  double one(int qubit);

  /** Brings the state to what it is after a measurement of the qubit gave {@code one}. */
  void collapse(int qubit, boolean one);

  /** Exchanges 0 and 1 of a qubit. */
  void flip(int qubit);

  /** A number that equal states agree in, whatever their global phase, but for rounding. */
  double fingerprint();

  /**
   * Takes in another state, so that this one stands for both. A pure state can only do that if the
   * other is the same but for a global phase and rounding.
   *
   * @param weight how much this state weighs
   * @param otherWeight how much the other weighs
   * @return whether it did
   */
  boolean join(S other, double weight, double otherWeight);

  /** Whether another state is the same but for a global phase and rounding. */
  boolean same(S other);

  /** The probabilities of the outcomes of some qubits, which ascend; the first is the low bit. */
  double[] marginal(int[] qubits);

  /** Draws shots of some qubits, which ascend; bit i of an outcome is that of the i-th. */
  void sample(int[] qubits, int shots, long seed, Drawn drawn);

  /** The density matrix of some qubits, the first of them the low bit of its indices. */
  Matrix reducedState(int... qubits);

  /** How mixed the state of some qubits is, which ascend and are at least one. */
  default Mixedness mixedness(int... qubits) {
    return Mixedness.of(reducedState(qubits));
  }

  /** Whether that takes no more than a matrix of a million entries. */
  default boolean tellsMixedness(int... qubits) {
    return qubits.length <= 10;
  }

  /** The largest amplitudes of a pure state; null where the state is not kept as such. */
  default @Nullable AmplitudeTable largest(int count) {
    return null;
  }

  /** The expectation of a product of Pauli operators: masks over the circuit's qubits. */
  double expectation(long[] x, long[] z);

  @Override
  void close();

  /** Takes what is drawn. */
  interface Drawn {
    void drawn(Outcome outcome, int count);
  }
}
