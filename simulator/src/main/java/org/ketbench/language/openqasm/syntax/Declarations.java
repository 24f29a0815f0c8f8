package org.ketbench.language.openqasm.syntax;

import org.jspecify.annotations.Nullable;

/** Reads declarations of variables, registers and aliases. */
final class Declarations {
  private final Parser parser;
  private final Cursor cursor;
  private final Recovery recovery;

  Declarations(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
    this.recovery = parser.recovery;
  }

  /** {@code int x = 1;}, or an expression that starts with a cast. */
  Statement startingWithType() {
    int start = cursor.start();
    TypeNode type = parser.types.scalarOrArray();
    if (cursor.at(TokenKind.LEFT_PARENTHESIS) && !cursor.isLost()) {
      Expr cast = parser.expressions.cast(type);
      Expr expression = parser.expressions.continued(cast);
      recovery.endStatement();
      return new Statement.ExpressionStatement(start, cursor.lastEnd(), expression);
    }
    Name name = parser.operands.name();
    sizeBehind(type);
    Expr initializer = initializer();
    endDeclaration();
    return new Statement.Declaration(
        start, cursor.lastEnd(), Statement.Role.VARIABLE, type, name, initializer);
  }

  private @Nullable Expr initializer() {
    if (!cursor.at(TokenKind.EQUALS) || cursor.isLost()) {
      return null;
    }
    cursor.next();
    return parser.expressions.initializer();
  }

  private void sizeBehind(TypeNode type) {
    if (!cursor.at(TokenKind.LEFT_BRACKET) || cursor.isLost()) {
      return;
    }
    String keyword = cursor.text(type.start(), type.end());
    cursor.fail(
        "size-after-name",
        type instanceof TypeNode.Array
            ? "The size of an array stands in its type: 'array[int, 4] a;'."
            : "The size stands before the name: '%s[…]'.".formatted(keyword));
  }

  private void endDeclaration() {
    recovery.endStatement(
        cursor.at(TokenKind.COMMA)
            ? "Each declaration makes one name. Write a statement for each."
            : cursor.at(TokenKind.IN) ? "A loop starts with 'for'." : "");
  }

  private void endQubits() {
    if (cursor.at(TokenKind.EQUALS) && !cursor.isLost()) {
      recovery.endStatement("Qubits are given no value; they start as 0. Remove what follows.");
    } else {
      endDeclaration();
    }
  }

  Statement constant() {
    int start = cursor.start();
    cursor.next();
    TypeNode type = parser.types.scalar("a type behind 'const', such as 'const int n = 4;',");
    Name name = parser.operands.name();
    sizeBehind(type);
    Expr initializer = initializer();
    if (initializer == null && !cursor.isLost()) {
      cursor.fail(
          cursor.lastEnd(),
          cursor.lastEnd(),
          "missing-expression",
          "A constant needs a value: 'const int n = 4;'.");
    }
    endDeclaration();
    return new Statement.Declaration(
        start, cursor.lastEnd(), Statement.Role.CONST, type, name, initializer);
  }

  Statement port(Statement.Role role) {
    int start = cursor.start();
    parser.statements.requireGlobal(role == Statement.Role.INPUT ? "'input'" : "'output'");
    cursor.next();
    TypeNode type = parser.types.scalarOrArray();
    Name name = parser.operands.name();
    sizeBehind(type);
    recovery.endStatement(
        cursor.at(TokenKind.EQUALS) && !cursor.isLost()
            ? "An input or output has no value here; remove what follows."
            : "");
    return new Statement.Declaration(start, cursor.lastEnd(), role, type, name, null);
  }

  Statement qubit() {
    int start = cursor.start();
    parser.statements.requireGlobal("A declaration of qubits");
    cursor.next();
    Expr size = parser.types.optionalDesignator();
    Name name = parser.operands.name();
    if (size == null && cursor.at(TokenKind.LEFT_BRACKET) && !cursor.isLost()) {
      int open = cursor.start();
      size = parser.types.designator();
      if (!cursor.isLost()) {
        cursor.report(
            open,
            cursor.lastEnd(),
            "size-after-name",
            "The size stands before the name: 'qubit%s %s;'."
                .formatted(
                    LexicalErrors.shortened(cursor.text(open, cursor.lastEnd())), name.text()));
      }
    }
    endQubits();
    return new Statement.QubitDeclaration(start, cursor.lastEnd(), name, size, false);
  }

  Statement quantumRegister() {
    int start = cursor.start();
    parser.statements.requireGlobal("A declaration of qubits");
    cursor.next();
    Expr before = sizeBefore("qreg");
    Name name = parser.operands.name();
    Expr size = before == null ? sizeOfRegister() : before;
    endQubits();
    return new Statement.QubitDeclaration(start, cursor.lastEnd(), name, size, true);
  }

  Statement classicalRegister() {
    int start = cursor.start();
    cursor.next();
    Expr before = sizeBefore("creg");
    Name name = parser.operands.name();
    Expr size = before == null ? sizeOfRegister() : before;
    recovery.endStatement(
        cursor.at(TokenKind.EQUALS) && !cursor.isLost()
            ? "A 'creg' takes no value here. Declare a 'bit[…]' instead, or assign later."
            : cursor.at(TokenKind.COMMA)
                ? "Each declaration makes one name. Write a statement for each."
                : "");
    return new Statement.CregDeclaration(start, cursor.lastEnd(), name, size);
  }

  private @Nullable Expr sizeOfRegister() {
    return cursor.isLost() ? null : parser.types.optionalDesignator();
  }

  private @Nullable Expr sizeBefore(String keyword) {
    if (!cursor.at(TokenKind.LEFT_BRACKET)) {
      return null;
    }
    int open = cursor.start();
    Expr size = parser.types.designator();
    if (cursor.atName()) {
      String newer = keyword.equals("qreg") ? "qubit" : "bit";
      String shown = LexicalErrors.shortened(cursor.text(open, cursor.lastEnd()));
      cursor.report(
          open,
          cursor.lastEnd(),
          "size-before-name",
          "A '%s' has its size behind the name: '%s %s%s;', or write '%s%s %s;'."
              .formatted(keyword, keyword, cursor.word(), shown, newer, shown, cursor.word()));
    }
    return size;
  }

  Statement alias() {
    int start = cursor.start();
    cursor.next();
    Name name = parser.operands.name();
    if (!cursor.take(TokenKind.EQUALS) && !cursor.isLost()) {
      recovery.unexpected("'=' and what the name stands for");
    }
    Expr value = cursor.isLost() ? parser.expressions.missing() : parser.expressions.joined();
    recovery.endStatement();
    return new Statement.Alias(start, cursor.lastEnd(), name, value);
  }
}
