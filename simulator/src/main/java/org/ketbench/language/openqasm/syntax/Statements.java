package org.ketbench.language.openqasm.syntax;

import java.util.ArrayList;
import java.util.List;

/** Reads statements and scopes. */
final class Statements {
  /** How many tokens are looked at to tell where a missing brace was. */
  private static final int LOOK_AHEAD = 128;

  private final Parser parser;
  private final Cursor cursor;
  private final Recovery recovery;
  private int depth;
  private int openScopes;
  private int switches;

  Statements(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
    this.recovery = parser.recovery;
  }

  /** The next statement of the text; an empty one behind the last. */
  Statement topLevel() {
    depth = 0;
    openScopes = 0;
    switches = 0;
    if (cursor.atEnd()) {
      if (cursor.at(TokenKind.UNTERMINATED_COMMENT)) {
        cursor.reportBroken();
        cursor.next();
      }
      return new Statement.Empty(cursor.end(), cursor.end());
    }
    if (cursor.at(TokenKind.RIGHT_BRACE)) {
      int start = cursor.start();
      skipRun(TokenKind.RIGHT_BRACE);
      cursor.report(
          start, cursor.lastEnd(), "unexpected-brace", "This '}' closes nothing. Remove it.");
      return new Statement.Unreadable(start, cursor.lastEnd());
    }
    return statement();
  }

  /** A statement or a scope; takes at least one token. */
  Statement statement() {
    if (!cursor.enterStatement()) {
      return tooDeep();
    }
    depth++;
    Statement statement = cursor.at(TokenKind.ANNOTATION) ? parser.directives.annotated() : bare();
    depth--;
    cursor.leave();
    return statement;
  }

  private Statement tooDeep() {
    int start = cursor.start();
    do {
      recovery.skipStatement();
    } while (cursor.take(TokenKind.ELSE));
    cursor.found();
    return new Statement.Unreadable(start, cursor.lastEnd());
  }

  /** A statement without annotations. */
  Statement bare() {
    int start = cursor.start();
    Statement statement =
        cursor.isVersion2() && isCallInVersion2()
            ? parser.calls.startingWithName()
            : byFirstToken();
    return recovery.wasProse() ? new Statement.Unreadable(start, cursor.lastEnd()) : statement;
  }

  /** A gate of version 2 whose name is a word of version 3, where version 3 has no name next. */
  private boolean isCallInVersion2() {
    return switch (cursor.kind()) {
      case INV, CTRL, NEGCTRL, BOX, END, BREAK, CONTINUE, DELAY, SWITCH, WHILE, CASE, DEFAULT ->
          isName(cursor.peek());
      default -> false;
    };
  }

  private static boolean isName(TokenKind kind) {
    return kind == TokenKind.IDENTIFIER || kind.isNameInVersion2();
  }

  private Statement byFirstToken() {
    return switch (cursor.kind()) {
      case IDENTIFIER -> parser.calls.startingWithName();
      case INV, POW, CTRL, NEGCTRL, GPHASE -> parser.calls.gateCall();
      case MEASURE -> parser.calls.measure();
      case RESET -> parser.calls.reset();
      case BARRIER -> parser.calls.barrier();
      case NOP -> parser.calls.nop();
      case DELAY -> parser.calls.delay();
      case BIT, BOOL, INT, UINT, FLOAT_TYPE, ANGLE, COMPLEX, ARRAY, DURATION, STRETCH ->
          parser.declarations.startingWithType();
      case CONST -> parser.declarations.constant();
      case INPUT -> parser.declarations.port(Statement.Role.INPUT);
      case OUTPUT -> parser.declarations.port(Statement.Role.OUTPUT);
      case QUBIT -> parser.declarations.qubit();
      case QREG -> parser.declarations.quantumRegister();
      case CREG -> parser.declarations.classicalRegister();
      case LET -> parser.declarations.alias();
      case GATE -> parser.definitions.gate();
      case DEF -> parser.definitions.subroutine();
      case EXTERN -> parser.definitions.extern();
      case IF -> parser.controlFlow.ifStatement();
      case FOR -> parser.controlFlow.forLoop();
      case WHILE -> parser.controlFlow.whileLoop();
      case SWITCH -> parser.controlFlow.switchStatement();
      case BOX -> parser.controlFlow.box();
      case BREAK, CONTINUE, END -> parser.controlFlow.jump();
      case RETURN -> parser.controlFlow.returnStatement();
      case OPENQASM -> parser.directives.version();
      case INCLUDE -> parser.directives.include();
      case PRAGMA -> parser.directives.pragma();
      case DEFCALGRAMMAR -> parser.calibrations.grammar();
      case CAL -> parser.calibrations.calibration();
      case DEFCAL -> parser.calibrations.definition();
      case LEFT_BRACE -> scope();
      case SEMICOLON -> lone();
      case ELSE -> stray("else-without-if", "This 'else' belongs to no 'if'.");
      case CASE, DEFAULT -> strayCase();
      default -> other();
    };
  }

  private Statement lone() {
    int start = cursor.start();
    skipRun(TokenKind.SEMICOLON);
    cursor.report(
        start,
        cursor.lastEnd(),
        "empty-statement",
        "There is no statement before this ';'. Remove it.");
    return new Statement.Empty(start, cursor.lastEnd());
  }

  /** Several in a row are one mistake. */
  private void skipRun(TokenKind kind) {
    do {
      cursor.next();
    } while (cursor.at(kind));
  }

  private Statement stray(String code, String message) {
    int start = cursor.start();
    cursor.report(start, cursor.end(), code, message);
    cursor.next();
    return new Statement.Unreadable(start, cursor.lastEnd());
  }

  private Statement strayCase() {
    int start = cursor.start();
    cursor.fail(
        start,
        cursor.end(),
        "case-outside-switch",
        cursor.kind().described() + " stands only between the braces of a 'switch'.");
    cursor.next();
    recovery.skipStatement();
    cursor.found();
    return new Statement.Unreadable(start, cursor.lastEnd());
  }

  private Statement other() {
    if (cursor.atName()) {
      return parser.calls.startingWithName();
    }
    int start = cursor.start();
    if (cursor.at(TokenKind.BAD_CHARACTER)) {
      return badCharacter(start);
    }
    if (startsExpression()) {
      Expr expression = parser.expressions.expression();
      recovery.endStatement();
      return new Statement.ExpressionStatement(start, cursor.lastEnd(), expression);
    }
    String found = LexicalErrors.shortened(cursor.text());
    cursor.fail(
        start, cursor.end(), "unexpected-token", "No statement starts with '" + found + "'.");
    cursor.next();
    recovery.skipStatement();
    cursor.found();
    return new Statement.Unreadable(start, cursor.lastEnd());
  }

  /** A hash is taken for the start of a comment of another language. */
  private Statement badCharacter(int start) {
    boolean hash = cursor.charAt(start) == '#';
    cursor.reportBroken();
    cursor.lose();
    cursor.next();
    while (hash && !cursor.atEnd() && !cursor.firstOnLine()) {
      cursor.next();
    }
    cursor.found();
    return new Statement.Unreadable(start, cursor.lastEnd());
  }

  private boolean startsExpression() {
    return switch (cursor.kind()) {
      case INTEGER,
          FLOAT,
          IMAGINARY,
          TIMING,
          BIT_STRING,
          STRING,
          UNTERMINATED_STRING,
          BAD_NUMBER,
          HARDWARE_QUBIT,
          TRUE,
          FALSE,
          DURATIONOF,
          LEFT_PARENTHESIS,
          MINUS,
          TILDE,
          EXCLAMATION ->
          true;
      default -> false;
    };
  }

  /** {@code { … }} */
  Statement.Scope scope() {
    recovery.skipToBody();
    int open = cursor.start();
    boolean opened = cursor.at(TokenKind.LEFT_BRACE);
    if (!opened && (cursor.isLost() || endsScope() || !bodyStarts())) {
      cursor.fail("missing-body", "The body is missing here. It stands in braces: '{ … }'.");
      return new Statement.Scope(cursor.lastEnd(), cursor.lastEnd(), List.of());
    }
    if (!cursor.enter()) {
      recovery.skipBlock();
      cursor.found();
      return new Statement.Scope(open, cursor.lastEnd(), List.of());
    }
    if (opened) {
      cursor.next();
    } else {
      int at = cursor.lastEnd();
      cursor.report(at, at, "missing-brace", "A '{' is missing before this body.");
    }
    openScopes++;
    List<Statement> statements = new ArrayList<>();
    while (!endsScope()) {
      statements.add(statement());
    }
    openScopes--;
    closeScope(open);
    cursor.leave();
    return new Statement.Scope(open, cursor.lastEnd(), List.copyOf(statements));
  }

  /** Whether statements start here, and somewhere behind them is a brace that closes too much. */
  private boolean bodyStarts() {
    return (cursor.kind().mayStartStatement() || cursor.at(TokenKind.IDENTIFIER))
        && cursor.closesMoreBraces(openScopes, LOOK_AHEAD);
  }

  private boolean endsScope() {
    return switch (cursor.kind()) {
      case RIGHT_BRACE, END_OF_TEXT, UNTERMINATED_COMMENT -> true;
      case CASE, DEFAULT -> switches > 0;
      default -> false;
    };
  }

  void enterSwitch() {
    switches++;
    openScopes++;
  }

  void leaveSwitch() {
    switches--;
    openScopes--;
  }

  /** Takes the brace that closes a scope; the cursor is found again behind it. */
  void closeScope(int open) {
    boolean closed = cursor.take(TokenKind.RIGHT_BRACE);
    boolean opened = cursor.text(open, open + 1).equals("{");
    if (!closed && opened) {
      cursor.fail(
          open, open + 1, "unclosed-brace", "This '{' is never closed. Put a '}' where it ends.");
    }
    if (!closed) {
      cursor.forget("not-global", open);
    }
    cursor.found();
  }

  /** What an if or a loop does: a scope or a single statement. */
  Statement body(String owner) {
    recovery.skipToBody();
    if (cursor.at(TokenKind.LEFT_BRACE)) {
      return scope();
    }
    if (cursor.isLost() || endsBlock()) {
      cursor.fail(
          "missing-body",
          "What this '%s' does is missing: a statement, or several in braces.".formatted(owner));
      return new Statement.Unreadable(cursor.lastEnd(), cursor.lastEnd());
    }
    return statement();
  }

  private boolean endsBlock() {
    return switch (cursor.kind()) {
      case SEMICOLON, ELSE, RIGHT_BRACE, END_OF_TEXT, UNTERMINATED_COMMENT -> true;
      default -> false;
    };
  }

  /** Says that a statement stands where only the global scope may have one. */
  void requireGlobal(String what) {
    if (depth > 1) {
      cursor.report(
          cursor.start(),
          cursor.end(),
          "not-global",
          what + " stands only outside of all braces. Move it there.");
    }
  }
}
