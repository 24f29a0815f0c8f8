package org.ketbench.circuit.classical;

/** A value that cannot be computed, such as a division by zero; the message tells a user why. */
public final class EvaluationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean missing;

  public EvaluationException(String message) {
    this(message, false);
  }

  private EvaluationException(String message, boolean missing) {
    super(message);
    this.missing = missing;
  }

  /** A parameter was not given a value. */
  public static EvaluationException ofMissing(String parameter) {
    return new EvaluationException(
        "The parameter " + parameter + " has no value; set one, as in --set " + parameter + "=0.5.",
        true);
  }

  /** Whether it is for want of a parameter's value, so that giving one helps. */
  public boolean isOfMissing() {
    return missing;
  }
}
