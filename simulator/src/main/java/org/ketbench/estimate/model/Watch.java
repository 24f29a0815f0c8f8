package org.ketbench.estimate.model;

/** Lets whoever waits for an estimate see how far it is and stop it. */
public interface Watch {
  /** Nobody watches or stops. */
  Watch NONE = () -> false;

  /** Whether to stop; asked often. */
  boolean cancelled();

  /** What is being worked on, and how much of it is done, from 0 to 1. */
  default void progress(String what, double done) {}

  /** Ends the work if it is no longer wanted. */
  default void check() {
    if (cancelled()) {
      throw new EstimateException(
          ErrorCode.CANCELLED,
          "constraints.maxDistillationRounds",
          "The search was stopped before it was complete",
          "Fewer distillation rounds, fewer distillation units or a smaller maxCodeDistance make"
              + " the search shorter.");
    }
  }
}
