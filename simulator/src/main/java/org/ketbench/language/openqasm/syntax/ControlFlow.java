package org.ketbench.language.openqasm.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads branches, loops, jumps and boxes. */
final class ControlFlow {
  private final Parser parser;
  private final Cursor cursor;
  private final Recovery recovery;

  ControlFlow(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
    this.recovery = parser.recovery;
  }

  Statement ifStatement() {
    int start = cursor.start();
    cursor.next();
    Expr condition = parser.expressions.parenthesized();
    Statement then = parser.statements.body("if");
    Statement otherwise = null;
    if (cursor.at(TokenKind.ELSE)) {
      cursor.next();
      otherwise = parser.statements.body("else");
    }
    recovery.endAfterBody();
    return new Statement.If(start, cursor.lastEnd(), condition, then, otherwise);
  }

  Statement whileLoop() {
    int start = cursor.start();
    cursor.next();
    Expr condition = parser.expressions.parenthesized();
    Statement body = parser.statements.body("while");
    recovery.endAfterBody();
    return new Statement.While(start, cursor.lastEnd(), condition, body);
  }

  /** {@code for type name in values body} */
  Statement forLoop() {
    int start = cursor.start();
    cursor.next();
    if (cursor.at(TokenKind.LEFT_PARENTHESIS)) {
      cursor.fail("missing-type", "A loop reads 'for int i in [0:3] { … }', without parentheses.");
      skipParentheses();
    }
    TypeNode type = cursor.isLost() ? noType() : loopType();
    Name variable =
        cursor.isLost() || cursor.at(TokenKind.IN) ? noVariable() : parser.operands.name();
    Expr over = in() ? over() : parser.expressions.missing();
    Statement body = parser.statements.body("for");
    recovery.endAfterBody();
    return new Statement.For(start, cursor.lastEnd(), type, variable, over, body);
  }

  /** Takes {@code in}, if need be further on in the line; false if there is none. */
  private boolean in() {
    if (cursor.at(TokenKind.LEFT_BRACKET) && !cursor.isLost()) {
      int at = cursor.lastEnd();
      cursor.report(at, at, "missing-in", "An 'in' is missing before what the loop runs over.");
      return true;
    }
    if (!cursor.at(TokenKind.IN) && !cursor.isLost()) {
      recovery.unexpected("'in' and what the loop runs over");
    }
    if (cursor.isLost()) {
      recovery.skipOnLineTo(TokenKind.IN);
    }
    return cursor.take(TokenKind.IN);
  }

  private Name noVariable() {
    int at = cursor.lastEnd();
    cursor.report(at, at, "missing-name", "The variable of the loop is missing here.");
    return new Name(at, at, "");
  }

  private TypeNode loopType() {
    if (cursor.at(TokenKind.IDENTIFIER) && cursor.peek() == TokenKind.IN) {
      // Qiskit writes its loops so, and there is only one thing that they can mean.
      cursor.warn(
          cursor.start(),
          cursor.end(),
          "missing-type",
          "The variable of a loop needs a type: 'for int %s in …'.".formatted(cursor.word()));
      return noType();
    }
    return parser.types.scalar("the type of the loop's variable, such as 'for int i in …',");
  }

  private TypeNode noType() {
    return new TypeNode.Scalar(cursor.lastEnd(), cursor.lastEnd(), TypeNode.Keyword.INT, null);
  }

  private void skipParentheses() {
    int depth = 0;
    do {
      depth += cursor.at(TokenKind.LEFT_PARENTHESIS) ? 1 : 0;
      depth -= cursor.at(TokenKind.RIGHT_PARENTHESIS) ? 1 : 0;
      cursor.next();
    } while (depth > 0
        && !cursor.atEnd()
        && !cursor.at(TokenKind.LEFT_BRACE)
        && !cursor.at(TokenKind.RIGHT_BRACE));
  }

  private Expr over() {
    if (cursor.at(TokenKind.LEFT_BRACE)) {
      return parser.expressions.set();
    }
    if (!cursor.at(TokenKind.LEFT_BRACKET)) {
      Expr values = parser.expressions.joined();
      return cursor.at(TokenKind.COLON) && !cursor.isLost() ? bareRange(values) : values;
    }
    int open = cursor.start();
    cursor.next();
    Expr first =
        cursor.at(TokenKind.COLON) || cursor.at(TokenKind.RIGHT_BRACKET)
            ? null
            : parser.expressions.expression();
    Expr range;
    if (cursor.at(TokenKind.COLON) && !cursor.isLost()) {
      range = parser.expressions.range(first);
    } else {
      range = first == null ? parser.expressions.missing() : first;
      if (cursor.at(TokenKind.COMMA) || cursor.at(TokenKind.RIGHT_BRACKET)) {
        cursor.fail(
            "unexpected-token", "In brackets stands a range, '[0:3]'; single values in braces.");
      } else {
        recovery.unexpected("a range such as '[0:3]'");
      }
    }
    recovery.close(open, TokenKind.RIGHT_BRACKET);
    return range;
  }

  private Expr bareRange(Expr first) {
    Expr range = parser.expressions.range(first);
    String text = cursor.text(range.start(), range.end());
    cursor.report(
        range.start(),
        range.end(),
        "missing-brackets",
        "A range stands in brackets: 'in [%s]'.".formatted(text));
    return range;
  }

  Statement switchStatement() {
    int start = cursor.start();
    cursor.next();
    Expr subject = parser.expressions.parenthesized();
    recovery.skipToBody();
    int open = cursor.start();
    List<Statement.Case> cases = new ArrayList<>();
    if (cursor.at(TokenKind.CASE) || cursor.at(TokenKind.DEFAULT)) {
      int at = cursor.lastEnd();
      cursor.report(at, at, "missing-brace", "A '{' is missing before the cases.");
    } else if (!recovery.expect(TokenKind.LEFT_BRACE)) {
      recovery.endAfterBody();
      return new Statement.Switch(start, cursor.lastEnd(), subject, List.of(), null);
    }
    Statement.Scope otherwise = null;
    parser.statements.enterSwitch();
    while (!cursor.at(TokenKind.RIGHT_BRACE) && !cursor.atEnd()) {
      if (cursor.at(TokenKind.CASE)) {
        cases.add(switchCase());
      } else if (cursor.at(TokenKind.DEFAULT)) {
        otherwise = defaultCase(otherwise);
      } else {
        outsideCase();
      }
    }
    parser.statements.leaveSwitch();
    if (cursor.atEnd()) {
      cursor.forget("statement-outside-case", open);
    }
    parser.statements.closeScope(open);
    return new Statement.Switch(start, cursor.lastEnd(), subject, List.copyOf(cases), otherwise);
  }

  private Statement.Case switchCase() {
    int start = cursor.start();
    cursor.next();
    List<Expr> labels = List.of();
    if (cursor.at(TokenKind.LEFT_BRACE)) {
      cursor.report(
          cursor.lastEnd(),
          cursor.lastEnd(),
          "missing-expression",
          "The values of this case are missing: 'case 1, 2 { … }'.");
    } else {
      labels = parser.expressions.list();
    }
    colon();
    Statement.Scope body = parser.statements.scope();
    recovery.endAfterBody();
    return new Statement.Case(start, cursor.lastEnd(), labels, body);
  }

  private Statement.Scope defaultCase(Statement.@Nullable Scope earlier) {
    if (earlier != null) {
      cursor.report(
          cursor.start(), cursor.end(), "duplicate-default", "A 'switch' has one 'default' only.");
    }
    cursor.next();
    if (!cursor.at(TokenKind.LEFT_BRACE) && !cursor.at(TokenKind.COLON)) {
      cursor.fail("unexpected-token", "Behind 'default' stands its body: 'default { … }'.");
    }
    colon();
    Statement.Scope body = parser.statements.scope();
    recovery.endAfterBody();
    return earlier == null ? body : earlier;
  }

  private void colon() {
    if (cursor.at(TokenKind.COLON)) {
      cursor.fail("unexpected-token", "A case has no ':'; its statements stand in braces.");
    }
  }

  private void outsideCase() {
    cursor.fail(
        cursor.start(),
        cursor.end(),
        "statement-outside-case",
        "In a 'switch' stand only 'case 1 { … }' and 'default { … }'.");
    while (!cursor.atEnd()
        && !cursor.at(TokenKind.RIGHT_BRACE)
        && !cursor.at(TokenKind.CASE)
        && !cursor.at(TokenKind.DEFAULT)) {
      if (cursor.at(TokenKind.LEFT_BRACE)) {
        recovery.skipBlock();
      } else {
        cursor.next();
      }
    }
    cursor.found();
  }

  Statement box() {
    int start = cursor.start();
    cursor.next();
    Expr duration = parser.types.optionalDesignator();
    Statement.Scope body = parser.statements.scope();
    recovery.endAfterBody();
    return new Statement.Box(start, cursor.lastEnd(), duration, body);
  }

  /** {@code break;}, {@code continue;} or {@code end;} */
  Statement jump() {
    int start = cursor.start();
    TokenKind kind = cursor.kind();
    cursor.next();
    recovery.endStatement();
    return switch (kind) {
      case BREAK -> new Statement.Break(start, cursor.lastEnd());
      case CONTINUE -> new Statement.Continue(start, cursor.lastEnd());
      default -> new Statement.End(start, cursor.lastEnd());
    };
  }

  Statement returnStatement() {
    int start = cursor.start();
    cursor.next();
    boolean empty =
        cursor.at(TokenKind.SEMICOLON) || cursor.at(TokenKind.RIGHT_BRACE) || cursor.atEnd();
    Expr value = empty ? null : parser.expressions.value();
    recovery.endStatement();
    return new Statement.Return(start, cursor.lastEnd(), value);
  }
}
