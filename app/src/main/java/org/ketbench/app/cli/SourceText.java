package org.ketbench.app.cli;

import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.LineIndex;
import org.ketbench.language.Position;

/** One text of a program, which turns offsets in it into lines and columns. */
final class SourceText {
  private final String name;
  private final LineIndex lines;

  SourceText(Document document) {
    name = document.name();
    lines = new LineIndex(document.text());
  }

  Problem locate(Diagnostic diagnostic) {
    Position start = lines.position(diagnostic.span().start());
    Position end = lines.position(diagnostic.span().end());
    return new Problem(
        name,
        start.line() + 1,
        start.column() + 1,
        end.line() + 1,
        end.column() + 1,
        diagnostic.severity(),
        diagnostic.code(),
        diagnostic.message());
  }
}
