package org.ketbench.engine.statevector.plan;

/**
 * What a planner is told to do instead of choosing it by cost; for tests and for looking into
 * plans. Sizes are forced by a {@link Shape} of one's own, the kind of kernels by whoever runs the
 * plan.
 *
 * @param groups how gates are put together
 * @param gathered whether every block is copied to a thread's own memory, also where it need not be
 */
public record PlanOptions(Groups groups, boolean gathered) {
  /** Nothing is forced. */
  public static final PlanOptions CHOSEN = new PlanOptions(Groups.CHOSEN, false);

  /** How gates are put together. */
  public enum Groups {
    /** Whatever costs least. */
    CHOSEN,
    /** By structure: phases into polynomials, rotations by threes, exchanges into permutations. */
    STRUCTURED,
    /** Into matrices on up to three qubits, wherever gates are small enough. */
    DENSE,
    /** Not at all: a step for each element. */
    SINGLE
  }
}
