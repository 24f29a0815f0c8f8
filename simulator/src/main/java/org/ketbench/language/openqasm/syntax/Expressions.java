package org.ketbench.language.openqasm.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.UnaryOperator;

/**
 * Reads expressions by precedence climbing. The height of what was read last is kept, because a
 * long row of operators makes a tree as deep as it is long without nesting the reader.
 */
final class Expressions {
  private final Parser parser;
  private final Cursor cursor;
  private final Recovery recovery;
  private final ItemList.Item<Expr> item = this::expression;
  private final ItemList.Item<Expr> argument = this::joined;
  private final ItemList.Item<Expr> indexItem = this::indexItem;
  private int height;
  private int tallest;

  Expressions(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
    this.recovery = parser.recovery;
  }

  Expr expression() {
    if (!cursor.enter()) {
      return missing();
    }
    Expr expression = binary(1);
    tallest = Math.max(tallest, height);
    cursor.leave();
    return expression;
  }

  /** The rest of an expression that starts with a name, call or cast that was just read. */
  Expr continued(Expr primary) {
    height++;
    return binaryFrom(powerFrom(postfix(primary)), 1);
  }

  /** One or more expressions; the height is that of the tallest. */
  List<Expr> list() {
    return list(item);
  }

  private List<Expr> list(ItemList.Item<Expr> items) {
    int before = tallest;
    tallest = 0;
    List<Expr> list = ItemList.read(cursor, items);
    height = tallest;
    tallest = Math.max(tallest, before);
    return list;
  }

  /** {@code (a, b)}; nothing may stand in the parentheses. */
  List<Expr> arguments() {
    int open = cursor.start();
    cursor.next();
    if (cursor.take(TokenKind.RIGHT_PARENTHESIS)) {
      height = 0;
      return List.of();
    }
    List<Expr> arguments = list(argument);
    recovery.close(open, TokenKind.RIGHT_PARENTHESIS);
    return arguments;
  }

  /** {@code (a)} */
  Expr parenthesized() {
    int open = cursor.start();
    boolean opened = cursor.take(TokenKind.LEFT_PARENTHESIS);
    if (!opened) {
      int at = cursor.lastEnd();
      cursor.report(at, at, "missing-parenthesis", "A '(' is missing before the condition.");
    }
    Expr inner = expression();
    if (opened) {
      recovery.close(open, TokenKind.RIGHT_PARENTHESIS);
    } else {
      cursor.take(TokenKind.RIGHT_PARENTHESIS);
      if (cursor.at(TokenKind.IN)) {
        cursor.lose();
      }
    }
    return inner;
  }

  /** {@code a ++ b ++ c} */
  Expr joined() {
    Expr left = expression();
    int joined = height;
    while (cursor.at(TokenKind.DOUBLE_PLUS) && !cursor.isLost()) {
      cursor.next();
      Expr right = expression();
      joined = grow(Math.max(joined, height));
      left = new Expr.Concatenation(left.start(), cursor.lastEnd(), left, right);
      tallest = Math.max(tallest, joined);
    }
    return left;
  }

  /** A value that may also be a measurement or a call with qubits. */
  Expr value() {
    if (cursor.at(TokenKind.MEASURE)) {
      return measure();
    }
    Expr value = joined();
    if (startsOperand() && !cursor.isLost() && !isOperatorWord()) {
      return quantumCall(value);
    }
    return value;
  }

  private boolean isOperatorWord() {
    if (!cursor.at(TokenKind.IDENTIFIER) || Recovery.operatorFor(cursor.word()) == null) {
      return false;
    }
    return switch (cursor.peek()) {
      case SEMICOLON, COMMA, LEFT_BRACKET -> false;
      default -> true;
    };
  }

  private Expr quantumCall(Expr callee) {
    if (callee instanceof Expr.Identifier(int start, int end, String name)) {
      List<Expr> operands = parser.operands.list();
      return new Expr.Call(start, cursor.lastEnd(), new Name(start, end, name), operands);
    }
    if (callee instanceof Expr.Call call) {
      List<Expr> arguments = new ArrayList<>(call.arguments());
      arguments.addAll(parser.operands.list());
      return new Expr.Call(call.start(), cursor.lastEnd(), call.callee(), List.copyOf(arguments));
    }
    return callee;
  }

  private boolean startsOperand() {
    return (cursor.atName() || cursor.at(TokenKind.HARDWARE_QUBIT))
        && !recovery.anotherStatementStarts();
  }

  /** {@code measure q} */
  Expr measure() {
    int start = cursor.start();
    cursor.next();
    Expr operand = parser.operands.operand();
    return new Expr.Measure(start, cursor.lastEnd(), operand);
  }

  /** What a declaration may start with: a value, or {@code {…}} for an array. */
  Expr initializer() {
    return cursor.at(TokenKind.LEFT_BRACE) ? arrayLiteral() : value();
  }

  private Expr arrayLiteral() {
    if (!cursor.at(TokenKind.LEFT_BRACE)) {
      return expression();
    }
    if (!cursor.enter()) {
      return missing();
    }
    int start = cursor.start();
    cursor.next();
    height = 1;
    List<Expr> elements = new ArrayList<>();
    while (!cursor.at(TokenKind.RIGHT_BRACE) && !cursor.isLost()) {
      elements.add(arrayLiteral());
      if (cursor.at(TokenKind.SEMICOLON) || cursor.atEnd()) {
        break;
      }
      if (!cursor.at(TokenKind.RIGHT_BRACE)) {
        comma();
      }
    }
    closeBraces(start);
    cursor.leave();
    return new Expr.ArrayLiteral(start, cursor.lastEnd(), List.copyOf(elements));
  }

  private void comma() {
    boolean missing =
        switch (cursor.kind()) {
          case INTEGER, FLOAT, LEFT_BRACE, BIT_STRING, TRUE, FALSE -> true;
          default -> false;
        };
    if (missing) {
      int at = cursor.lastEnd();
      cursor.report(at, at, "missing-comma", "A ',' is missing between these two.");
    } else {
      recovery.expect(TokenKind.COMMA);
    }
  }

  /** {@code {1, 2, 3}} */
  Expr set() {
    int start = cursor.start();
    cursor.next();
    List<Expr> members = list();
    closeBraces(start);
    return new Expr.SetOf(start, cursor.lastEnd(), members);
  }

  private void closeBraces(int open) {
    if (cursor.atEnd() || cursor.at(TokenKind.SEMICOLON)) {
      cursor.fail(open, open + 1, "unclosed-brace", "This '{' is never closed. Put a '}'.");
    } else if (cursor.isLost() || !recovery.expect(TokenKind.RIGHT_BRACE)) {
      recovery.skipPastBrace();
    }
  }

  private Expr binary(int least) {
    return binaryFrom(unary(), least);
  }

  private Expr binaryFrom(Expr first, int least) {
    Expr left = first;
    int leftHeight = height;
    while (!cursor.isLost()) {
      BinaryOperator operator = cursor.kind().binary();
      if (operator == null || operator.precedence() < least) {
        break;
      }
      cursor.next();
      Expr right = binary(operator.precedence() + 1);
      leftHeight = grow(Math.max(leftHeight, height));
      left = new Expr.Binary(left.start(), cursor.lastEnd(), operator, left, right);
    }
    height = leftHeight;
    return left;
  }

  private int grow(int childHeight) {
    if (childHeight >= Cursor.MAX_CHAIN) {
      cursor.tooDeep();
    }
    return childHeight + 1;
  }

  private Expr unary() {
    UnaryOperator operator = unaryOperator();
    if (operator == null) {
      return powerFrom(postfix(primary()));
    }
    if (!cursor.enter()) {
      return missing();
    }
    int start = cursor.start();
    cursor.next();
    Expr operand = unary();
    height = grow(height);
    cursor.leave();
    return new Expr.Unary(start, cursor.lastEnd(), operator, operand);
  }

  private @Nullable UnaryOperator unaryOperator() {
    return switch (cursor.kind()) {
      case MINUS -> UnaryOperator.MINUS;
      case EXCLAMATION -> UnaryOperator.NOT;
      case TILDE -> UnaryOperator.COMPLEMENT;
      default -> null;
    };
  }

  /** Powers bind tighter than signs on their left, and take signs on their right. */
  private Expr powerFrom(Expr base) {
    boolean power =
        cursor.at(TokenKind.DOUBLE_ASTERISK) || (cursor.at(TokenKind.CARET) && cursor.isVersion2());
    if (!power || cursor.isLost() || !cursor.enter()) {
      return base;
    }
    int baseHeight = height;
    cursor.next();
    Expr exponent = unary();
    height = grow(Math.max(baseHeight, height));
    cursor.leave();
    return new Expr.Binary(base.start(), cursor.lastEnd(), BinaryOperator.POWER, base, exponent);
  }

  private Expr postfix(Expr primary) {
    Expr base = primary;
    while (cursor.at(TokenKind.LEFT_BRACKET) && !cursor.isLost()) {
      base = continuedIndex(base);
    }
    return base;
  }

  /** {@code base[…]} at its bracket. */
  Expr index(Expr base) {
    int open = cursor.start();
    cursor.next();
    if (cursor.at(TokenKind.INTEGER) && cursor.charAt(cursor.end()) == ']') {
      return numbered(base);
    }
    List<Expr> indices = cursor.at(TokenKind.LEFT_BRACE) ? List.of(set()) : indices();
    recovery.close(open, TokenKind.RIGHT_BRACKET);
    return new Expr.Index(base.start(), cursor.lastEnd(), base, indices);
  }

  /** Most indices are a plain number; this is the shortest way through one. */
  private Expr numbered(Expr base) {
    height = 1;
    List<Expr> indices = List.of(parser.literals.integer());
    cursor.next();
    return new Expr.Index(base.start(), cursor.lastEnd(), base, indices);
  }

  /** One more index on what was read. */
  Expr continuedIndex(Expr base) {
    int baseHeight = height;
    Expr indexed = index(base);
    height = grow(Math.max(baseHeight, height));
    return indexed;
  }

  private List<Expr> indices() {
    if (cursor.at(TokenKind.RIGHT_BRACKET)) {
      cursor.report(
          cursor.start(), cursor.end(), "missing-expression", "An index is missing before ']'.");
      return List.of(missing());
    }
    return list(indexItem);
  }

  private Expr indexItem() {
    Expr first = cursor.at(TokenKind.COLON) ? null : expression();
    return cursor.at(TokenKind.COLON) && !cursor.isLost() ? range(first) : present(first);
  }

  private Expr present(@Nullable Expr expression) {
    return expression == null ? missing() : expression;
  }

  /** The rest of a range, at its first colon. */
  Expr range(@Nullable Expr first) {
    int start = first == null ? cursor.start() : first.start();
    cursor.next();
    Expr second = endsRange() || cursor.at(TokenKind.COLON) ? null : expression();
    if (!cursor.at(TokenKind.COLON) || cursor.isLost()) {
      return new Expr.Range(start, cursor.lastEnd(), first, null, second);
    }
    cursor.next();
    Expr last = endsRange() ? null : expression();
    return new Expr.Range(start, cursor.lastEnd(), first, second, last);
  }

  private boolean endsRange() {
    return cursor.at(TokenKind.RIGHT_BRACKET) || cursor.at(TokenKind.COMMA);
  }

  Expr missing() {
    height = 1;
    return new Expr.Missing(cursor.lastEnd(), cursor.lastEnd());
  }

  private Expr primary() {
    height = 1;
    int start = cursor.start();
    int end = cursor.end();
    switch (cursor.kind()) {
      case IDENTIFIER -> {
        return nameOrCall();
      }
      case INTEGER -> {
        return parser.literals.integer();
      }
      case FLOAT -> {
        return parser.literals.real();
      }
      case LEFT_PARENTHESIS -> {
        cursor.next();
        Expr inner = expression();
        height = grow(height);
        recovery.close(start, TokenKind.RIGHT_PARENTHESIS);
        return new Expr.Parenthesized(start, cursor.lastEnd(), inner);
      }
      case HARDWARE_QUBIT -> {
        return parser.operands.hardwareQubit();
      }
      case MEASURE -> {
        cursor.report(
            start,
            end,
            "measure-in-expression",
            "A measurement cannot be part of an expression. Store it in a bit first.");
        return measure();
      }
      case DURATIONOF -> {
        return durationOf();
      }
      case BIT, BOOL, INT, UINT, FLOAT_TYPE, ANGLE, COMPLEX, ARRAY, DURATION, STRETCH -> {
        return cursor.isVersion2() ? nameOrCall() : cast(parser.types.scalarOrArray());
      }
      default -> {
        return cursor.atName() ? nameOrCall() : parser.literals.other();
      }
    }
  }

  private Expr nameOrCall() {
    int start = cursor.start();
    int end = cursor.end();
    String text = cursor.word();
    cursor.next();
    if (!cursor.at(TokenKind.LEFT_PARENTHESIS) || cursor.isLost()) {
      return new Expr.Identifier(start, end, text);
    }
    List<Expr> arguments = arguments();
    height = grow(height);
    return new Expr.Call(start, cursor.lastEnd(), new Name(start, end, text), arguments);
  }

  /** {@code type(…)} behind its type. */
  Expr cast(TypeNode type) {
    int open = cursor.start();
    if (!recovery.expect(TokenKind.LEFT_PARENTHESIS)) {
      return new Expr.Cast(type.start(), cursor.lastEnd(), type, missing());
    }
    Expr operand = expression();
    height = grow(height);
    recovery.close(open, TokenKind.RIGHT_PARENTHESIS);
    return new Expr.Cast(type.start(), cursor.lastEnd(), type, operand);
  }

  private Expr durationOf() {
    int start = cursor.start();
    cursor.next();
    int open = cursor.start();
    recovery.expect(TokenKind.LEFT_PARENTHESIS);
    int before = tallest;
    tallest = 0;
    Statement.Scope scope = parser.statements.scope();
    height = grow(tallest);
    tallest = Math.max(tallest, before);
    recovery.close(open, TokenKind.RIGHT_PARENTHESIS);
    return new Expr.DurationOf(start, cursor.lastEnd(), scope);
  }
}
