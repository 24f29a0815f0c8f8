package org.ketbench.app.editor.text;

import org.ketbench.app.document.Selection;

/** Finds lines in a text whose lines end in {@code \n}. */
final class Lines {
  private Lines() {}

  /** Where the line of a place begins. */
  static int start(String text, int place) {
    return text.lastIndexOf('\n', place - 1) + 1;
  }

  /** Where the line of a place ends, before its end of line. */
  static int end(String text, int place) {
    int end = text.indexOf('\n', place);
    return end < 0 ? text.length() : end;
  }

  /** Where the first line begins that a selection touches. */
  static int firstStart(String text, Selection selection) {
    return start(text, selection.start());
  }

  /** Where the last line ends; one that a selection only reaches the start of is not touched. */
  static int lastEnd(String text, Selection selection) {
    int end = selection.end();
    boolean reachesOnly =
        end > selection.start() && end == start(text, end) && end > firstStart(text, selection);
    return end(text, reachesOnly ? end - 1 : end);
  }

  /** How many of the characters from a place on are blanks and tabs. */
  static int indentation(String text, int lineStart) {
    int at = lineStart;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at - lineStart;
  }

  static boolean isBlank(String text, int lineStart) {
    int at = lineStart + indentation(text, lineStart);
    return at == text.length() || text.charAt(at) == '\n';
  }
}
