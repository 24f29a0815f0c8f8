package org.ketbench.language.openqasm.lower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Statement;

/** If and switch: taken where the condition is known, made part of the circuit where it is not. */
final class Branches {
  /** One branch: what it does, how it ends, and what is known then. */
  private record Branch(List<Operation> operations, Flow flow, Map<Cell, Object> after) {
    boolean goesOn() {
      return flow != Flow.GONE;
    }
  }

  private final Machine machine;

  Branches(Machine machine) {
    this.machine = machine;
  }

  Flow choose(Statement.If statement) {
    Expression condition = machine.expressions.value(statement.condition());
    Value known = Constants.value(condition);
    Statement otherwise = statement.otherwise();
    if (known != null) {
      return Values.truth(known)
          ? machine.statements.inScope(statement.then())
          : optional(otherwise);
    }
    return branch(
        statement,
        condition,
        machine.span(statement),
        () -> machine.statements.inScope(statement.then()),
        () -> optional(otherwise));
  }

  private Flow optional(@Nullable Statement statement) {
    return statement == null ? Flow.NEXT : machine.statements.inScope(statement);
  }

  Flow choose(Statement.Switch statement) {
    Expression subject = machine.expressions.value(statement.subject());
    return choose(statement, subject, 0);
  }

  private Flow choose(Statement.Switch statement, Expression subject, int from) {
    for (int i = from; i < statement.cases().size(); i++) {
      Statement.Case next = statement.cases().get(i);
      Expression meant = isOneOf(subject, next.labels());
      Value known = Constants.value(meant);
      if (known == null) {
        int rest = i + 1;
        return branch(
            statement,
            meant,
            machine.span(statement),
            () -> machine.statements.inScope(next.body()),
            () -> choose(statement, subject, rest));
      }
      if (Values.truth(known)) {
        return machine.statements.inScope(next.body());
      }
    }
    return optional(statement.otherwise());
  }

  private Expression isOneOf(Expression subject, List<Expr> labels) {
    Expression any = Arithmetic.truth(false);
    for (Expr label : labels) {
      Expression same =
          Arithmetic.binary(BinaryOperator.EQUAL, subject, machine.expressions.value(label));
      any = Arithmetic.binary(BinaryOperator.OR, any, same);
    }
    return any;
  }

  /** Lowers both branches from the same state, and goes on with what they agree about. */
  private Flow branch(
      Statement whole,
      Expression condition,
      Span span,
      Supplier<Flow> then,
      Supplier<Flow> otherwise) {
    machine.jumps.prepare(whole);
    int level = machine.level;
    int pending = machine.jumps.pending();
    Branch first = run(then, level + 1);
    Branch second = run(otherwise, level + 1);
    Flow flow = Flow.NEXT;
    if (first.goesOn() && second.goesOn()) {
      meet(first, second);
    } else if (first.goesOn() || second.goesOn()) {
      Map<Cell, Object> after = first.goesOn() ? first.after : second.after;
      after.forEach(
          (cell, state) -> {
            cell.touch();
            cell.restore(state);
          });
    } else {
      flow = Flow.GONE;
    }
    machine.level = machine.jumps.pending() > pending ? level + 1 : level;
    if (!first.operations.isEmpty() || !second.operations.isEmpty()) {
      machine.emit(new Operation.Conditional(condition, first.operations, second.operations, span));
    }
    return flow;
  }

  private Branch run(Supplier<Flow> branch, int level) {
    machine.level = level;
    Journal.Level journal = machine.journal.open();
    List<Operation> operations = new ArrayList<>();
    List<Operation> outer = machine.output.into(operations);
    Flow flow = branch.get();
    machine.output.into(outer);
    Map<Cell, Object> after = machine.journal.now(journal);
    Journal.undo(journal);
    machine.journal.close(journal);
    return new Branch(operations, flow, after);
  }

  private void meet(Branch first, Branch second) {
    Map<Cell, Object> both = new LinkedHashMap<>(first.after);
    both.putAll(second.after);
    Set<Cell> cells = both.keySet();
    for (Cell cell : cells) {
      cell.touch();
      Object before = cell.save();
      Object a = first.after.getOrDefault(cell, before);
      Object b = second.after.getOrDefault(cell, before);
      a = stored(cell, a, b, first);
      b = stored(cell, b, a, second);
      cell.restore(a);
      cell.merge(b);
    }
  }

  /** Stores at the end of a branch what the other branch leaves different. */
  private Object stored(Cell cell, Object mine, Object other, Branch branch) {
    cell.restore(mine);
    if (cell.isStoredWhereDifferent(other)) {
      return mine;
    }
    List<Operation> outer = machine.output.into(branch.operations);
    cell.store();
    machine.output.into(outer);
    return cell.save();
  }
}
