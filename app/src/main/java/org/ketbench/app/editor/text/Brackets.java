package org.ketbench.app.editor.text;

import org.jspecify.annotations.Nullable;

/** Finds the bracket that belongs to the one at the caret. */
public final class Brackets {
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  /** In longer texts finding a bracket would be felt. */
  private static final int LONGEST = 3_000_000;

  /** Most brackets are closed sooner. */
  private static final int BEFORE = 500;

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
    return at(text, place, BEFORE);
  }

  /**
   * The same.
   *
   * @param before how much of the text before a bracket is looked at first
   */
  static @Nullable Pair at(String text, int place, int before) {
    boolean behind = place < text.length() && isBracket(text.charAt(place));
    boolean ahead = place > 0 && isBracket(text.charAt(place - 1));
    if (text.length() > LONGEST || !(behind || ahead)) {
      return null;
    }
    Pair found = behind ? pair(text, place, before) : null;
    return found == null && ahead ? pair(text, place - 1, before) : found;
  }

  private static boolean isBracket(char c) {
    return isOpening(c) || isClosing(c);
  }

  /**
   * Reads on from the start of a line, where there is neither a comment nor a string as long as no
   * comment goes over several lines; from further ahead where that does not tell.
   */
  private static @Nullable Pair pair(String text, int wanted, int before) {
    int comment = text.indexOf("/*");
    int reach = comment >= 0 && comment < wanted ? wanted : before;
    while (reach < wanted) {
      var scan = new BracketScan(text, wanted);
      Pair found = scan.from(Lines.start(text, wanted - reach));
      if (scan.isCertain()) {
        return found;
      }
      reach *= 8;
    }
    return new BracketScan(text, wanted).from(0);
  }
}
