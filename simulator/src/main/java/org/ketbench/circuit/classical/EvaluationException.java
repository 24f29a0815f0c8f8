package org.ketbench.circuit.classical;

/** A value that cannot be computed, such as a division by zero; the message tells a user why. */
public final class EvaluationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public EvaluationException(String message) {
    super(message);
  }
}
