package org.ketbench.engine;

import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;

/** Whether an engine can answer a question about a program; known before anything is computed. */
public sealed interface Ability {
  /**
   * It can.
   *
   * @param bytes the memory it will take, about
   * @param nanoseconds the time it will take on one core, about: for comparing engines
   * @param why what makes it fit, as in "all gates are Clifford gates"
   */
  record Able(double bytes, double nanoseconds, String why) implements Ability {}

  /**
   * It cannot.
   *
   * @param message a whole sentence: what it cannot do, on which operation, and what to use instead
   * @param span the operation that stands in the way, if one does
   */
  record Unable(SimulationRefusedException.Reason reason, String message, @Nullable Span span)
      implements Ability {
    /** This as a refusal of the whole request. */
    public SimulationRefusedException refusal() {
      return new SimulationRefusedException(reason, message, span);
    }
  }
}
