package org.ketbench.language.openqasm.service.completion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.service.TokenRun;
import org.ketbench.language.openqasm.syntax.SyntaxTree;
import org.ketbench.language.openqasm.syntax.Token;
import org.ketbench.language.openqasm.syntax.TokenKind;

/** Finds out what may stand at a place from the tokens before it. */
final class CaretFinder {
  private final String text;
  private final int position;
  private @Nullable Token word;
  private boolean newLine = true;

  private CaretFinder(String text, int position) {
    this.text = text;
    this.position = position;
  }

  static Caret at(SyntaxTree tree, int position) {
    return new CaretFinder(tree.text(), position).find(TokenRun.around(tree, position).tokens());
  }

  private Caret find(List<Token> tokens) {
    List<Token> before = new ArrayList<>();
    for (Token token : tokens) {
      if (token.start() >= position) {
        break;
      }
      boolean touches = token.end() >= position;
      switch (token.kind()) {
        case WHITESPACE -> {}
        case NEWLINE -> newLine = true;
        case LINE_COMMENT, UNTERMINATED_COMMENT -> {
          if (touches) {
            return Caret.nowhere(position);
          }
        }
        case BLOCK_COMMENT, LINE_CONTENT, CALIBRATION -> {
          if (token.end() > position) {
            return Caret.nowhere(position);
          }
          if (token.kind() != TokenKind.BLOCK_COMMENT) {
            before.add(token);
          }
        }
        case STRING, BIT_STRING, UNTERMINATED_STRING -> {
          if (touches && isWithin(token)) {
            return inString(before, token);
          }
          add(before, token);
        }
        case INTEGER, FLOAT, IMAGINARY, TIMING, BAD_NUMBER, VERSION -> {
          if (touches) {
            return Caret.nowhere(position);
          }
          add(before, token);
        }
        default -> {
          if (touches && isWord(token.kind())) {
            word = token;
          } else {
            add(before, token);
          }
        }
      }
    }
    return at(before);
  }

  private void add(List<Token> before, Token token) {
    before.add(token);
    newLine = false;
  }

  private static boolean isWord(TokenKind kind) {
    return kind == TokenKind.IDENTIFIER || kind.isKeyword();
  }

  private boolean isWithin(Token string) {
    boolean open = string.kind() == TokenKind.UNTERMINATED_STRING;
    return open || string.end() > position;
  }

  private Caret inString(List<Token> before, Token string) {
    boolean include = !before.isEmpty() && before.getLast().kind() == TokenKind.INCLUDE;
    int end = string.kind() == TokenKind.UNTERMINATED_STRING ? position : string.end() - 1;
    Span replaces = new Span(string.start() + 1, Math.max(position, end));
    return new Caret(
        include ? Expected.FILE : Expected.NOTHING,
        Caret.Place.GLOBAL,
        replaces,
        text.substring(string.start() + 1, position),
        "",
        0,
        Set.of(),
        false,
        true);
  }

  private Caret at(List<Token> before) {
    Token typing = word;
    Span replaces = typing == null ? Span.at(position) : new Span(typing.start(), typing.end());
    Brackets brackets = Brackets.of(before, newLine);
    List<Token> statement = brackets.statement();
    Situation situation = Situation.of(statement, brackets, text);
    return new Caret(
        situation.expected(),
        brackets.place(),
        replaces,
        text.substring(replaces.start(), position),
        situation.callee(),
        situation.controls(),
        operands(statement),
        brackets.isBehindIf() && statement.isEmpty(),
        false);
  }

  /** The operands that stand complete in the statement so far. */
  private Set<String> operands(List<Token> statement) {
    Set<String> operands = new HashSet<>();
    int start = -1;
    int depth = 0;
    for (int i = 0; i < statement.size(); i++) {
      Token token = statement.get(i);
      switch (token.kind()) {
        case LEFT_PARENTHESIS, LEFT_BRACKET -> depth++;
        case RIGHT_PARENTHESIS, RIGHT_BRACKET -> depth--;
        case COMMA -> {
          if (depth == 0 && start >= 0) {
            operands.add(text.substring(start, statement.get(i - 1).end()).replace(" ", ""));
            start = -1;
          }
        }
        case IDENTIFIER -> {
          if (depth == 0) {
            start = token.start();
          }
        }
        default -> {}
      }
    }
    return operands;
  }
}
