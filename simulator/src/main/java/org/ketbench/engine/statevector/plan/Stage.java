package org.ketbench.engine.statevector.plan;

import java.util.List;

/**
 * What is done to every block of a state before the next stage begins.
 *
 * @param chunk how many positions a chunk spans
 * @param passes in order; those that are chunked run chunk by chunk, so that a chunk stays in a
 *     fast cache while all their steps are done
 */
public record Stage(Layout layout, Way way, int chunk, List<Pass> passes) {
  public Stage {
    passes = List.copyOf(passes);
  }

  /** How threads come to their blocks. */
  public enum Way {
    /** Each block where it lies, by one thread. */
    IN_PLACE,
    /** Each block copied to a thread's own memory and back. */
    GATHERED,
    /** The whole state is the block, and all threads share the work of each pass. */
    SHARED
  }

  /** Whether all threads work on the one block. */
  public boolean shared() {
    return way == Way.SHARED;
  }

  /** Steps that are done together on each chunk of a block, or one after another on all of it. */
  public record Pass(boolean chunked, List<Step> steps) {
    public Pass {
      steps = List.copyOf(steps);
    }
  }
}
