package org.ketbench.language.openqasm.syntax;

import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.BinaryOperator;

/** The operators as they are written, and what they stand for. */
final class Operators {
  private Operators() {}

  /** The operator with two operands, as version 3 reads it. */
  static @Nullable BinaryOperator binary(TokenKind kind) {
    return switch (kind) {
      case DOUBLE_PIPE -> BinaryOperator.OR;
      case DOUBLE_AMPERSAND -> BinaryOperator.AND;
      case PIPE -> BinaryOperator.BIT_OR;
      case CARET -> BinaryOperator.BIT_XOR;
      case AMPERSAND -> BinaryOperator.BIT_AND;
      case DOUBLE_EQUALS -> BinaryOperator.EQUAL;
      case NOT_EQUALS -> BinaryOperator.NOT_EQUAL;
      case LESS -> BinaryOperator.LESS;
      case LESS_EQUALS -> BinaryOperator.LESS_EQUAL;
      case GREATER -> BinaryOperator.GREATER;
      case GREATER_EQUALS -> BinaryOperator.GREATER_EQUAL;
      case SHIFT_LEFT -> BinaryOperator.SHIFT_LEFT;
      case SHIFT_RIGHT -> BinaryOperator.SHIFT_RIGHT;
      case PLUS -> BinaryOperator.ADD;
      case MINUS -> BinaryOperator.SUBTRACT;
      case ASTERISK -> BinaryOperator.MULTIPLY;
      case SLASH -> BinaryOperator.DIVIDE;
      case PERCENT -> BinaryOperator.MODULO;
      case DOUBLE_ASTERISK -> BinaryOperator.POWER;
      default -> null;
    };
  }

  /** The operator of a compound assignment. */
  static @Nullable BinaryOperator compound(TokenKind kind) {
    return switch (kind) {
      case PLUS_EQUALS -> BinaryOperator.ADD;
      case MINUS_EQUALS -> BinaryOperator.SUBTRACT;
      case ASTERISK_EQUALS -> BinaryOperator.MULTIPLY;
      case DOUBLE_ASTERISK_EQUALS -> BinaryOperator.POWER;
      case SLASH_EQUALS -> BinaryOperator.DIVIDE;
      case PERCENT_EQUALS -> BinaryOperator.MODULO;
      case PIPE_EQUALS -> BinaryOperator.BIT_OR;
      case AMPERSAND_EQUALS -> BinaryOperator.BIT_AND;
      case CARET_EQUALS -> BinaryOperator.BIT_XOR;
      case SHIFT_LEFT_EQUALS -> BinaryOperator.SHIFT_LEFT;
      case SHIFT_RIGHT_EQUALS -> BinaryOperator.SHIFT_RIGHT;
      default -> null;
    };
  }

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
