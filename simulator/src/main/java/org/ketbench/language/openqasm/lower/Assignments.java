package org.ketbench.language.openqasm.lower;

import java.util.List;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.EvaluationException;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Statement;

/** Assignments and measurements. */
final class Assignments {
  private final Machine machine;

  Assignments(Machine machine) {
    this.machine = machine;
  }

  void assignment(Statement.Assignment assignment) {
    Place target = machine.places.target(assignment.target());
    BinaryOperator operator = assignment.operator();
    if (operator == null) {
      assign(target, assignment.value());
      return;
    }
    Expression right = machine.expressions.value(assignment.value());
    try {
      target.write(Arithmetic.binary(operator, target.read(), right));
    } catch (EvaluationException e) {
      throw Expressions.evaluation(assignment, e);
    }
  }

  /** Assigns the value of an expression; a measurement goes right into the bits it is for. */
  void assign(Place target, Expr value) {
    if (value instanceof Expr.Measure measure && target instanceof BitView bits) {
      measure(machine.operands.wires(measure.operand()), bits, measure.operand());
    } else if (target instanceof ArrayView array) {
      List<Expression> values = machine.expressions.elements(value).values();
      int count = array.dimensions().stream().reduce(1, (a, b) -> a * b);
      if (values.size() != count) {
        throw new Problem(
            value,
            "shape-mismatch",
            "This has " + values.size() + " elements, but " + count + " are assigned to.");
      }
      machine.work(count);
      array.assign(values);
    } else {
      Expression given = machine.expressions.value(value);
      try {
        target.write(given);
      } catch (EvaluationException e) {
        throw Expressions.evaluation(value, e);
      }
      if (target instanceof ScalarCell cell && cell.known() != null) {
        cell.exactly(Angles.kept(machine.angles.fraction(value), cell.type()));
      }
    }
  }

  void measure(Statement.Measure measure) {
    Wires qubits = machine.operands.wires(measure.operand());
    Expr written = measure.target();
    if (written == null) {
      for (int i = 0; i < qubits.size(); i++) {
        machine.emit(
            new Operation.Measure(qubits.get(i), Operation.Measure.NO_BIT, machine.span()));
      }
      return;
    }
    Place target = machine.places.target(written);
    if (target instanceof BitView bits) {
      measure(qubits, bits, written);
    } else {
      target.write(
          machine.expressions.value(
              new Expr.Measure(measure.start(), measure.end(), measure.operand())));
    }
  }

  private void measure(Wires qubits, BitView bits, Expr blamed) {
    if (qubits.size() != bits.size()) {
      throw new Problem(
          blamed,
          "measure-size-mismatch",
          "A measurement of "
              + qubits.size()
              + " qubits gives as many bits, but "
              + bits.size()
              + " are assigned to.");
    }
    for (int i = 0; i < qubits.size(); i++) {
      machine.emit(new Operation.Measure(qubits.get(i), bits.number(i), machine.span()));
      bits.lose(i);
    }
  }

  void reset(Statement.Reset reset) {
    Wires qubits = machine.operands.wires(reset.operand());
    for (int i = 0; i < qubits.size(); i++) {
      machine.emit(new Operation.Reset(qubits.get(i), machine.span()));
    }
  }
}
