package org.ketbench.engine.branches;

import org.ketbench.engine.program.ClassicalState;

/**
 * Takes the branches that have come to the end of the program.
 *
 * @param <S> the kind of state
 */
public interface Leaves<S extends BranchState<S>> {
  /**
   * Reads a branch that has ended; several threads may do that at once. What comes back adds what
   * was read to the rest, and is run in an order that does not depend on threads.
   *
   * @param probability its probability, when these are followed
   * @param shots how many shots took it, when these are followed
   * @param seed for what is drawn from it
   */
  Runnable ended(ClassicalState classical, S state, double probability, int shots, long seed);

  /** Branches of so little probability were given up that it does not show. */
  default void dropped(double probability) {}
}
