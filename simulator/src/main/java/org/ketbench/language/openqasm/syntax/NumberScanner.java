package org.ketbench.language.openqasm.syntax;

import static org.ketbench.language.openqasm.syntax.Characters.isBlank;
import static org.ketbench.language.openqasm.syntax.Characters.isDigit;

/**
 * Finds where a number ends and what kind it is. A number that runs into letters, digits of another
 * base or a second point is taken as one bad number, so that it makes one error.
 */
final class NumberScanner {
  private TokenKind kind = TokenKind.INTEGER;
  private int end;
  private int reach;

  TokenKind kind() {
    return kind;
  }

  int end() {
    return end;
  }

  /** Behind the last character that was looked at. */
  int reach() {
    return reach;
  }

  /** Scans the number at a digit, or at a point with a digit behind it. */
  void scan(char[] chars, int start) {
    int radix = chars[start] == '0' ? radix(chars[start + 1]) : 10;
    if (radix != 10) {
      scanInBase(chars, start, radix);
      return;
    }
    kind = TokenKind.INTEGER;
    int at = digits(chars, start, 10);
    if (chars[at] == '.') {
      kind = TokenKind.FLOAT;
      at = digits(chars, at + 1, 10);
    }
    if ((chars[at] | 0x20) == 'e') {
      int exponent = chars[at + 1] == '+' || chars[at + 1] == '-' ? at + 2 : at + 1;
      if (isDigit(chars[exponent])) {
        kind = TokenKind.FLOAT;
        at = digits(chars, exponent, 10);
      }
    }
    end = at;
    reach = at + 2;
    scanSuffix(chars);
  }

  private void scanInBase(char[] chars, int start, int radix) {
    int at = digits(chars, start + 2, radix);
    boolean good = at > start + 2 && chars[start + 1] != 'O' && Characters.namePart(chars, at) == 0;
    kind = good && chars[at] != '.' ? TokenKind.INTEGER : TokenKind.BAD_NUMBER;
    end = good && chars[at] != '.' ? at : runEnd(chars, at);
    reach = end + 2;
  }

  /** Looks for a unit of time or {@code im} behind the digits, for which blanks may stand. */
  private void scanSuffix(char[] chars) {
    int at = end;
    char next = chars[at];
    if (!isBlank(next) && next != '.' && Characters.namePart(chars, at) == 0) {
      return;
    }
    while (isBlank(chars[at])) {
      at++;
    }
    int suffixEnd = at + suffixLength(chars, at);
    reach = Math.max(reach, at + 5);
    if (suffixEnd > at && Characters.namePart(chars, suffixEnd) == 0 && chars[suffixEnd] != '.') {
      kind = chars[at] == 'i' ? TokenKind.IMAGINARY : TokenKind.TIMING;
      end = suffixEnd;
    } else if (at == end) {
      kind = TokenKind.BAD_NUMBER;
      end = runEnd(chars, at);
      reach = Math.max(reach, end + 2);
    }
  }

  private static int suffixLength(char[] chars, int at) {
    return switch (chars[at]) {
      case 's' -> 1;
      case 'd' -> chars[at + 1] == 't' ? 2 : 0;
      case 'i' -> chars[at + 1] == 'm' ? 2 : 0;
      case 'n', 'u', 'm', '\u00b5', '\u03bc' -> chars[at + 1] == 's' ? 2 : 0;
      default -> 0;
    };
  }

  private static int radix(char mark) {
    return switch (mark) {
      case 'b', 'B' -> 2;
      case 'o', 'O' -> 8;
      case 'x', 'X' -> 16;
      default -> 10;
    };
  }

  /** Behind the digits from here; an underscore may stand between two of them. */
  private static int digits(char[] chars, int from, int radix) {
    int at = from;
    while (isDigitOf(radix, chars[at])
        || (chars[at] == '_' && at > from && isDigitOf(radix, chars[at + 1]))) {
      at++;
    }
    return at;
  }

  private static boolean isDigitOf(int radix, char c) {
    return radix == 10 ? Characters.isDigit(c) : c < 128 && Character.digit(c, radix) >= 0;
  }

  private static int runEnd(char[] chars, int from) {
    int at = from;
    int part = Characters.namePart(chars, at);
    while (part > 0 || chars[at] == '.') {
      at += Math.max(part, 1);
      part = Characters.namePart(chars, at);
    }
    return at;
  }
}
