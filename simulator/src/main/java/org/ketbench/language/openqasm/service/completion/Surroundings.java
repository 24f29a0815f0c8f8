package org.ketbench.language.openqasm.service.completion;

import org.ketbench.language.Snippet;
import org.ketbench.language.openqasm.check.Checked;
import org.ketbench.language.openqasm.syntax.Statement;

/** What is around the place where a completion goes. */
final class Surroundings {
  private final Checked checked;
  private final String text;
  private final Caret caret;

  Surroundings(Checked checked, Caret caret) {
    this.checked = checked;
    this.text = checked.tree().text();
    this.caret = caret;
  }

  boolean isVersion2() {
    return checked.version().isTwo();
  }

  /** Whether nothing but blanks and comments stands before the caret's word. */
  boolean isFirstStatement() {
    for (int chunk = 0; chunk < checked.tree().size(); chunk++) {
      Statement statement = checked.tree().statement(chunk);
      if (checked.tree().span(chunk, statement).start() >= caret.replaces().start()) {
        return true;
      }
      if (!(statement instanceof Statement.Empty)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the rest of the line is free, so that a whole statement can be written. */
  boolean isLineFreeBehind() {
    int at = caret.replaces().end();
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at == text.length()
        || text.charAt(at) == '\n'
        || text.charAt(at) == '\r'
        || text.charAt(at) == '}'
        || text.startsWith("//", at);
  }

  /** A snippet whose later lines are indented like the line of the caret. */
  Snippet indented(String marked) {
    int start = caret.replaces().start();
    int line = start;
    while (line > 0 && text.charAt(line - 1) != '\n' && text.charAt(line - 1) != '\r') {
      line--;
    }
    int end = line;
    while (end < start && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return Snippet.of(marked.replace("\n", "\n" + text.substring(line, end)));
  }
}
