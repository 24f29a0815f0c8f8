package org.ketbench.language.openqasm.format;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.ketbench.language.openqasm.syntax.Token;
import org.ketbench.language.openqasm.syntax.TokenKind;

/**
 * Goes through the tokens of a run of statements without syntax errors and says what stands between
 * each two. A block on one line stays on one line, and a statement over several lines keeps its
 * line breaks where a reader would break it too: behind commas and open brackets and at operators.
 */
final class Layout {
  private final String text;
  private final int start;
  private final Token[] tokens;
  private final GapWriter gaps;
  private final int[] line;
  private final Brace[] braces;

  /** What a brace, or the token at its place, is. */
  private enum Brace {
    NONE,
    LITERAL,
    BLOCK,
    /** A block that is written on one line. */
    INLINE
  }

  /* Where the walk is. */
  private int depth;
  private int brackets;
  private int inline;
  private TokenKind head = TokenKind.SEMICOLON;
  private boolean statementStarts = true;

  /**
   * @param start where the tokens' range starts
   */
  Layout(String text, int start, List<Token> all, GapWriter gaps) {
    this.text = text;
    this.start = start;
    this.gaps = gaps;
    int count = 0;
    Token[] kept = new Token[all.size()];
    int[] lines = new int[all.size()];
    int at = 0;
    for (Token token : all) {
      switch (token.kind()) {
        case NEWLINE -> at++;
        case WHITESPACE -> {}
        default -> {
          kept[count] = token;
          lines[count++] = at;
          at += token.kind() == TokenKind.BLOCK_COMMENT ? lineEnds(token) : 0;
        }
      }
    }
    tokens = Arrays.copyOf(kept, count);
    line = lines;
    braces = braces();
  }

  private int lineEnds(Token comment) {
    return (int) comment.in(text).chars().filter(c -> c == '\n' || c == '\r').count();
  }

  /** Tells blocks from sets and arrays, and finds the blocks that are written on one line. */
  private Brace[] braces() {
    Brace[] found = new Brace[tokens.length];
    Arrays.fill(found, Brace.NONE);
    Deque<Integer> open = new ArrayDeque<>();
    TokenKind before = TokenKind.SEMICOLON;
    TokenKind second = TokenKind.SEMICOLON;
    for (int i = 0; i < tokens.length; i++) {
      TokenKind kind = tokens[i].kind();
      if (kind == TokenKind.LEFT_BRACE) {
        boolean inLiteral = !open.isEmpty() && found[open.peek()] == Brace.LITERAL;
        found[i] = isLiteral(before, second, inLiteral) ? Brace.LITERAL : Brace.BLOCK;
        open.push(i);
      } else if (kind == TokenKind.RIGHT_BRACE && !open.isEmpty()) {
        int start = open.pop();
        if (found[start] == Brace.BLOCK && line[start] == line[i]) {
          found[start] = Brace.INLINE;
        }
        found[i] = found[start];
      }
      if (!kind.isTrivia()) {
        second = before;
        before = kind;
      }
    }
    return found;
  }

  private static boolean isLiteral(TokenKind before, TokenKind second, boolean inLiteral) {
    return switch (before) {
      case EQUALS, COMMA, IN, LEFT_BRACKET -> true;
      case LEFT_BRACE -> inLiteral;
      case LEFT_PARENTHESIS -> second != TokenKind.DURATIONOF;
      default -> false;
    };
  }

  /**
   * @param toTheEnd whether nothing stands behind these tokens
   */
  void run(boolean toTheEnd) {
    TokenKind before = TokenKind.SEMICOLON;
    boolean unary = false;
    for (int i = 0; i < tokens.length; i++) {
      Token token = tokens[i];
      if (i == 0) {
        first(token);
      } else {
        gap(i, unary);
      }
      if (!token.kind().isTrivia()) {
        unary = isUnary(token.kind(), before);
        enter(i);
        before = token.kind();
      }
    }
    if (toTheEnd && tokens.length > 0) {
      gaps.edge(tokens[tokens.length - 1].end(), text.length(), true);
    } else if (toTheEnd && start == 0) {
      gaps.edge(0, text.length(), false);
    }
  }

  private static boolean isUnary(TokenKind kind, TokenKind before) {
    return kind == TokenKind.TILDE
        || kind == TokenKind.EXCLAMATION
        || (kind == TokenKind.MINUS && Spacing.expectsOperand(before));
  }

  /** The first token of the text stands at its start; behind a broken statement lines stay. */
  private void first(Token token) {
    int before = token.start();
    int lines = 0;
    while (before > (text.startsWith("\ufeff") ? 1 : 0)
        && " \t\r\n".indexOf(text.charAt(before - 1)) >= 0) {
      before--;
      boolean second = text.charAt(before) == '\r' && text.charAt(before + 1) == '\n';
      lines += !second && "\r\n".indexOf(text.charAt(before)) >= 0 ? 1 : 0;
    }
    if (before == (text.startsWith("\ufeff") ? 1 : 0)) {
      gaps.edge(before, token.start(), false);
    } else if (lines > 0) {
      gaps.newline(before, token.start(), lines > 1, 0);
    }
  }

  private void gap(int i, boolean unary) {
    Token previous = tokens[i - 1];
    Token token = tokens[i];
    int start = previous.end();
    int end = token.start();
    int lines = line[i] - lineBehind(i - 1);
    if (isCalibration(previous.kind(), token.kind())) {
      return;
    }
    if (token.kind().isTrivia() || previous.kind().isTrivia()) {
      besideComment(i, start, end, lines);
    } else if (isBoundary(i)) {
      boundary(i, start, end, lines);
    } else if (lines > 0 && mayBreak(previous.kind(), unary, token.kind(), i)) {
      gaps.newline(start, end, false, depth + continuation());
    } else {
      boolean literal = braces[i] == Brace.LITERAL || braces[i - 1] == Brace.LITERAL;
      boolean blank =
          Spacing.blank(previous.kind(), unary, token.kind(), literal)
              || (start < end && wouldMerge(previous, token));
      gaps.blanks(start, end, blank ? " " : "");
    }
  }

  private int lineBehind(int i) {
    return line[i] + (tokens[i].kind() == TokenKind.BLOCK_COMMENT ? lineEnds(tokens[i]) : 0);
  }

  private static boolean isCalibration(TokenKind first, TokenKind second) {
    return first == TokenKind.CALIBRATION || second == TokenKind.CALIBRATION;
  }

  /** Whether two symbols written together would be read as something else. */
  private boolean wouldMerge(Token first, Token second) {
    if (!first.kind().isSymbol() || !second.kind().isSymbol()) {
      return false;
    }
    String joined = first.in(text) + second.in(text).charAt(0);
    return joined.endsWith("//")
        || joined.endsWith("/*")
        || OPERATORS.stream().anyMatch(joined::equals);
  }

  private static final List<String> OPERATORS =
      List.of(
          "->", "++", "**", "||", "&&", "==", "!=", "<=", ">=", "<<", ">>", "+=", "-=", "*=", "**=",
          "/=", "%=", "|=", "&=", "^=", "<<=", ">>=", "~=");

  private void besideComment(int i, int start, int end, int lines) {
    TokenKind previous = tokens[i - 1].kind();
    if (lines > 0 || previous == TokenKind.LINE_COMMENT) {
      boolean opens = braces[i - 1] == Brace.BLOCK && previous == TokenKind.LEFT_BRACE;
      boolean closes = isBlockEnd(i);
      int level =
          statementStarts ? depth - (closes ? 1 : 0) : depth + (closes ? -1 : continuation());
      gaps.newline(start, end, lines > 1 && !opens && !closes && brackets == 0, level);
      return;
    }
    if (tokens[i].kind() == TokenKind.LINE_COMMENT && isBlanks(start, end)) {
      return;
    }
    if (isBlockEnd(i) && braces[i] == Brace.BLOCK) {
      gaps.newline(start, end, false, depth - 1);
      return;
    }
    boolean room = tokens[i].kind() == TokenKind.LINE_COMMENT || start < end;
    gaps.blanks(start, end, room ? " " : "");
  }

  private boolean isBlanks(int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != ' ') {
        return false;
      }
    }
    return start < end;
  }

  private boolean isBlockEnd(int i) {
    return tokens[i].kind() == TokenKind.RIGHT_BRACE && braces[i] != Brace.LITERAL;
  }

  /** Whether one statement ends and another begins, or a block begins or ends. */
  private boolean isBoundary(int i) {
    return statementStarts || isBlockEnd(i);
  }

  private void boundary(int i, int start, int end, int lines) {
    TokenKind kind = tokens[i].kind();
    boolean closing = isBlockEnd(i);
    boolean behindBlock = tokens[i - 1].kind() == TokenKind.RIGHT_BRACE;
    if (kind == TokenKind.ELSE && (behindBlock || lines == 0)) {
      gaps.blanks(start, end, " ");
    } else if (closing && tokens[i - 1].kind() == TokenKind.LEFT_BRACE) {
      gaps.blanks(start, end, "");
    } else if (inline > 0) {
      gaps.blanks(start, end, " ");
    } else {
      boolean opening = tokens[i - 1].kind() == TokenKind.LEFT_BRACE;
      gaps.newline(start, end, lines > 1 && !opening && !closing, closing ? depth - 1 : depth);
    }
  }

  /** Whether a line break that is there may stay there. */
  private boolean mayBreak(TokenKind first, boolean unary, TokenKind second, int i) {
    if (inline > 0) {
      return false;
    }
    if (first == TokenKind.COMMA || (Spacing.isOperator(first) && !unary)) {
      return true;
    }
    if (Spacing.isOperator(second)) {
      return true;
    }
    if (first == TokenKind.LEFT_PARENTHESIS || first == TokenKind.LEFT_BRACKET) {
      return true;
    }
    if (braces[i - 1] == Brace.LITERAL || braces[i] == Brace.LITERAL) {
      return first == TokenKind.LEFT_BRACE || second == TokenKind.RIGHT_BRACE;
    }
    return isBodyWithoutBraces(first, second);
  }

  /** The statement behind the head of an if, a loop or an else, on a line of its own. */
  private boolean isBodyWithoutBraces(TokenKind first, TokenKind second) {
    boolean controls =
        switch (head) {
          case IF, WHILE, FOR, ELSE -> brackets == 0;
          default -> false;
        };
    return controls
        && second != TokenKind.LEFT_BRACE
        && (first == TokenKind.RIGHT_PARENTHESIS
            || first == TokenKind.RIGHT_BRACKET
            || first == TokenKind.RIGHT_BRACE
            || first == TokenKind.ELSE);
  }

  private int continuation() {
    boolean body =
        switch (head) {
          case IF, WHILE, FOR, ELSE -> brackets == 0;
          default -> false;
        };
    return body ? 1 : 2;
  }

  /** Takes note of a token that has been reached. */
  private void enter(int i) {
    TokenKind kind = tokens[i].kind();
    if (statementStarts) {
      head = kind;
    }
    statementStarts = false;
    switch (kind) {
      case LEFT_PARENTHESIS, LEFT_BRACKET -> brackets++;
      case RIGHT_PARENTHESIS, RIGHT_BRACKET -> brackets--;
      case LEFT_BRACE -> {
        if (braces[i] != Brace.LITERAL) {
          depth++;
          inline += braces[i] == Brace.INLINE ? 1 : 0;
          statementStarts = true;
        } else {
          brackets++;
        }
      }
      case RIGHT_BRACE -> {
        if (braces[i] != Brace.LITERAL) {
          depth--;
          inline -= braces[i] == Brace.INLINE ? 1 : 0;
          statementStarts = !isBehindDurationOf(i);
        } else {
          brackets--;
        }
      }
      case SEMICOLON, LINE_CONTENT -> statementStarts = true;
      case ANNOTATION, PRAGMA -> statementStarts = !hasContent(i);
      default -> {}
    }
  }

  private boolean isBehindDurationOf(int i) {
    for (int next = i + 1; next < tokens.length; next++) {
      if (!tokens[next].kind().isTrivia()) {
        return tokens[next].kind() == TokenKind.RIGHT_PARENTHESIS;
      }
    }
    return false;
  }

  private boolean hasContent(int i) {
    return i + 1 < tokens.length && tokens[i + 1].kind() == TokenKind.LINE_CONTENT;
  }
}
