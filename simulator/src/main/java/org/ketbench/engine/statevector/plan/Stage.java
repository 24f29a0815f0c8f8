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

  /**
   * What is done on each chunk of a block, or on all of it.
   *
   * @param legs one after another
   */
  public record Pass(boolean chunked, List<Leg> legs) {
    public Pass {
      legs = List.copyOf(legs);
    }

    /** The steps of all legs. */
    public List<Step> steps() {
      return legs.stream().flatMap(leg -> leg.steps().stream()).toList();
    }
  }

  /**
   * Steps that are done together on each range of {@code 1 << bits} amplitudes. A chunk of a shared
   * state fits a core's own cache and not the fastest one, for which it is taken apart once more.
   */
  public record Leg(int bits, List<Step> steps) {
    public Leg {
      steps = List.copyOf(steps);
    }
  }
}
