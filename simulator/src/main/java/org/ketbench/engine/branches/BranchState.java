package org.ketbench.engine.branches;

import org.ketbench.result.Outcome;

/**
 * The quantum state of one branch; qubits are numbered as in the circuit.
 *
 * @param <S> the state itself
 */
public interface BranchState<S extends BranchState<S>> extends AutoCloseable {
  S copy();

  /** Applies gates, whose angles are all known. */
  void apply(GateRun gates);

  /** The probability that a measurement of the qubit gives 1. */
  double one(int qubit);

  /**
   * Brings the state to what it is after a measurement gave {@code one}, with norm 1.
   *
   * @param probability how probable that was; not 0
   */
  void collapse(int qubit, boolean one, double probability);

  /** Exchanges 0 and 1 of a qubit. */
  void flip(int qubit);

  /** A number that equal states agree in, whatever their global phase, but for rounding. */
  double fingerprint();

  /** Whether another state is the same but for a global phase and rounding. */
  boolean same(S other);

  /** The probabilities of the outcomes of some qubits, which ascend; the first is the low bit. */
  double[] marginal(int[] qubits);

  /** Draws shots of some qubits, which ascend; bit i of an outcome is that of the i-th. */
  void sample(int[] qubits, int shots, long seed, Drawn drawn);

  @Override
  void close();

  /** Takes what is drawn. */
  interface Drawn {
    void drawn(Outcome outcome, int count);
  }
}
