package org.ketbench.estimate.count;

import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;

/** A circuit has something that cannot be counted; the span says where. */
public final class NotCountable extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Span span;
  private final @Nullable String file;

  NotCountable(String message, Span span) {
    this(message, span, null);
  }

  NotCountable(String message, Span span, @Nullable String file) {
    super(message);
    this.span = span;
    this.file = file;
  }

  public Span span() {
    return span;
  }

  /** The included file that the span is in; null for the document itself. */
  public @Nullable String file() {
    return file;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
