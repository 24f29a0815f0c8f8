package org.ketbench.app.editor.text;

import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.Selection;
import org.ketbench.circuit.Span;

/** What one level of nesting is indented by, as far as a text tells. */
public final class IndentUnit {
  public static final String USUAL = "  ";

  private static final int LOOKED_AT = 20_000;

  private IndentUnit() {}

  /** A tab if the first indented line has one, otherwise as many blanks as it begins with. */
  public static String of(String text) {
    String found = told(text, Span.NONE);
    return found == null ? USUAL : found;
  }

  /**
   * What lines are to be indented by, as the others tell: what was indented once already would tell
   * that a level is twice as wide, and more would go the next time than had come.
   */
  static String around(String text, Selection selection) {
    int first = Lines.firstStart(text, selection);
    String found = told(text, new Span(first, Lines.lastEnd(text, selection)));
    return found == null && of(text).equals("\t") ? "\t" : found == null ? USUAL : found;
  }

  private static @Nullable String told(String text, Span without) {
    int end = Math.min(text.length(), LOOKED_AT);
    for (int line = 0; line < end; line = Lines.end(text, line) + 1) {
      int count = Lines.indentation(text, line);
      boolean counts = line < without.start() || line >= without.end();
      if (counts
          && count > 0
          && !Lines.isBlank(text, line)
          && !continuesComment(text, line + count)) {
        return text.charAt(line) == '\t' ? "\t" : count == 4 ? "    " : USUAL;
      }
    }
    return null;
  }

  private static boolean continuesComment(String text, int at) {
    return text.charAt(at) == '*';
  }
}
