package org.ketbench.app.shell;

import java.util.List;
import org.ketbench.app.text.Texts;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.LineIndex;

/** A line of the list of problems, and where in the text it leads. */
record ListedProblem(int offset, String text, boolean isError) {
  private static final Texts TEXTS = Texts.beside(ListedProblem.class);

  static List<ListedProblem> of(LineIndex lines, List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(diagnostic -> of(lines, diagnostic)).toList();
  }

  private static ListedProblem of(LineIndex lines, Diagnostic diagnostic) {
    String message = diagnostic.message();
    if (diagnostic.file() != null) {
      return new ListedProblem(0, diagnostic.file() + ": " + message, diagnostic.isError());
    }
    int offset = diagnostic.span().start();
    int line = lines.position(offset).line() + 1;
    return new ListedProblem(
        offset, TEXTS.get("problem.inLine", line, message), diagnostic.isError());
  }

  @Override
  public String toString() {
    return text;
  }
}
