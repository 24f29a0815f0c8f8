package org.ketbench.engine;

import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.EvaluationException;

/** Says why a circuit is not simulated, and where the reason stands in the text. */
public final class SimulationRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Reason reason;
  private final transient @Nullable Span span;

  /** What stands in the way. */
  public enum Reason {
    /** The engine cannot do an operation. */
    OPERATION("operation-not-supported"),
    /** There is not enough memory. */
    MEMORY("not-enough-memory"),
    /** A parameter has no value. */
    PARAMETER("parameter-without-value"),
    /** A value cannot be computed while the program runs, such as a division by zero. */
    VALUE("value-not-computable"),
    /** An exact answer would take too many branches, or too long. */
    SIZE("too-much-work"),
    /** A loop of the program never ends. */
    ENDLESS("endless-loop");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** The stable code of the diagnostic. */
    public String code() {
      return code;
    }
  }

  public SimulationRefusedException(Reason reason, String message, @Nullable Span span) {
    super(message);
    this.reason = reason;
    this.span = span;
  }

  /** What an angle or a value cannot be computed for, at its place. */
  public static SimulationRefusedException because(
      EvaluationException failure, @Nullable Span span) {
    return new SimulationRefusedException(
        failure.isOfMissing() ? Reason.PARAMETER : Reason.VALUE,
        String.valueOf(failure.getMessage()),
        span);
  }

  public Reason reason() {
    return reason;
  }

  /** Where the reason stands in the text, if it stands anywhere. */
  public @Nullable Span span() {
    return span;
  }
}
