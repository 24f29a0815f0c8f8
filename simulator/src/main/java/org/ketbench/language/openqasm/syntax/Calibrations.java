package org.ketbench.language.openqasm.syntax;

/** Reads calibrations, whose blocks are kept as text. */
final class Calibrations {
  private final Parser parser;
  private final Cursor cursor;
  private final Recovery recovery;
  private final ItemList.Item<Object> argument = this::argument;
  private final ItemList.Item<Object> operand = this::operand;

  Calibrations(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
    this.recovery = parser.recovery;
  }

  Statement grammar() {
    int start = cursor.start();
    parser.statements.requireGlobal("'defcalgrammar'");
    cursor.next();
    String grammar =
        parser.directives.path(
            "The name of a grammar is missing, in quotes: 'defcalgrammar \"openpulse\";'.");
    recovery.endStatement();
    return new Statement.CalibrationGrammar(start, cursor.lastEnd(), grammar);
  }

  Statement calibration() {
    int start = cursor.start();
    cursor.next();
    block();
    return new Statement.Calibration(start, cursor.lastEnd());
  }

  /** {@code defcal name(arguments) operands -> type { … }} */
  Statement definition() {
    int start = cursor.start();
    parser.statements.requireGlobal("'defcal'");
    cursor.next();
    Name name = target();
    if (cursor.at(TokenKind.LEFT_PARENTHESIS) && !cursor.isLost()) {
      int open = cursor.start();
      cursor.next();
      if (!cursor.take(TokenKind.RIGHT_PARENTHESIS)) {
        ItemList.read(cursor, argument);
        recovery.close(open, TokenKind.RIGHT_PARENTHESIS);
      }
    }
    if (!cursor.isLost()) {
      ItemList.readOpen(cursor, operand);
    }
    if (!cursor.isLost()) {
      parser.types.optionalReturnType();
    }
    block();
    return new Statement.CalibrationDefinition(start, cursor.lastEnd(), name);
  }

  private Name target() {
    switch (cursor.kind()) {
      case MEASURE, RESET, DELAY -> {
        Name name = new Name(cursor.start(), cursor.end(), cursor.word());
        cursor.next();
        return name;
      }
      default -> {
        return parser.operands.name();
      }
    }
  }

  private Object argument() {
    boolean typed =
        switch (cursor.kind()) {
          case QUBIT, QREG, CREG, READONLY, MUTABLE -> true;
          default -> Types.scalarKeyword(cursor.kind()) != null;
        };
    if (!typed) {
      return parser.expressions.expression();
    }
    return parser.definitions.parameterOrCast();
  }

  private Object operand() {
    if (cursor.at(TokenKind.HARDWARE_QUBIT)) {
      return parser.operands.hardwareQubit();
    }
    return parser.operands.name();
  }

  private void block() {
    recovery.skipToBody();
    int open = cursor.start();
    if (!cursor.at(TokenKind.LEFT_BRACE)) {
      recovery.unexpected("the body, in braces,");
      recovery.skipStatement();
      cursor.found();
      return;
    }
    cursor.next();
    cursor.take(TokenKind.CALIBRATION);
    parser.statements.closeScope(open);
  }
}
