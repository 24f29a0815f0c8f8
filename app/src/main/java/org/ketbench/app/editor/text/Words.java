package org.ketbench.app.editor.text;

import org.ketbench.circuit.Span;

/** Names in a text. */
public final class Words {
  private Words() {}

  public static boolean isPart(int letter) {
    return Character.isUnicodeIdentifierPart(letter)
        && letter != '$'
        && !Character.isIdentifierIgnorable(letter);
  }

  /** The name that a place is in or at the end of; empty where there is none. */
  public static Span at(String text, int place) {
    int start = place;
    while (start > 0 && isPart(text.codePointBefore(start))) {
      start = text.offsetByCodePoints(start, -1);
    }
    int end = place;
    while (end < text.length() && isPart(text.codePointAt(end))) {
      end = text.offsetByCodePoints(end, 1);
    }
    return new Span(start, end);
  }

  /** What has been written of the name before a place. */
  public static String before(String text, int place) {
    return text.substring(at(text, place).start(), place);
  }
}
