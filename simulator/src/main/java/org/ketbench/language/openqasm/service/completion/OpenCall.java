package org.ketbench.language.openqasm.service.completion;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.language.openqasm.syntax.Token;
import org.ketbench.language.openqasm.syntax.TokenKind;

/**
 * A call that is being written.
 *
 * @param isStatement whether the statement is this call, so that it can be one of a gate
 * @param isInParentheses whether the place is between the parentheses and not behind them
 * @param part how many commas are before the place
 * @param controls how many qubits the modifiers in front add
 */
record OpenCall(Token name, boolean isStatement, boolean isInParentheses, int part, int controls) {
  static @Nullable OpenCall of(Brackets brackets, String text, int position) {
    Brackets.Frame frame = brackets.innermostCall();
    List<Token> statement = brackets.statement();
    List<Token> rest = Situation.behindHeads(statement);
    int start = startOfCall(rest);
    if (frame != null) {
      Token name = frame.name();
      boolean whole = start < rest.size() && rest.get(start).equals(name);
      int commas = commas(frame.inside());
      return new OpenCall(
          name,
          whole,
          true,
          commas,
          Situation.controls(rest.subList(0, Math.min(start, rest.size())), text));
    }
    if (start >= rest.size() || rest.get(start).end() >= position) {
      return null;
    }
    Token name = rest.get(start);
    boolean callable = name.kind() == TokenKind.IDENTIFIER || name.kind() == TokenKind.GPHASE;
    return callable
        ? new OpenCall(
            name,
            true,
            false,
            commas(rest.subList(start + 1, rest.size())),
            Situation.controls(rest.subList(0, Math.min(start, rest.size())), text))
        : null;
  }

  /** Behind the last modifier. */
  private static int startOfCall(List<Token> statement) {
    int start = 0;
    for (int i = 0; i < statement.size(); i++) {
      if (statement.get(i).kind() == TokenKind.AT) {
        start = i + 1;
      }
    }
    return start;
  }

  private static int commas(List<Token> tokens) {
    int commas = 0;
    int depth = 0;
    for (Token token : tokens) {
      switch (token.kind()) {
        case LEFT_PARENTHESIS, LEFT_BRACKET, LEFT_BRACE -> depth++;
        case RIGHT_PARENTHESIS, RIGHT_BRACKET, RIGHT_BRACE -> depth--;
        case COMMA -> commas += depth == 0 ? 1 : 0;
        default -> {}
      }
    }
    return commas;
  }
}
