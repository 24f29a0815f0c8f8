package org.ketbench.language.openqasm.service.completion;

import java.util.List;
import org.ketbench.language.openqasm.syntax.Token;
import org.ketbench.language.openqasm.syntax.TokenKind;

/**
 * What a statement expects next.
 *
 * @param callee the gate or function that it is expected for, empty where there is none
 * @param controls how many qubits the modifiers in front add
 */
record Situation(Expected expected, String callee, int controls) {
  private static Situation of(Expected expected) {
    return new Situation(expected, "", 0);
  }

  private static Situation of(Expected expected, String callee) {
    return new Situation(expected, callee, 0);
  }

  static Situation of(List<Token> statement, Brackets brackets, String text) {
    if (brackets.isInIndex()) {
      return inIndex(brackets);
    }
    if (brackets.isInSet()) {
      return of(Expected.VALUE);
    }
    if (brackets.isInArguments()) {
      return inArguments(statement, brackets, text);
    }
    List<Token> rest = behindHeads(statement);
    if (rest.isEmpty()) {
      return of(brackets.isInSwitch() ? Expected.CASE : Expected.STATEMENT);
    }
    return inStatement(rest, text);
  }

  private static Situation inIndex(Brackets brackets) {
    Token before = brackets.beforeBracket();
    boolean array = before != null && before.kind() == TokenKind.ARRAY;
    return of(array && brackets.inBracket().isEmpty() ? Expected.TYPE : Expected.WHOLE_NUMBER);
  }

  private static Situation inArguments(List<Token> statement, Brackets brackets, String text) {
    Token before = brackets.beforeBracket();
    if (before == null) {
      return of(Expected.VALUE);
    }
    TokenKind first = statement.getFirst().kind();
    List<Token> inside = brackets.inBracket();
    boolean fresh = inside.isEmpty() || inside.getLast().kind() == TokenKind.COMMA;
    return switch (before.kind()) {
      case IF, WHILE -> of(Expected.CONDITION);
      case SWITCH -> of(Expected.VALUE);
      case POW, CTRL, NEGCTRL -> of(Expected.VALUE);
      case GPHASE -> of(Expected.ANGLE, "gphase");
      case IDENTIFIER -> {
        if (first == TokenKind.GATE) {
          yield of(Expected.NOTHING);
        }
        if (first == TokenKind.DEF || first == TokenKind.EXTERN) {
          boolean type = fresh || isReference(inside.getLast().kind());
          yield of(type ? Expected.PARAMETER_TYPE : Expected.NOTHING);
        }
        boolean call = isStartOfCall(statement, before);
        yield of(call ? Expected.ANGLE : Expected.VALUE, before.in(text));
      }
      default -> of(Expected.VALUE);
    };
  }

  private static boolean isReference(TokenKind kind) {
    return kind == TokenKind.READONLY || kind == TokenKind.MUTABLE;
  }

  /** Whether a name is what the statement calls, and not a function within an expression. */
  private static boolean isStartOfCall(List<Token> statement, Token name) {
    int index = behindHeads(statement).indexOf(name);
    List<Token> rest = behindHeads(statement);
    return index == 0 || (index > 0 && rest.get(index - 1).kind() == TokenKind.AT);
  }

  /**
   * The tokens behind complete heads such as {@code if (…)}, {@code else}, {@code for … in […]}.
   */
  static List<Token> behindHeads(List<Token> statement) {
    List<Token> rest = statement;
    while (!rest.isEmpty()) {
      int end =
          switch (rest.getFirst().kind()) {
            case IF, WHILE -> closing(rest, 1, TokenKind.LEFT_PARENTHESIS);
            case ELSE -> 1;
            case FOR -> endOfFor(rest);
            default -> -1;
          };
      if (end < 0) {
        return rest;
      }
      rest = rest.subList(end, rest.size());
    }
    return rest;
  }

  private static int endOfFor(List<Token> rest) {
    for (int i = 1; i < rest.size(); i++) {
      if (rest.get(i).kind() == TokenKind.IN) {
        int end = closing(rest, i + 1, TokenKind.LEFT_BRACKET);
        return end >= 0 ? end : closing(rest, i + 1, TokenKind.LEFT_BRACE);
      }
    }
    return -1;
  }

  /** Behind the bracket that closes the one at an index, -1 if it is none or is not closed. */
  private static int closing(List<Token> tokens, int index, TokenKind opening) {
    if (index >= tokens.size() || tokens.get(index).kind() != opening) {
      return -1;
    }
    int depth = 0;
    for (int i = index; i < tokens.size(); i++) {
      switch (tokens.get(i).kind()) {
        case LEFT_PARENTHESIS, LEFT_BRACKET, LEFT_BRACE -> depth++;
        case RIGHT_PARENTHESIS, RIGHT_BRACKET, RIGHT_BRACE -> depth--;
        default -> {}
      }
      if (depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private static Situation inStatement(List<Token> statement, String text) {
    TokenKind first = statement.getFirst().kind();
    TokenKind last = statement.getLast().kind();
    boolean comma = last == TokenKind.COMMA;
    return switch (first) {
      case INCLUDE -> of(last == first ? Expected.FILE : Expected.NOTHING);
      case OPENQASM -> of(last == first ? Expected.VERSION : Expected.NOTHING);
      case CONST, INPUT, OUTPUT -> of(last == first ? Expected.TYPE : value(last));
      case LET ->
          of(
              last == TokenKind.EQUALS || last == TokenKind.DOUBLE_PLUS
                  ? Expected.QUBITS_OR_BITS
                  : Expected.NOTHING);
      case MEASURE ->
          of(
              last == first
                  ? Expected.QUBITS
                  : last == TokenKind.ARROW ? Expected.BITS : Expected.NOTHING);
      case RESET -> of(last == first ? Expected.QUBITS : Expected.NOTHING);
      case BARRIER, NOP -> of(last == first || comma ? Expected.QUBITS : Expected.NOTHING);
      case DELAY ->
          of(
              comma || (last == TokenKind.RIGHT_BRACKET && count(statement, last) == 1)
                  ? Expected.QUBITS
                  : Expected.NOTHING);
      case FOR -> inFor(statement);
      case DEF, EXTERN -> of(last == TokenKind.ARROW ? Expected.TYPE : Expected.NOTHING);
      case RETURN -> of(last == first ? Expected.ASSIGNED : value(last));
      case CASE -> of(Expected.VALUE);
      case BIT, BOOL, INT, UINT, FLOAT_TYPE, ANGLE, COMPLEX, ARRAY, DURATION, STRETCH ->
          of(value(last));
      case INV, CTRL, NEGCTRL, POW, GPHASE, IDENTIFIER -> inCall(statement, text);
      default -> of(Expected.NOTHING);
    };
  }

  private static long count(List<Token> tokens, TokenKind kind) {
    return tokens.stream().filter(token -> token.kind() == kind).count();
  }

  /** What stands behind the last token of an expression, as far as it can be told. */
  private static Expected value(TokenKind last) {
    return switch (last) {
      case EQUALS -> Expected.ASSIGNED;
      case PLUS, MINUS, ASTERISK, DOUBLE_ASTERISK, SLASH, PERCENT -> Expected.VALUE;
      case PIPE, DOUBLE_PIPE, AMPERSAND, DOUBLE_AMPERSAND, CARET, TILDE -> Expected.VALUE;
      case DOUBLE_EQUALS, NOT_EQUALS, LESS, LESS_EQUALS, GREATER -> Expected.VALUE;
      case GREATER_EQUALS, SHIFT_LEFT, SHIFT_RIGHT, EXCLAMATION -> Expected.VALUE;
      case PLUS_EQUALS, MINUS_EQUALS, ASTERISK_EQUALS, SLASH_EQUALS -> Expected.VALUE;
      case DOUBLE_ASTERISK_EQUALS, PERCENT_EQUALS, PIPE_EQUALS -> Expected.VALUE;
      case AMPERSAND_EQUALS, CARET_EQUALS, SHIFT_LEFT_EQUALS -> Expected.VALUE;
      case SHIFT_RIGHT_EQUALS -> Expected.VALUE;
      case MEASURE -> Expected.QUBITS;
      default -> Expected.NOTHING;
    };
  }

  private static Situation inFor(List<Token> statement) {
    boolean in = count(statement, TokenKind.IN) > 0;
    TokenKind last = statement.getLast().kind();
    if (in) {
      return of(last == TokenKind.IN ? Expected.LOOP_VALUES : Expected.NOTHING);
    }
    if (last == TokenKind.FOR) {
      return of(Expected.TYPE);
    }
    return of(last == TokenKind.IDENTIFIER ? Expected.IN : Expected.NOTHING);
  }

  /** A call of a gate, or an assignment or expression that starts like one. */
  private static Situation inCall(List<Token> statement, String text) {
    int start = 0;
    boolean assigned = false;
    int depth = 0;
    for (int i = 0; i < statement.size(); i++) {
      TokenKind kind = statement.get(i).kind();
      switch (kind) {
        case LEFT_PARENTHESIS, LEFT_BRACKET -> depth++;
        case RIGHT_PARENTHESIS, RIGHT_BRACKET -> depth--;
        case AT -> start = depth == 0 ? i + 1 : start;
        default -> assigned |= depth == 0 && value(kind) != Expected.NOTHING;
      }
    }
    TokenKind last = statement.getLast().kind();
    if (start == statement.size()) {
      return new Situation(Expected.GATE, "", controls(statement, text));
    }
    if (assigned) {
      return of(value(last));
    }
    Token gate = statement.get(start);
    if (isModifier(gate.kind())) {
      return of(Expected.NOTHING);
    }
    Situation qubits =
        new Situation(Expected.QUBITS, gate.in(text), controls(statement.subList(0, start), text));
    if (last == TokenKind.COMMA) {
      return qubits;
    }
    if (last == TokenKind.ARROW) {
      return of(Expected.BITS);
    }
    List<Token> rest = statement.subList(start + 1, statement.size());
    return rest.isEmpty() || isBracketed(rest) ? qubits : of(Expected.NOTHING);
  }

  private static boolean isModifier(TokenKind kind) {
    return switch (kind) {
      case INV, CTRL, NEGCTRL, POW -> true;
      default -> false;
    };
  }

  /** Whether the tokens are one pair of parentheses, or arguments and a duration. */
  private static boolean isBracketed(List<Token> rest) {
    int end = closing(rest, 0, TokenKind.LEFT_PARENTHESIS);
    if (end < 0) {
      return false;
    }
    return end == rest.size() || closing(rest, end, TokenKind.LEFT_BRACKET) == rest.size();
  }

  static int controls(List<Token> modifiers, String text) {
    int controls = 0;
    for (int i = 0; i < modifiers.size(); i++) {
      TokenKind kind = modifiers.get(i).kind();
      if (kind == TokenKind.CTRL || kind == TokenKind.NEGCTRL) {
        boolean counted =
            i + 2 < modifiers.size()
                && modifiers.get(i + 1).kind() == TokenKind.LEFT_PARENTHESIS
                && modifiers.get(i + 2).kind() == TokenKind.INTEGER
                && modifiers.get(i + 2).length() == 1;
        controls += counted ? Integer.parseInt(modifiers.get(i + 2).in(text)) : 1;
      }
    }
    return controls;
  }
}
