package org.ketbench.language.openqasm.syntax;

import org.jspecify.annotations.Nullable;

/** Says what is missing or too much, and finds where reading can go on after a mistake. */
final class Recovery {
  private final Cursor cursor;
  private boolean prose;

  Recovery(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Takes the semicolon that ends a statement, or says that it is missing and finds its end. */
  void endStatement(String hint) {
    if (cursor.at(TokenKind.SEMICOLON)) {
      cursor.next();
    } else {
      if (!cursor.isLost() && atStrayBrace()) {
        cursor.fail("unexpected-brace", "This '}' closes nothing. Remove it.");
      }
      if (!cursor.isLost()) {
        missingSemicolon(hint);
      }
      if (cursor.isLost()) {
        skipStatement();
      }
    }
    cursor.found();
  }

  void endStatement() {
    endStatement("");
  }

  /** Ends a statement that ends with its body, or skips what is left of one without. */
  void endAfterBody() {
    if (cursor.isLost()) {
      skipStatement();
    }
    cursor.found();
  }

  /** Whether the statement that was read last has turned out to be none. */
  boolean wasProse() {
    boolean was = prose;
    prose = false;
    return was;
  }

  private void missingSemicolon(String hint) {
    boolean over =
        cursor.at(TokenKind.END_OF_TEXT)
            || cursor.at(TokenKind.RIGHT_BRACE)
            || cursor.kind().mayStartStatement()
            || (cursor.firstOnLine() && !cursor.kind().isBroken())
            || startsCall();
    if (readsAsProse()) {
      cursor.fail(
          "not-a-statement",
          "This line does not read as a statement. If it is a comment, start it with '//'.");
      skipLine();
      prose = true;
    } else if (over && hint.isEmpty() && wordFor() == null && !cursor.afterBadCharacters()) {
      int at = cursor.lastEnd();
      cursor.report(at, at, "missing-semicolon", "A ';' is missing at the end of this statement.");
    } else if (hint.isEmpty()) {
      unexpected("';'");
    } else {
      cursor.fail("unexpected-token", hint);
    }
  }

  /** Three words and more in a row, and none of the marks that statements have. */
  private boolean readsAsProse() {
    if (cursor.lastKind() != TokenKind.IDENTIFIER || cursor.firstOnLine() || !isWord()) {
      return false;
    }
    return cursor.onlyWordsInLine();
  }

  private boolean isWord() {
    return cursor.at(TokenKind.IDENTIFIER) || cursor.kind().isKeyword();
  }

  private void skipLine() {
    do {
      cursor.next();
    } while (!cursor.atEnd() && !cursor.firstOnLine());
    cursor.found();
  }

  /** Whether a call of a gate starts here, as far as the next token tells. */
  private boolean startsCall() {
    if (!cursor.at(TokenKind.IDENTIFIER)) {
      return false;
    }
    return switch (cursor.peek()) {
      case IDENTIFIER, HARDWARE_QUBIT, LEFT_PARENTHESIS -> true;
      default -> false;
    };
  }

  /** Fails at the token at hand, where something else is expected. */
  void unexpected(String expected) {
    if (cursor.isLost()) {
      return;
    }
    String found = cursor.kind().described();
    if (cursor.kind().spelling() == null && !cursor.at(TokenKind.END_OF_TEXT)) {
      found = "'" + LexicalErrors.shortened(cursor.text()) + "'";
    }
    String operator = wordFor();
    switch (cursor.kind()) {
      case EQUALS ->
          cursor.fail("assignment-in-expression", "'=' assigns. To compare, write '=='.");
      case DOUBLE_PLUS ->
          cursor.fail(
              "unexpected-token",
              "'++' joins registers, only behind 'let'. To count up, write '+= 1'.");
      case TILDE_EQUALS ->
          cursor.fail("unexpected-token", "There is no operator '~='. Write 'x = ~x'.");
      default -> {
        if (cursor.kind().compound() != null) {
          cursor.fail(
              "assignment-in-expression", found + " assigns and cannot be part of an expression.");
        } else if (operator != null) {
          cursor.fail("unexpected-token", "Write '" + operator + "' for " + found + ".");
        } else {
          cursor.fail(
              "unexpected-token", "Expected " + expected + " here, but found " + found + ".");
        }
      }
    }
  }

  private @Nullable String wordFor() {
    return cursor.at(TokenKind.IDENTIFIER) ? operatorFor(cursor.word()) : null;
  }

  /** The operator that other languages write as a word. */
  static @Nullable String operatorFor(String word) {
    return switch (word) {
      case "and" -> "&&";
      case "or" -> "||";
      case "xor" -> "^";
      case "mod" -> "%";
      default -> null;
    };
  }

  /**
   * Whether a name on a new line starts a statement although the one before it lacks its semicolon:
   * what stands behind the name never stands behind an operand.
   */
  boolean anotherStatementStarts() {
    if (!cursor.firstOnLine() || !cursor.atName()) {
      return false;
    }
    return switch (cursor.peek()) {
      case IDENTIFIER, HARDWARE_QUBIT, EQUALS, LEFT_PARENTHESIS -> true;
      default -> false;
    };
  }

  /** Takes a symbol that has to stand here. */
  boolean expect(TokenKind kind) {
    if (cursor.take(kind)) {
      return true;
    }
    unexpected(kind.described());
    return false;
  }

  /** Takes what closes the bracket that was opened at a position. */
  void close(int open, TokenKind close) {
    if (cursor.take(close) || cursor.isLost()) {
      return;
    }
    boolean over =
        switch (cursor.kind()) {
          case SEMICOLON, LEFT_BRACE, RIGHT_BRACE, END_OF_TEXT -> true;
          default -> cursor.firstOnLine();
        };
    if (over) {
      char opening = cursor.charAt(open);
      cursor.fail(
          open,
          open + 1,
          opening == '(' ? "unclosed-parenthesis" : "unclosed-bracket",
          "This '%s' is never closed. Put a %s behind what belongs to it."
              .formatted(opening, close.described()));
    } else {
      unexpected(close.described());
    }
  }

  /** Skips what is left of a statement, its semicolon or its block included. */
  void skipStatement() {
    for (boolean first = true; ; first = false) {
      switch (cursor.kind()) {
        case END_OF_TEXT, UNTERMINATED_COMMENT -> {
          return;
        }
        case RIGHT_BRACE -> {
          if (!atStrayBrace()) {
            return;
          }
          cursor.next();
        }
        case SEMICOLON -> {
          cursor.next();
          return;
        }
        case LEFT_BRACE -> {
          skipBlock();
          boolean goesOn = cursor.isTooDeep() && !cursor.firstOnLine();
          if (!goesOn && !cursor.at(TokenKind.COMMA)) {
            cursor.take(TokenKind.SEMICOLON);
            return;
          }
        }
        default -> {
          if (startsStatement(first)) {
            return;
          }
          cursor.next();
        }
      }
    }
  }

  /** A brace with a semicolon behind it closes no block, but belongs to a list of values. */
  private boolean atStrayBrace() {
    return cursor.at(TokenKind.RIGHT_BRACE) && cursor.peek() == TokenKind.SEMICOLON;
  }

  private boolean startsStatement(boolean first) {
    boolean newLine = cursor.firstOnLine();
    if (cursor.kind().startsStatement()) {
      return newLine || !(first || cursor.isTooDeep());
    }
    if (!newLine || continuesExpression()) {
      return false;
    }
    if (cursor.at(TokenKind.IDENTIFIER)) {
      TokenKind next = cursor.peek();
      return switch (next) {
        case IDENTIFIER, HARDWARE_QUBIT, LEFT_PARENTHESIS, LEFT_BRACKET, EQUALS -> true;
        default -> next.compound() != null;
      };
    }
    return cursor.kind().mayStartStatement();
  }

  /** Whether the token before this one cannot be the last of a statement. */
  private boolean continuesExpression() {
    TokenKind last = cursor.lastKind();
    return last.isSymbol()
        && last != TokenKind.RIGHT_PARENTHESIS
        && last != TokenKind.RIGHT_BRACKET
        && last != TokenKind.RIGHT_BRACE;
  }

  /** Skips from an opening brace to behind the one that closes it. */
  void skipBlock() {
    int depth = 0;
    do {
      if (cursor.at(TokenKind.LEFT_BRACE)) {
        depth++;
      } else if (cursor.at(TokenKind.RIGHT_BRACE)) {
        depth--;
      }
      cursor.next();
    } while (depth > 0 && !cursor.atEnd());
  }

  /** After a mistake in the head of a compound statement, goes to its body. */
  void skipToBody() {
    if (!cursor.isLost()) {
      return;
    }
    for (boolean first = true; !cursor.at(TokenKind.LEFT_BRACE); first = false) {
      if (cursor.atEnd()
          || cursor.at(TokenKind.SEMICOLON)
          || cursor.at(TokenKind.RIGHT_BRACE)
          || startsStatement(first)) {
        return;
      }
      cursor.next();
    }
    cursor.found();
  }

  /** After a mistake between braces, goes behind the one that closes them, if it is near. */
  void skipPastBrace() {
    while (!cursor.at(TokenKind.RIGHT_BRACE)) {
      if (cursor.atEnd() || cursor.at(TokenKind.SEMICOLON) || startsStatement(false)) {
        return;
      }
      if (cursor.at(TokenKind.LEFT_BRACE)) {
        skipBlock();
      } else {
        cursor.next();
      }
    }
    cursor.next();
  }

  /** After a mistake, goes to a token of this kind if there is one in the rest of the line. */
  boolean skipOnLineTo(TokenKind kind) {
    while (!cursor.at(kind)) {
      if (cursor.atEnd()
          || cursor.at(TokenKind.SEMICOLON)
          || cursor.at(TokenKind.LEFT_BRACE)
          || cursor.firstOnLine()) {
        return false;
      }
      cursor.next();
    }
    cursor.found();
    return true;
  }
}
