package org.ketbench.estimate.count;

import org.ketbench.circuit.Span;

/** A circuit has something that cannot be counted; the span says where. */
public final class NotCountable extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Span span;

  NotCountable(String message, Span span) {
    super(message);
    this.span = span;
  }

  public Span span() {
    return span;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
