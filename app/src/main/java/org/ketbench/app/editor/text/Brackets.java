package org.ketbench.app.editor.text;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Finds the bracket that belongs to the one at the caret. */
public final class Brackets {
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  /** In longer texts finding a bracket would be felt. */
  private static final int LONGEST = 3_000_000;

  private Brackets() {}

  /**
   * A bracket and the one that belongs to it.
   *
   * @param other -1 if there is none
   */
  public record Pair(int at, int other) {
    public boolean isWhole() {
      return other >= 0;
    }
  }

  static boolean isOpening(char c) {
    return OPENING.indexOf(c) >= 0;
  }

  static boolean isClosing(char c) {
    return CLOSING.indexOf(c) >= 0;
  }

  static char closing(char opening) {
    return CLOSING.charAt(OPENING.indexOf(opening));
  }

  static char opening(char closing) {
    return OPENING.charAt(CLOSING.indexOf(closing));
  }

  /** The pair of the bracket behind or else before a place; null if no bracket is there. */
  public static @Nullable Pair at(String text, int place) {
    boolean behind = place < text.length() && isBracket(text.charAt(place));
    boolean before = place > 0 && isBracket(text.charAt(place - 1));
    if (text.length() > LONGEST || !(behind || before)) {
      return null;
    }
    Pair found = behind ? pair(text, place) : null;
    return found == null && before ? pair(text, place - 1) : found;
  }

  private static boolean isBracket(char c) {
    return isOpening(c) || isClosing(c);
  }

  /** Reads the text from its start, because only so it is known what is a comment. */
  private static @Nullable Pair pair(String text, int wanted) {
    Deque<Integer> open = new ArrayDeque<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int next = at + 1;
      if (c == '"') {
        next = closingQuote(text, at);
      } else if (c == '/' && text.startsWith("//", at)) {
        next = Lines.end(text, at);
      } else if (c == '/' && text.startsWith("/*", at)) {
        int close = text.indexOf("*/", at + 2);
        next = close < 0 ? text.length() : close + 2;
      } else if (isOpening(c)) {
        open.push(at);
      } else if (isClosing(c)) {
        Integer opened = match(text, open, c);
        if (at == wanted) {
          return new Pair(at, opened == null ? -1 : opened);
        }
        if (opened != null && opened == wanted) {
          return new Pair(wanted, at);
        }
      }
      if (at <= wanted && wanted < next && next > at + 1) {
        return null;
      }
      at = next;
    }
    return open.contains(wanted) ? new Pair(wanted, -1) : null;
  }

  /** What a closing bracket closes: a brace closes over brackets that were left open in it. */
  private static @Nullable Integer match(String text, Deque<Integer> open, char closing) {
    char wanted = opening(closing);
    if (!open.isEmpty() && text.charAt(open.peek()) == wanted) {
      return open.pop();
    }
    boolean within = wanted == '{' && open.stream().anyMatch(at -> text.charAt(at) == wanted);
    while (within && text.charAt(open.peek()) != wanted) {
      open.pop();
    }
    return within ? open.pop() : null;
  }

  private static int closingQuote(String text, int at) {
    int end = Lines.end(text, at);
    int quote = text.indexOf('"', at + 1);
    return quote < 0 || quote > end ? end : quote + 1;
  }
}
