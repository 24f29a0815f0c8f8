package org.ketbench.app.cli;

import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.LineIndex;
import org.ketbench.language.Position;
import org.ketbench.language.Severity;

/** A diagnostic as the command line shows it: a file, and lines and columns from 1. */
record Problem(
    String file,
    int line,
    int column,
    int endLine,
    int endColumn,
    Severity severity,
    String code,
    String message) {

  /** A problem of a whole file. */
  static Problem of(String file, String code, String message) {
    return new Problem(file, 1, 1, 1, 1, Severity.ERROR, code, message);
  }

  static Problem of(Document document, LineIndex lines, Diagnostic diagnostic) {
    Position start = lines.position(diagnostic.span().start());
    Position end = lines.position(diagnostic.span().end());
    return new Problem(
        document.name(),
        start.line() + 1,
        start.column() + 1,
        end.line() + 1,
        end.column() + 1,
        diagnostic.severity(),
        diagnostic.code(),
        diagnostic.message());
  }

  boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public String toString() {
    return "%s:%d:%d: %s: %s [%s]".formatted(file, line, column, severity.text(), message, code);
  }
}
