package org.ketbench.language.openqasm.syntax;

import java.util.List;

/** Reads what gates and measurements work on, and the names of declarations. */
final class Operands {
  private final Parser parser;
  private final Cursor cursor;
  private final ItemList.Item<Expr> operand = this::operand;

  Operands(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
  }

  /** One or more operands. */
  List<Expr> list() {
    return ItemList.readOpen(cursor, operand);
  }

  /** The operands up to the semicolon, of which there may be none. */
  List<Expr> optionalList() {
    boolean none =
        cursor.at(TokenKind.SEMICOLON)
            || cursor.isLost()
            || cursor.atEnd()
            || cursor.at(TokenKind.RIGHT_BRACE)
            || (cursor.firstOnLine() && cursor.kind().isKeyword())
            || parser.recovery.anotherStatementStarts();
    return none ? List.of() : list();
  }

  /** A name with any number of indices, or a hardware qubit. */
  Expr operand() {
    if (cursor.atName()) {
      Expr operand = new Expr.Identifier(cursor.start(), cursor.end(), cursor.word());
      cursor.next();
      int indices = 0;
      while (cursor.at(TokenKind.LEFT_BRACKET) && !cursor.isLost()) {
        if (++indices >= Cursor.MAX_CHAIN) {
          cursor.tooDeep();
        }
        operand = parser.expressions.index(operand);
      }
      return operand;
    }
    if (cursor.at(TokenKind.HARDWARE_QUBIT)) {
      return hardwareQubit();
    }
    if (cursor.kind().isKeyword() && !cursor.firstOnLine()) {
      cursor.fail(
          "reserved-word", cursor.kind().described() + " is a word of the language, not a name.");
    } else {
      cursor.fail("missing-operand", "The name of a qubit or a bit is missing here.");
    }
    return parser.expressions.missing();
  }

  Expr hardwareQubit() {
    int start = cursor.start();
    int end = cursor.end();
    int number = parser.literals.hardwareQubit();
    cursor.next();
    return new Expr.HardwareQubit(start, end, number);
  }

  /** The name that something is given. */
  Name name() {
    int start = cursor.start();
    int end = cursor.end();
    if (cursor.atName()) {
      String text = cursor.word();
      cursor.next();
      return new Name(start, end, text);
    }
    if (cursor.kind().isKeyword() && !cursor.firstOnLine()) {
      cursor.report(
          start,
          end,
          "reserved-word",
          cursor.kind().described() + " is a word of the language. Choose another name.");
      cursor.lose();
      cursor.next();
      return new Name(start, end, "");
    }
    cursor.fail("missing-name", "A name is missing here.");
    return new Name(cursor.lastEnd(), cursor.lastEnd(), "");
  }
}
