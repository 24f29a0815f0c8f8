package org.ketbench.language.exchange.qir;

import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;

/** Ends the reading of a module; the message says what is wrong and what to do. */
public final class QirException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Diagnostic diagnostic;

  QirException(Span place, String code, String message) {
    super(message, null, false, false);
    this.diagnostic = Diagnostic.error(place, code, message);
  }

  public Diagnostic diagnostic() {
    return diagnostic;
  }
}
