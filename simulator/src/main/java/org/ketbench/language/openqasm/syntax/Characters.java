package org.ketbench.language.openqasm.syntax;

/** Which characters names are made of. */
final class Characters {
  private static final boolean[] NAME = new boolean[128];

  static {
    for (char c = 0; c < 128; c++) {
      NAME[c] = c == '_' || isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
  }

  private Characters() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** How many chars the part of a name at this position takes; 0 if there is none. */
  static int namePart(char[] chars, int at) {
    char c = chars[at];
    return c < 128 ? NAME[c] ? 1 : 0 : letter(chars, at);
  }

  /** How many chars the first letter of a name at this position takes; 0 if there is none. */
  static int nameStart(char[] chars, int at) {
    char c = chars[at];
    return c < 128 ? NAME[c] && !isDigit(c) ? 1 : 0 : letter(chars, at);
  }

  static int nameEnd(char[] chars, int at) {
    int end = at;
    for (int part = namePart(chars, end); part > 0; part = namePart(chars, end)) {
      end += part;
    }
    return end;
  }

  private static int letter(char[] chars, int at) {
    char c = chars[at];
    boolean pair = Character.isHighSurrogate(c) && Character.isLowSurrogate(chars[at + 1]);
    int codePoint = pair ? Character.toCodePoint(c, chars[at + 1]) : c;
    return switch (Character.getType(codePoint)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.LETTER_NUMBER ->
          pair ? 2 : 1;
      default -> 0;
    };
  }
}
