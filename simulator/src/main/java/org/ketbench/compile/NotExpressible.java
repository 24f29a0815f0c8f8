package org.ketbench.compile;

/**
 * Thrown by what a format or a set of gates has no words for; the message says why, and what to do.
 */
public final class NotExpressible extends Exception {
  private static final long serialVersionUID = 1;

  public NotExpressible(String message) {
    super(message, null, false, false);
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
