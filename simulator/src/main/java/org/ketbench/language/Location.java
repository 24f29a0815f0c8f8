package org.ketbench.language;

import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;

/**
 * A place in a file.
 *
 * @param file the included file that the span is in, null for the document itself
 */
public record Location(@Nullable String file, Span span) {
  public static Location here(Span span) {
    return new Location(null, span);
  }
}
