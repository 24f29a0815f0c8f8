package org.ketbench.language.openqasm.syntax;

import org.jspecify.annotations.Nullable;

/** Reads operators. */
final class Operators {
  private Operators() {}

  /** Reads the longest operator at a position: its kind, or null if there is none. */
  static @Nullable TokenKind scan(char[] chars, int at) {
    char second = chars[at + 1];
    boolean assigns = second == '=';
    return switch (chars[at]) {
      case '=' -> assigns ? TokenKind.DOUBLE_EQUALS : TokenKind.EQUALS;
      case '!' -> assigns ? TokenKind.NOT_EQUALS : TokenKind.EXCLAMATION;
      case '~' -> assigns ? TokenKind.TILDE_EQUALS : TokenKind.TILDE;
      case '%' -> assigns ? TokenKind.PERCENT_EQUALS : TokenKind.PERCENT;
      case '^' -> assigns ? TokenKind.CARET_EQUALS : TokenKind.CARET;
      case '+' ->
          assigns ? TokenKind.PLUS_EQUALS : second == '+' ? TokenKind.DOUBLE_PLUS : TokenKind.PLUS;
      case '-' ->
          assigns ? TokenKind.MINUS_EQUALS : second == '>' ? TokenKind.ARROW : TokenKind.MINUS;
      case '|' ->
          assigns ? TokenKind.PIPE_EQUALS : second == '|' ? TokenKind.DOUBLE_PIPE : TokenKind.PIPE;
      case '&' ->
          assigns
              ? TokenKind.AMPERSAND_EQUALS
              : second == '&' ? TokenKind.DOUBLE_AMPERSAND : TokenKind.AMPERSAND;
      case '*' ->
          second != '*'
              ? assigns ? TokenKind.ASTERISK_EQUALS : TokenKind.ASTERISK
              : chars[at + 2] == '=' ? TokenKind.DOUBLE_ASTERISK_EQUALS : TokenKind.DOUBLE_ASTERISK;
      case '<' ->
          second != '<'
              ? assigns ? TokenKind.LESS_EQUALS : TokenKind.LESS
              : chars[at + 2] == '=' ? TokenKind.SHIFT_LEFT_EQUALS : TokenKind.SHIFT_LEFT;
      case '>' ->
          second != '>'
              ? assigns ? TokenKind.GREATER_EQUALS : TokenKind.GREATER
              : chars[at + 2] == '=' ? TokenKind.SHIFT_RIGHT_EQUALS : TokenKind.SHIFT_RIGHT;
      default -> null;
    };
  }
}
