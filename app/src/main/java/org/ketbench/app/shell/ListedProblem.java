package org.ketbench.app.shell;

import java.util.List;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.LineIndex;
import org.ketbench.language.Position;

/** A line of the list of problems, and where in the text it leads. */
record ListedProblem(int offset, String text, boolean isError) {

  static List<ListedProblem> of(LineIndex lines, List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(diagnostic -> of(lines, diagnostic)).toList();
  }

  private static ListedProblem of(LineIndex lines, Diagnostic diagnostic) {
    String what = "%s: %s".formatted(diagnostic.severity().text(), diagnostic.message());
    if (diagnostic.file() != null) {
      return new ListedProblem(
          0, "%s  %s".formatted(diagnostic.file(), what), diagnostic.isError());
    }
    int offset = diagnostic.span().start();
    Position place = lines.position(offset);
    return new ListedProblem(
        offset,
        "%d:%d  %s".formatted(place.line() + 1, place.column() + 1, what),
        diagnostic.isError());
  }

  @Override
  public String toString() {
    return text;
  }
}
