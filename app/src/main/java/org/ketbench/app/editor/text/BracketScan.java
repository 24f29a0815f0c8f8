package org.ketbench.app.editor.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what belongs to one bracket, passing over comments and strings. What was opened before
 * the scan began is not known to it, so where that may matter it is not certain.
 */
final class BracketScan {
  private final String text;
  private final int wanted;
  private int[] open = new int[16];
  private int depth;
  private boolean certain = true;

  /**
   * @param wanted where the bracket is
   */
  BracketScan(String text, int wanted) {
    this.text = text;
    this.wanted = wanted;
  }

  /** Whether it would have found the same from the start of the text. */
  boolean isCertain() {
    return certain;
  }

  /** Begins at the start of a line; null if there is no bracket but a comment or a string. */
  Brackets.@Nullable Pair from(int start) {
    int at = start;
    while (at < text.length() && certain) {
      char c = text.charAt(at);
      int next = at + 1;
      if (c == '"') {
        next = closingQuote(at);
      } else if (c == '/' && text.startsWith("//", at)) {
        next = Lines.end(text, at);
      } else if (c == '/' && text.startsWith("/*", at)) {
        int close = text.indexOf("*/", at + 2);
        next = close < 0 ? text.length() : close + 2;
      } else if (Brackets.isOpening(c)) {
        push(at);
      } else if (Brackets.isClosing(c)) {
        int opened = match(at, c, start == 0);
        if (at == wanted || (opened >= 0 && opened == wanted)) {
          return new Brackets.Pair(wanted, at == wanted ? opened : at);
        }
      }
      if (at <= wanted && wanted < next && next > at + 1) {
        return null;
      }
      at = next;
    }
    return contains(wanted) ? new Brackets.Pair(wanted, -1) : null;
  }

  private void push(int at) {
    if (depth == open.length) {
      open = Arrays.copyOf(open, 2 * depth);
    }
    open[depth++] = at;
  }

  private boolean contains(int at) {
    return Arrays.stream(open, 0, depth).anyMatch(each -> each == at);
  }

  /**
   * What a closing bracket closes: a brace closes over brackets that were left open in it. -1 if it
   * closes nothing.
   */
  private int match(int at, char closing, boolean all) {
    char opening = Brackets.opening(closing);
    int level = depth - 1;
    while (opening == '{' && level >= 0 && text.charAt(open[level]) != '{') {
      level--;
    }
    if (level >= 0 && text.charAt(open[level]) == opening) {
      depth = level;
      return open[level];
    }
    boolean overAll = level < 0 && (at == wanted || depth > 0);
    certain = all || !overAll;
    return -1;
  }

  private int closingQuote(int at) {
    int end = Lines.end(text, at);
    int quote = text.indexOf('"', at + 1);
    return quote < 0 || quote > end ? end : quote + 1;
  }
}
