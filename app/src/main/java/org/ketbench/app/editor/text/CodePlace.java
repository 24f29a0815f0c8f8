package org.ketbench.app.editor.text;

/** Whether a place in a text is in code, in a comment or in a string. */
public enum CodePlace {
  CODE,
  COMMENT,
  STRING;

  /** A block comment that began further up than this is not noticed while typing. */
  private static final int LOOKED_BACK = 50_000;

  public static CodePlace at(String text, int place) {
    int from = Math.max(0, place - LOOKED_BACK);
    int open = from + text.substring(from, place).lastIndexOf("/*");
    if (open >= from) {
      int close = text.indexOf("*/", open + 2);
      if ((close < 0 || close + 2 > place) && inLine(text, open) == CODE) {
        return COMMENT;
      }
    }
    return inLine(text, place);
  }

  /** By the line alone. */
  private static CodePlace inLine(String text, int place) {
    CodePlace found = CODE;
    for (int at = Lines.start(text, place); at < place; at++) {
      char c = text.charAt(at);
      if (found == STRING) {
        found = c == '"' ? CODE : STRING;
      } else if (c == '"') {
        found = STRING;
      } else if (c == '/' && at + 1 < place && text.charAt(at + 1) == '/') {
        return COMMENT;
      }
    }
    return found;
  }
}
