package org.ketbench.engine.branches;

import org.ketbench.engine.program.ClassicalState;

/**
 * Takes the branches that have come to the end of the program, one at a time.
 *
 * @param <S> the kind of state
 */
public interface Leaves<S extends BranchState<S>> {
  /**
   * A branch has ended.
   *
   * @param probability its probability, when these are followed
   * @param shots how many shots took it, when these are followed
   * @param seed for what is drawn from it
   */
  void ended(ClassicalState classical, S state, double probability, int shots, long seed);

  /** Branches of so little probability were given up that it does not show. */
  default void dropped(double probability) {}
}
