package org.ketbench.engine.statevector.plan;

import java.util.List;

/**
 * What is done to every block of a state before the next stage begins.
 *
 * @param passes in order; those that are chunked run chunk by chunk, so that a chunk stays in the
 *     fastest cache while all their steps are done
 */
public record Stage(Layout layout, List<Pass> passes) {
  public Stage {
    passes = List.copyOf(passes);
  }

  /** Steps that are done together on each chunk of a block, or one after another on all of it. */
  public record Pass(boolean chunked, List<Step> steps) {
    public Pass {
      steps = List.copyOf(steps);
    }
  }
}
