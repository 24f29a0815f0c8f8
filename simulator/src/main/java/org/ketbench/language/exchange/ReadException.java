package org.ketbench.language.exchange;

import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;

/** Ends the reading of a part of a text; the message says what is wrong there and what to do. */
final class ReadException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Diagnostic diagnostic;

  ReadException(Span place, String code, String message) {
    super(message, null, false, false);
    this.diagnostic = Diagnostic.error(place, code, message);
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
