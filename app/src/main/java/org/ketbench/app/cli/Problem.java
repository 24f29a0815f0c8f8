package org.ketbench.app.cli;

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

  boolean isError() {
    return severity == Severity.ERROR;
  }

  /** What is about no file has no place either. */
  @Override
  public String toString() {
    if (file.isEmpty()) {
      return "ketbench: %s: %s [%s]".formatted(severity.text(), message, code);
    }
    return "%s:%d:%d: %s: %s [%s]".formatted(file, line, column, severity.text(), message, code);
  }
}
