package org.ketbench.app.problems;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.LineIndex;
import org.ketbench.language.Position;
import org.ketbench.language.Severity;

/**
 * A problem as it is listed.
 *
 * @param line from 1, as the column
 */
public record ListedProblem(Diagnostic diagnostic, int line, int column) {

  static ListedProblem of(Diagnostic diagnostic, LineIndex lines) {
    if (diagnostic.file() != null) {
      return new ListedProblem(diagnostic, 0, 0);
    }
    Position place = lines.position(diagnostic.span().start());
    return new ListedProblem(diagnostic, place.line() + 1, place.column() + 1);
  }

  public Severity severity() {
    return diagnostic.severity();
  }

  public String message() {
    return diagnostic.message();
  }

  /** Where it is in the text; null if it is in a file that the text includes. */
  public @Nullable Span span() {
    return diagnostic.file() == null ? diagnostic.span() : null;
  }

  /** The place in words. */
  public String place() {
    String file = diagnostic.file();
    return file == null ? line + ":" + column : file;
  }

  boolean contains(String words) {
    String all = (message() + " " + diagnostic.code() + " " + place()).toLowerCase(Locale.ROOT);
    return words.isBlank() || all.contains(words.strip().toLowerCase(Locale.ROOT));
  }

  /** Whether it says the same as another, wherever that is. */
  boolean saysTheSameAs(ListedProblem other) {
    return diagnostic.code().equals(other.diagnostic.code()) && message().equals(other.message());
  }
}
