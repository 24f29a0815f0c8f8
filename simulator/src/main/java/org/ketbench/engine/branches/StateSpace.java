package org.ketbench.engine.branches;

/**
 * Where the states of one program come from.
 *
 * @param <S> the kind of state
 */
public interface StateSpace<S extends BranchState<S>> extends AutoCloseable {
  /** All qubits 0. */
  S zero();

  /** The bytes that a state takes. */
  double bytes();

  /** How many threads may work on different states at once. */
  int threads();

  /** Whether states take whole channels, so that noise makes no branches. */
  boolean takesChannels();

  @Override
  void close();
}
