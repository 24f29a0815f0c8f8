package org.ketbench.language.openqasm.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is done to qubits, and the assignments and expressions that start like it. */
final class Calls {
  private final Parser parser;
  private final Cursor cursor;
  private final Recovery recovery;

  Calls(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
    this.recovery = parser.recovery;
  }

  /** A gate call, an assignment, or an expression that stands alone. */
  Statement startingWithName() {
    int start = cursor.start();
    Name name = parser.operands.name();
    if (startsOperand()) {
      return name.text().equals("opaque") && cursor.at(TokenKind.IDENTIFIER)
          ? opaqueOrCall(start, name)
          : finished(start, List.of(), name, List.of(), null, parser.operands.list());
    }
    return switch (cursor.kind()) {
      case LEFT_PARENTHESIS -> withArguments(start, name);
      case LEFT_BRACKET -> indexed(start, name);
      default -> assignmentOrExpression(start, identifier(name));
    };
  }

  private static Expr identifier(Name name) {
    return new Expr.Identifier(name.start(), name.end(), name.text());
  }

  private boolean startsOperand() {
    return (cursor.atName() || cursor.at(TokenKind.HARDWARE_QUBIT))
        && !recovery.anotherStatementStarts();
  }

  private Statement withArguments(int start, Name name) {
    List<Expr> arguments = parser.expressions.arguments();
    if (startsOperand()) {
      return finished(start, List.of(), name, arguments, null, parser.operands.list());
    }
    Expr call = new Expr.Call(start, cursor.lastEnd(), name, arguments);
    if (cursor.at(TokenKind.LEFT_BRACKET) && !cursor.isLost()) {
      Expr index = parser.expressions.index(call);
      Expr designator = designator(index);
      if (designator != null && startsOperand()) {
        return finished(start, List.of(), name, arguments, designator, parser.operands.list());
      }
      return assignmentOrExpression(start, index);
    }
    return assignmentOrExpression(start, call);
  }

  /** The only index, if it can be the duration of a gate. */
  private static @Nullable Expr designator(Expr indexed) {
    return indexed instanceof Expr.Index index
            && index.indices().size() == 1
            && !(index.indices().getFirst() instanceof Expr.Range)
            && !(index.indices().getFirst() instanceof Expr.SetOf)
        ? index.indices().getFirst()
        : null;
  }

  private Statement indexed(int start, Name name) {
    Expr indexed = parser.expressions.index(identifier(name));
    if (startsOperand() && !cursor.isLost()) {
      Expr designator = designator(indexed);
      if (designator != null) {
        return finished(start, List.of(), name, List.of(), designator, parser.operands.list());
      }
    }
    return assignmentOrExpression(start, indexed);
  }

  private Statement assignmentOrExpression(int start, Expr first) {
    Expr target = first;
    while (cursor.at(TokenKind.LEFT_BRACKET) && !cursor.isLost()) {
      target = parser.expressions.continuedIndex(target);
    }
    boolean compound = cursor.kind().compound() != null;
    if ((compound || cursor.at(TokenKind.EQUALS)) && !cursor.isLost()) {
      return assignment(start, target);
    }
    Expr expression =
        cursor.at(TokenKind.SEMICOLON) ? target : parser.expressions.continued(target);
    recovery.endStatement(cursor.isLost() ? "" : hint(expression));
    return new Statement.ExpressionStatement(start, cursor.lastEnd(), expression);
  }

  private String hint(Expr expression) {
    if (expression instanceof Expr.Identifier name && name.name().equalsIgnoreCase("openqasm")) {
      return "Write OPENQASM in capitals.";
    }
    return switch (cursor.kind()) {
      case DOUBLE_PLUS -> "'++' joins registers, only behind 'let'. To count up, write '+= 1'.";
      case COLON -> "A ':' means nothing here. A declaration has its type first: 'int x;'.";
      case AT -> "Only 'inv', 'pow', 'ctrl' and 'negctrl' stand before an '@'.";
      case TILDE_EQUALS -> "There is no operator '~='. Write 'x = ~x'.";
      case BIT, BOOL, INT, UINT, FLOAT_TYPE, ANGLE, COMPLEX, ARRAY, DURATION, STRETCH ->
          cursor.firstOnLine() ? "" : "The type of a declaration stands first: 'int x;'.";
      default -> "";
    };
  }

  private Statement assignment(int start, Expr target) {
    if (!isTarget(target)) {
      cursor.report(
          target.start(),
          target.end(),
          "bad-assignment",
          "Only a variable, or a part of one, can be given a value.");
    }
    var operator = cursor.kind().compound();
    cursor.next();
    Expr value = parser.expressions.value();
    recovery.endStatement();
    return new Statement.Assignment(start, cursor.lastEnd(), target, operator, value);
  }

  private static boolean isTarget(Expr target) {
    Expr base = target;
    while (base instanceof Expr.Index index) {
      base = index.base();
    }
    return base instanceof Expr.Identifier;
  }

  /** {@code opaque name(parameters) qubits;}, unless a gate is called "opaque". */
  private Statement opaqueOrCall(int start, Name opaque) {
    return switch (cursor.peek()) {
      case IDENTIFIER, LEFT_PARENTHESIS -> parser.definitions.opaque(start);
      default -> finished(start, List.of(), opaque, List.of(), null, parser.operands.list());
    };
  }

  /** A gate call that starts with a modifier or with {@code gphase}. */
  Statement gateCall() {
    int start = cursor.start();
    List<Modifier> modifiers = new ArrayList<>();
    Modifier.Kind kind = modifierKind();
    while (kind != null && !cursor.isLost()) {
      modifiers.add(modifier(kind));
      if (modifiers.size() > Cursor.MAX_CHAIN) {
        cursor.tooDeep();
      }
      kind = modifierKind();
    }
    boolean phase = cursor.at(TokenKind.GPHASE);
    Name name = phase ? keywordName() : parser.operands.name();
    List<Expr> arguments =
        cursor.at(TokenKind.LEFT_PARENTHESIS) && !cursor.isLost()
            ? parser.expressions.arguments()
            : List.of();
    Expr designator = cursor.isLost() ? null : parser.types.optionalDesignator();
    if (phase && (cursor.at(TokenKind.AT) || !startsOperand())) {
      recovery.endStatement(
          cursor.at(TokenKind.AT) ? "'gphase' is a gate; modifiers stand before it." : "");
      return new Statement.GateCall(
          start, cursor.lastEnd(), List.copyOf(modifiers), name, arguments, designator, List.of());
    }
    List<Expr> operands = cursor.isLost() ? List.of() : parser.operands.list();
    return finished(start, List.copyOf(modifiers), name, arguments, designator, operands);
  }

  private Name keywordName() {
    Name name = new Name(cursor.start(), cursor.end(), cursor.word());
    cursor.next();
    return name;
  }

  private Modifier.@Nullable Kind modifierKind() {
    return switch (cursor.kind()) {
      case INV -> Modifier.Kind.INV;
      case POW -> Modifier.Kind.POW;
      case CTRL -> Modifier.Kind.CTRL;
      case NEGCTRL -> Modifier.Kind.NEGCTRL;
      default -> null;
    };
  }

  private Modifier modifier(Modifier.Kind kind) {
    int start = cursor.start();
    cursor.next();
    Expr argument = null;
    if (cursor.at(TokenKind.LEFT_PARENTHESIS)) {
      if (kind == Modifier.Kind.INV) {
        cursor.fail("unexpected-token", "'inv' takes no argument. Write 'inv @'.");
      } else {
        argument = parser.expressions.parenthesized();
      }
    } else if (kind == Modifier.Kind.POW) {
      cursor.fail("missing-expression", "'pow' needs an exponent: 'pow(2) @'.");
    }
    if (!cursor.take(TokenKind.AT)) {
      recovery.unexpected("'@' between the modifier and the gate");
    }
    return new Modifier(start, cursor.lastEnd(), kind, argument);
  }

  private Statement finished(
      int start,
      List<Modifier> modifiers,
      Name name,
      List<Expr> arguments,
      @Nullable Expr designator,
      List<Expr> operands) {
    if (cursor.at(TokenKind.ARROW) && modifiers.isEmpty() && !cursor.isLost()) {
      return resultArrow(start, name, arguments, operands);
    }
    recovery.endStatement();
    return new Statement.GateCall(
        start, cursor.lastEnd(), modifiers, name, arguments, designator, operands);
  }

  /** {@code name(arguments) operands -> target;}: an assignment written the old way round. */
  private Statement resultArrow(int start, Name name, List<Expr> arguments, List<Expr> operands) {
    List<Expr> all = new ArrayList<>(arguments);
    all.addAll(operands);
    Expr call = new Expr.Call(start, cursor.lastEnd(), name, List.copyOf(all));
    cursor.next();
    Expr target = parser.operands.operand();
    recovery.endStatement();
    return new Statement.Assignment(start, cursor.lastEnd(), target, null, call);
  }

  /** {@code measure q;} or {@code measure q -> c;} */
  Statement measure() {
    int start = cursor.start();
    cursor.next();
    Expr operand = parser.operands.operand();
    Expr target = null;
    if (cursor.at(TokenKind.ARROW) && !cursor.isLost()) {
      cursor.next();
      target = parser.operands.operand();
    }
    recovery.endStatement(
        cursor.at(TokenKind.COMMA)
            ? "'measure' takes one qubit or one register. Write a statement for each."
            : cursor.at(TokenKind.EQUALS) && !cursor.isLost()
                ? "Write 'measure q -> c;' or 'c = measure q;'."
                : "");
    return new Statement.Measure(start, cursor.lastEnd(), operand, target);
  }

  Statement reset() {
    int start = cursor.start();
    cursor.next();
    Expr operand = parser.operands.operand();
    recovery.endStatement(
        cursor.at(TokenKind.COMMA)
            ? "'reset' takes one qubit or one register. Write a statement for each."
            : "");
    return new Statement.Reset(start, cursor.lastEnd(), operand);
  }

  Statement barrier() {
    int start = cursor.start();
    cursor.next();
    List<Expr> operands = parser.operands.optionalList();
    recovery.endStatement();
    return new Statement.Barrier(start, cursor.lastEnd(), operands);
  }

  Statement nop() {
    int start = cursor.start();
    cursor.next();
    List<Expr> operands = parser.operands.optionalList();
    recovery.endStatement();
    return new Statement.Nop(start, cursor.lastEnd(), operands);
  }

  Statement delay() {
    int start = cursor.start();
    cursor.next();
    Expr duration = parser.types.optionalDesignator();
    if (duration == null) {
      cursor.fail("missing-expression", "A delay needs a duration: 'delay[100ns] q;'.");
      duration = parser.expressions.missing();
    }
    List<Expr> operands = parser.operands.optionalList();
    recovery.endStatement();
    return new Statement.Delay(start, cursor.lastEnd(), duration, operands);
  }
}
