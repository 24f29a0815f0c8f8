package org.ketbench.language.openqasm.format;

import org.ketbench.language.openqasm.syntax.TokenKind;

/**
 * Whether a blank stands between two tokens of a line. Products and powers are written close
 * ({@code 3*pi/4}), sums and all other operators with room.
 */
final class Spacing {
  private Spacing() {}

  /**
   * @param unary whether {@code first} is an operator before its only operand
   * @param literal whether a brace among the two is one of a set or an array
   */
  static boolean blank(TokenKind first, boolean unary, TokenKind second, boolean literal) {
    if (literal && (first == TokenKind.LEFT_BRACE || second == TokenKind.RIGHT_BRACE)) {
      return false;
    }
    switch (second) {
      case SEMICOLON, COMMA, RIGHT_PARENTHESIS, RIGHT_BRACKET, COLON, DOT -> {
        return false;
      }
      case LEFT_PARENTHESIS -> {
        return !unary && blankBeforeParenthesis(first);
      }
      case LEFT_BRACKET -> {
        return !unary && blankBeforeBracket(first);
      }
      case LEFT_BRACE -> {
        return literal
            ? first != TokenKind.LEFT_BRACKET && first != TokenKind.LEFT_PARENTHESIS
            : first != TokenKind.LEFT_PARENTHESIS;
      }
      default -> {}
    }
    switch (first) {
      case LEFT_PARENTHESIS, LEFT_BRACKET, COLON, DOT -> {
        return false;
      }
      default -> {}
    }
    return !unary && !isClose(first) && !isClose(second);
  }

  /** Operators without room around them. */
  private static boolean isClose(TokenKind kind) {
    return switch (kind) {
      case ASTERISK, SLASH, PERCENT, DOUBLE_ASTERISK -> true;
      default -> false;
    };
  }

  private static boolean blankBeforeParenthesis(TokenKind first) {
    return switch (first) {
      case IF, WHILE, SWITCH, IN, RETURN, MEASURE, COMMA, CASE, RESET, BARRIER -> true;
      case LEFT_PARENTHESIS, LEFT_BRACKET, LEFT_BRACE, COLON, RIGHT_PARENTHESIS -> false;
      default -> isRoomy(first);
    };
  }

  private static boolean blankBeforeBracket(TokenKind first) {
    return first == TokenKind.IN || first == TokenKind.COMMA || isRoomy(first);
  }

  /** Operators with room around them. */
  static boolean isRoomy(TokenKind kind) {
    return (isOperator(kind) && !isClose(kind)) || kind == TokenKind.AT || kind == TokenKind.ARROW;
  }

  static boolean isOperator(TokenKind kind) {
    return switch (kind) {
      case EQUALS,
          DOUBLE_PLUS,
          PLUS,
          MINUS,
          ASTERISK,
          DOUBLE_ASTERISK,
          SLASH,
          PERCENT,
          PIPE,
          DOUBLE_PIPE,
          AMPERSAND,
          DOUBLE_AMPERSAND,
          CARET,
          DOUBLE_EQUALS,
          NOT_EQUALS,
          LESS,
          LESS_EQUALS,
          GREATER,
          GREATER_EQUALS,
          SHIFT_LEFT,
          SHIFT_RIGHT,
          PLUS_EQUALS,
          MINUS_EQUALS,
          ASTERISK_EQUALS,
          DOUBLE_ASTERISK_EQUALS,
          SLASH_EQUALS,
          PERCENT_EQUALS,
          PIPE_EQUALS,
          AMPERSAND_EQUALS,
          CARET_EQUALS,
          SHIFT_LEFT_EQUALS,
          SHIFT_RIGHT_EQUALS,
          TILDE_EQUALS ->
          true;
      default -> false;
    };
  }

  /** Whether an operator behind this token has no operand before it. */
  static boolean expectsOperand(TokenKind before) {
    return isOperator(before)
        || switch (before) {
          case LEFT_PARENTHESIS,
              LEFT_BRACKET,
              LEFT_BRACE,
              RIGHT_BRACE,
              COMMA,
              COLON,
              SEMICOLON,
              TILDE,
              EXCLAMATION,
              RETURN,
              IN,
              CASE ->
              true;
          default -> false;
        };
  }
}
