package org.ketbench.language.openqasm.syntax;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;

/**
 * Where the parser is in the text: the token at hand and the errors so far. Positions count from
 * the start of the chunk that is being read.
 *
 * <p>Nothing is thrown at a mistake. The first one in a statement is reported and the cursor
 * becomes lost: nothing more is reported, lists and expressions end at once, and so every parser
 * comes to its end with what it has. At the end of the statement {@link Recovery} skips what is
 * left of it.
 */
final class Cursor {
  /** How deep statements may be nested; each level takes stack to read. */
  static final int MAX_STATEMENT_NESTING = 250;

  /** How deep all may be nested, so that the deepest statement can still have expressions. */
  static final int MAX_NESTING = 400;

  /** How long a row of operators, indices or else-branches may be; the tree is as deep. */
  static final int MAX_CHAIN = 1000;

  private final Lexer lexer;
  private final List<Diagnostic> errors = new ArrayList<>();
  private TokenKind kind = TokenKind.END_OF_TEXT;
  private TokenKind lastKind = TokenKind.END_OF_TEXT;
  private int base;
  private int start;
  private int end;
  private int lastEnd;
  private boolean lost;
  private boolean deep;
  private boolean endReported;
  private int skippedBefore = -1;
  private int lastFailure = -1;
  private int nesting;
  private boolean version2;

  Cursor(Lexer lexer) {
    this.lexer = lexer;
  }

  TokenKind kind() {
    return kind;
  }

  boolean at(TokenKind expected) {
    return kind == expected;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Whether the token is the first of the whole text. */
  boolean firstOfText() {
    return base == 0 && lastEnd == 0;
  }

  /** Behind the token before this one. */
  int lastEnd() {
    return lastEnd;
  }

  /** The word at hand, always the same object for the same word. */
  String word() {
    return lexer.word();
  }

  String text() {
    return text(start, end);
  }

  String text(int from, int to) {
    return lexer.text(base + from, base + to);
  }

  char charAt(int position) {
    return lexer.charAt(base + position);
  }

  /** Whether what is left of the line is words and nothing that programs are made of. */
  boolean onlyWordsInLine() {
    return lexer.onlyWordsInLine(base + start);
  }

  /** Whether more braces are closed in the next tokens than are opened in them and before. */
  boolean closesMoreBraces(int openBefore, int tokens) {
    Lexer.Place here = lexer.place();
    int open = openBefore;
    TokenKind at = kind;
    for (int i = 0; i < tokens && open >= 0 && at != TokenKind.END_OF_TEXT; i++) {
      open += at == TokenKind.LEFT_BRACE ? 1 : at == TokenKind.RIGHT_BRACE ? -1 : 0;
      lexer.nextSignificant();
      at = lexer.kind();
    }
    lexer.goTo(here);
    return open < 0;
  }

  TokenKind peek() {
    return lexer.peek();
  }

  /** Whether the words of version 3 are names like any other. */
  boolean isVersion2() {
    return version2;
  }

  void setVersion2(boolean version2) {
    this.version2 = version2;
  }

  /** Whether the token can be a name. */
  boolean atName() {
    return kind == TokenKind.IDENTIFIER || (version2 && kind.isNameInVersion2());
  }

  /** Whether a line ends between the token before this one and this one. */
  boolean firstOnLine() {
    for (int at = lastEnd; at < start; at++) {
      if (Characters.isLineEnd(charAt(at))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text has nothing more to read. */
  boolean atEnd() {
    return kind == TokenKind.END_OF_TEXT || kind == TokenKind.UNTERMINATED_COMMENT;
  }

  void next() {
    lastEnd = end;
    lastKind = kind;
    lexer.nextSignificant();
    kind = lexer.kind();
    start = lexer.start() - base;
    end = lexer.end() - base;
    if (kind == TokenKind.BAD_CHARACTER && !betweenStatements()) {
      skipBadCharacters();
    }
  }

  /** Takes the token if it is of this kind. */
  boolean take(TokenKind expected) {
    if (kind != expected) {
      return false;
    }
    next();
    return true;
  }

  TokenKind lastKind() {
    return lastKind;
  }

  private boolean betweenStatements() {
    return switch (lastKind) {
      case SEMICOLON, LEFT_BRACE, RIGHT_BRACE, LINE_CONTENT -> true;
      default -> false;
    };
  }

  private void skipBadCharacters() {
    while (kind == TokenKind.BAD_CHARACTER) {
      if (!lost) {
        add(LexicalErrors.of(this));
      }
      lexer.nextSignificant();
      kind = lexer.kind();
      start = lexer.start() - base;
      end = lexer.end() - base;
    }
    skippedBefore = start;
  }

  /** Begins a chunk at a position of the text. */
  void startChunk(int position) {
    errors.clear();
    lost = false;
    endReported = false;
    skippedBefore = -1;
    lastFailure = -1;
    boolean clean =
        switch (lastKind) {
          case SEMICOLON, RIGHT_BRACE, LINE_CONTENT -> base + lastEnd == position;
          default -> false;
        };
    if (clean) {
      int shift = position - base;
      start -= shift;
      end -= shift;
    } else {
      lexer.seek(position);
      lexer.nextSignificant();
      kind = lexer.kind();
      start = lexer.start() - position;
      end = lexer.end() - position;
    }
    base = position;
    lastEnd = 0;
    lastKind = TokenKind.SEMICOLON;
  }

  /** How far from the chunk's start the text was looked at. */
  int reach() {
    return lexer.reach() - base;
  }

  /** The errors of the chunk up to its end, in order of place. */
  List<Diagnostic> chunkErrors(int length) {
    if (errors.isEmpty()) {
      return List.of();
    }
    return errors.stream()
        .filter(error -> error.span().start() < length || error.span().isEmpty())
        .sorted((a, b) -> a.span().compareTo(b.span()))
        .toList();
  }

  boolean isLost() {
    return lost;
  }

  /** The statement with the mistake is over. */
  void found() {
    deep = false;
    lost = false;
  }

  /** Says nothing more about this statement. */
  void lose() {
    lost = true;
  }

  /** Reports a mistake after which reading can go on as if it were mended. */
  void report(int from, int to, String code, String message) {
    if (!lost) {
      add(Diagnostic.error(new Span(from, to), code, message));
    }
  }

  /** Warns of what is wrong but has one meaning. */
  void warn(int from, int to, String code, String message) {
    if (!lost) {
      add(Diagnostic.warning(new Span(from, to), code, message));
    }
  }

  /**
   * Reports a mistake after which reading cannot go on: at the token at hand, or right behind the
   * one before it where that was the last of its line.
   */
  void fail(String code, String message) {
    boolean behind = atEnd() || firstOnLine();
    fail(behind ? lastEnd : start, behind ? lastEnd : end, code, message);
  }

  /** Reports a mistake after which reading cannot go on. */
  void fail(int from, int to, String code, String message) {
    if (lost) {
      return;
    }
    lost = true;
    if (kind == TokenKind.UNTERMINATED_COMMENT) {
      endReported = true;
      add(LexicalErrors.of(this));
      next();
    } else if (kind.isBroken()) {
      add(LexicalErrors.of(this));
    } else if (kind == TokenKind.END_OF_TEXT) {
      if (!endReported) {
        endReported = true;
        add(Diagnostic.error(new Span(from, to), code, message));
      }
    } else if (!afterBadCharacters() && start != lastFailure) {
      lastFailure = start;
      add(Diagnostic.error(new Span(from, to), code, message));
    }
  }

  /** Whether characters before this token were skipped, which explains what may be wrong here. */
  boolean afterBadCharacters() {
    return skippedBefore == start;
  }

  /** Reports the broken token at hand, behind which reading can go on. */
  void reportBroken() {
    if (!lost) {
      add(LexicalErrors.of(this));
    }
  }

  /** Takes back errors of a code behind a position, which another mistake explains. */
  void forget(String code, int from) {
    errors.removeIf(error -> error.code().equals(code) && error.span().start() > from);
  }

  /** Goes into a part of a statement; false, with an error, where that is too deep. */
  boolean enter() {
    return enter(MAX_NESTING);
  }

  /** Goes into a statement; false, with an error, where that is too deep. */
  boolean enterStatement() {
    return enter(MAX_STATEMENT_NESTING);
  }

  private boolean enter(int limit) {
    if (nesting < limit) {
      nesting++;
      return true;
    }
    tooDeep();
    return false;
  }

  void leave() {
    nesting--;
  }

  /** Whether what is skipped is too deep, so that more of it must not be read as new statements. */
  boolean isTooDeep() {
    return deep;
  }

  void tooDeep() {
    deep = true;
    fail(
        "nested-too-deep",
        "This is nested too deeply to be read. Split it into several statements.");
  }

  private void add(Diagnostic error) {
    errors.add(error);
  }
}
