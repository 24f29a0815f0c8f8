package org.ketbench.language.openqasm.syntax;

import static org.ketbench.language.openqasm.syntax.Characters.isDigit;
import static org.ketbench.language.openqasm.syntax.Characters.isLineEnd;

/** Where the longer tokens of a text end. */
final class Extents {
  private final char[] chars;
  private final int length;

  /**
   * @param length how many of the characters are text; those behind it can be looked at
   */
  Extents(char[] chars, int length) {
    this.chars = chars;
    this.length = length;
  }

  /** The end of the line, without what ends it. */
  int line(int start) {
    int at = start;
    while (at < length && !isLineEnd(chars[at])) {
      at++;
    }
    return at;
  }

  /** Whether a line ends in a range; what lies behind the range is not read. */
  boolean lineEndsBetween(int from, int to) {
    for (int at = from; at < to; at++) {
      if (isLineEnd(chars[at])) {
        return true;
      }
    }
    return false;
  }

  /** Before the mark that closes a comment, or the end of the text. */
  int blockComment(int start) {
    int at = start;
    while (at < length && !(chars[at] == '*' && chars[at + 1] == '/')) {
      at++;
    }
    return at;
  }

  /** Behind the dotted name of an annotation. */
  int annotation(int start) {
    int at = Characters.nameEnd(chars, start + 1);
    while (chars[at] == '.' && Characters.nameStart(chars, at + 1) > 0) {
      at = Characters.nameEnd(chars, at + 1);
    }
    return at;
  }

  int version(int start) {
    int at = digits(start);
    return chars[at] == '.' && isDigit(chars[at + 1]) ? digits(at + 1) : at;
  }

  int digits(int start) {
    int at = start;
    while (isDigit(chars[at])) {
      at++;
    }
    return at;
  }

  /** Before the brace that closes a calibration's block. */
  int calibration(int start) {
    int depth = 0;
    int at = start;
    while (at < length && (depth > 0 || chars[at] != '}')) {
      depth += chars[at] == '{' ? 1 : chars[at] == '}' ? -1 : 0;
      at++;
    }
    return at;
  }

  /** Behind a row of characters that begin no token. */
  int unknown(int start) {
    int at = start + 1;
    while (at < length && isUnknown(at)) {
      at++;
    }
    return at;
  }

  private boolean isUnknown(int at) {
    char c = chars[at];
    return (c < ' ' && c != '\n' && c != '\r' && c != '\t')
        || c == '?'
        || c == '\\'
        || c == '`'
        || (c == '$' && !isDigit(chars[at + 1]))
        || (c > 126 && Characters.nameStart(chars, at) == 0);
  }
}
