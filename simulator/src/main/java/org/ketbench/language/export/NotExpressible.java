package org.ketbench.language.export;

/** Thrown within an exporter by what its format has no words for; the message says why. */
final class NotExpressible extends Exception {
  private static final long serialVersionUID = 1;

  NotExpressible(String message) {
    super(message, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
