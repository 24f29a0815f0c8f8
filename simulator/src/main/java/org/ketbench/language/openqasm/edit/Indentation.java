package org.ketbench.language.openqasm.edit;

/** Lines of a statement that comes to stand elsewhere. */
final class Indentation {
  private Indentation() {}

  /**
   * The text with the indents of its further lines adapted.
   *
   * @param lines whether it will have lines of its own; else nothing changes
   */
  static String moved(String text, String from, String to, boolean lines) {
    if (!lines || from.equals(to)) {
      return text;
    }
    StringBuilder result = new StringBuilder();
    boolean start = false;
    for (int i = 0; i < text.length(); ) {
      if (start && text.startsWith(from, i)) {
        result.append(to);
        i += from.length();
        start = false;
        continue;
      }
      char c = text.charAt(i++);
      result.append(c);
      start = c == '\n' || (c == '\r' && !text.startsWith("\n", i));
    }
    return result.toString();
  }
}
