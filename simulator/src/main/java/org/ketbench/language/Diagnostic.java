package org.ketbench.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;

/**
 * Something to say about a place in a text. The message says what is wrong and what to do.
 *
 * @param code a stable, lower-case name with dashes, such as {@code unknown-gate}
 * @param file the included file that the span is in, null for the document itself
 */
public record Diagnostic(
    @Nullable String file,
    Span span,
    Severity severity,
    String code,
    String message,
    List<Related> related) {
  public Diagnostic {
    related = List.copyOf(related);
  }

  /** Another place that helps to understand a diagnostic. */
  public record Related(@Nullable String file, Span span, String message) {}

  public static Diagnostic error(Span span, String code, String message) {
    return new Diagnostic(null, span, Severity.ERROR, code, message, List.of());
  }

  public static Diagnostic warning(Span span, String code, String message) {
    return new Diagnostic(null, span, Severity.WARNING, code, message, List.of());
  }

  public static Diagnostic information(Span span, String code, String message) {
    return new Diagnostic(null, span, Severity.INFORMATION, code, message, List.of());
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  public Diagnostic in(String includedFile) {
    return new Diagnostic(includedFile, span, severity, code, message, related);
  }

  public Diagnostic relatedTo(Span place, String note) {
    List<Related> more = new ArrayList<>(related);
    more.add(new Related(null, place, note));
    return new Diagnostic(file, span, severity, code, message, more);
  }
}
