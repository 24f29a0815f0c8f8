package org.ketbench.app.editor.text;

/** What one level of nesting is indented by, as far as a text tells. */
public final class IndentUnit {
  public static final String USUAL = "  ";

  private static final int LOOKED_AT = 20_000;

  private IndentUnit() {}

  /** A tab if the first indented line has one, otherwise as many blanks as it begins with. */
  public static String of(String text) {
    int end = Math.min(text.length(), LOOKED_AT);
    for (int line = 0; line < end; line = Lines.end(text, line) + 1) {
      int count = Lines.indentation(text, line);
      if (count > 0 && !Lines.isBlank(text, line) && !continuesComment(text, line + count)) {
        return text.charAt(line) == '\t' ? "\t" : count == 4 ? "    " : USUAL;
      }
    }
    return USUAL;
  }

  private static boolean continuesComment(String text, int at) {
    return text.charAt(at) == '*';
  }
}
