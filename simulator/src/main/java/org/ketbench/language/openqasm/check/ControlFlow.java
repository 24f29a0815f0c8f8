package org.ketbench.language.openqasm.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Name;
import org.ketbench.language.openqasm.syntax.Statement;

/** Checks conditions, loops, switches and what is timed. */
final class ControlFlow {
  private final Check check;
  private int branches;
  private int loops;

  ControlFlow(Check check) {
    this.check = check;
  }

  /** Whether the current statement runs exactly once in every run. */
  boolean isStraight() {
    return branches == 0;
  }

  /** Checks a body that runs apart from the statements around it. */
  void apart(Runnable body) {
    int outer = loops;
    loops = 0;
    branches++;
    body.run();
    branches--;
    loops = outer;
  }

  private void branch(@Nullable Statement statement) {
    if (statement == null) {
      return;
    }
    branches++;
    own(statement);
    branches--;
  }

  /** Checks a body, which has a scope of its own even if it is a single statement. */
  private void own(Statement statement) {
    if (statement instanceof Statement.Scope scope) {
      check.definitions.block(scope);
    } else {
      check.definitions.block(
          new Statement.Scope(statement.start(), statement.end(), List.of(statement)));
    }
  }

  void conditional(Statement.If statement) {
    Typed condition = condition(statement.condition());
    Value value = condition.value();
    if (value != null) {
      check.reporter.warning(
          statement.condition(),
          "constant-condition",
          Values.truth(value)
              ? "This condition is always true, so the 'if' can go."
              : "This condition is never true, so nothing of this happens.");
    }
    branch(statement.then());
    branch(statement.otherwise());
  }

  void whileLoop(Statement.While statement) {
    Typed condition = condition(statement.condition());
    Value value = condition.value();
    if (value != null) {
      if (!Values.truth(value)) {
        check.reporter.warning(
            statement.condition(),
            "constant-condition",
            "This condition is never true, so nothing of this happens.");
      } else if (!Leaves.anywhere(statement.body())) {
        check.reporter.warning(
            statement.condition(),
            "endless-loop",
            "This loop never ends. Leave it with 'break', 'return' or 'end'.");
      }
    }
    loop(statement.body());
  }

  private void loop(Statement body) {
    loops++;
    branch(body);
    loops--;
  }

  private Typed condition(Expr node) {
    Typed typed = check.expressions.value(node);
    Type type = typed.classical();
    if (typed.isUnknown()) {
      return typed;
    }
    if (type == null || !Conversions.allowed(type, Types.BOOL)) {
      check.reporter.error(
          node,
          "bad-condition",
          "A condition is true or false, but this is "
              + typed.type().text()
              + ". Compare it with something.");
      return Typed.UNKNOWN;
    }
    return typed;
  }

  void forLoop(Statement.For statement) {
    Type type = check.types.classical(statement.type());
    over(statement.over(), type);
    check.scopes.enter(Scopes.Kind.BLOCK);
    boolean record = check.recorder != null && check.reporter.file() == null;
    if (check.recorder != null && record) {
      check.recorder.enter(check.reporter.span(statement.body()), false);
    }
    Name name = statement.variable();
    if (type == null) {
      check.declarations.mistaken(name);
    } else {
      check.names.declare(
          name,
          Binding.of(
              new Symbol.Variable(
                  name.text(),
                  check.reporter.span(name),
                  check.reporter.file(),
                  new SymbolType.Classical(type),
                  Symbol.Role.LOOP)));
    }
    loop(statement.body());
    check.scopes.leave();
    if (check.recorder != null && record) {
      check.recorder.leave();
    }
  }

  private void over(Expr node, @Nullable Type type) {
    switch (node) {
      case Expr.SetOf set -> {
        for (Expr member : set.members()) {
          Typed typed = check.expressions.value(member);
          if (type != null) {
            check.assignments.convert(member, typed, type);
          }
        }
      }
      case Expr.Range range -> {
        Typed typed = check.indexing.ranges().loopRange(range);
        if (type != null) {
          check.assignments.convert(range, typed, type);
        }
      }
      default -> {
        Typed typed = check.expressions.value(node);
        Typed member = member(node, typed);
        if (type != null) {
          check.assignments.convert(node, member, type);
        }
      }
    }
  }

  /** What a loop over a register or array runs through. */
  private Typed member(Expr node, Typed typed) {
    if (typed.isUnknown()) {
      return typed;
    }
    if (typed.classical() instanceof Type.Bits bits && Conversions.isRegister(bits)) {
      return Typed.of(Types.BIT);
    }
    if (Indexing.shape(typed.type()) instanceof Type.Array array
        && array.dimensions().size() == 1) {
      return Typed.of(array.element());
    }
    check.reporter.error(
        node,
        "bad-loop-range",
        "A loop runs over a range '[0:3]', a set '{1, 2}', a register of bits or an array of one"
            + " dimension; this is "
            + typed.type().text()
            + ".");
    return Typed.UNKNOWN;
  }

  void choice(Statement.Switch statement) {
    Typed subject = check.expressions.value(statement.subject());
    if (!subject.isUnknown() && !(subject.classical() instanceof Type.Int)) {
      check.reporter.error(
          statement.subject(),
          "bad-switch",
          "A switch chooses by an integer, but this is "
              + subject.type().text()
              + ". Cast it: 'switch (int(…))'.");
    }
    if (statement.cases().isEmpty()) {
      check.reporter.error(
          statement,
          "missing-case",
          "A switch needs at least one 'case'. Add one: 'case 0 { … }'.");
    }
    if (check.version.isWrittenBefore(3, 1)) {
      check.reporter.warning(
          statement,
          "newer-version-needed",
          "'switch' is new in OpenQASM 3.1, but the version line says "
              + check.version
              + ". Write 'OPENQASM 3.1;'.");
    }
    Set<Object> seen = new HashSet<>();
    for (Statement.Case one : statement.cases()) {
      for (Expr label : one.labels()) {
        label(label, seen);
      }
      branch(one.body());
    }
    branch(statement.otherwise());
  }

  private void label(Expr label, Set<Object> seen) {
    Typed typed = check.expressions.value(label);
    if (typed.isUnknown()) {
      return;
    }
    if (!(typed.classical() instanceof Type.Int)) {
      check.reporter.error(
          label, "bad-label", "A case is an integer, not " + typed.type().text() + ".");
    } else if (!typed.constant()) {
      check.reporter.error(
          label,
          "not-constant",
          "A case must be known before the program runs. Use a number or a 'const'.");
    } else if (typed.value() instanceof Value.Int(var number, var _) && !seen.add(number)) {
      check.reporter.error(
          label,
          "duplicate-label",
          "The case " + number + " is there already. Remove one of the two.");
    }
  }

  void jump(Statement statement, String word) {
    if (loops == 0) {
      check.reporter.error(
          statement,
          "jump-outside-loop",
          "'" + word + "' stands only in a 'for' or 'while' loop. Remove it.");
    }
  }

  void box(Statement.Box box) {
    if (box.duration() != null) {
      duration(box.duration());
    }
    own(box.body());
  }

  void delay(Statement.Delay delay) {
    duration(delay.duration());
    operands(delay.operands());
  }

  void operands(List<Expr> operands) {
    for (Expr operand : operands) {
      check.operands.qubits(operand);
    }
  }

  /** A duration in brackets. */
  void duration(Expr node) {
    Typed typed = check.expressions.value(node);
    if (typed.isUnknown()) {
      return;
    }
    if (!typed.is(Conversions::isTime)) {
      check.reporter.error(
          node,
          "bad-duration",
          "A duration is wanted here, such as 100ns, but this is " + typed.type().text() + ".");
    } else if (typed.value() instanceof Value.Duration(double time, boolean _) && time < 0) {
      check.reporter.error(
          node, "bad-duration", "A duration cannot be negative. Swap what is subtracted.");
    }
  }
}
