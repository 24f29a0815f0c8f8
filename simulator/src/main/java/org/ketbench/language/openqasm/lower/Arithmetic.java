package org.ketbench.language.openqasm.lower;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.EvaluationException;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Function;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.UnaryOperator;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;

/** Computes with what is known and makes expressions of the rest. */
final class Arithmetic {
  private Arithmetic() {}

  static Expression binary(BinaryOperator operator, Expression left, Expression right) {
    Value a = Constants.value(left);
    Value b = Constants.value(right);
    if (a != null && b != null) {
      return new Expression.Literal(Values.binary(operator, a, b));
    }
    if (operator.isLogical()) {
      return logical(operator, left, right);
    }
    Type type = Types.binary(operator, left.type(), right.type());
    if (type == null) {
      throw new EvaluationException(
          "The operator " + operator.symbol() + " has no meaning for these operands.");
    }
    return new Expression.Binary(operator, left, right, type);
  }

  private static Expression logical(BinaryOperator operator, Expression left, Expression right) {
    boolean deciding = operator == BinaryOperator.OR;
    Value a = Constants.value(left);
    Value b = Constants.value(right);
    if (a != null) {
      return Values.truth(a) == deciding ? truth(deciding) : right;
    }
    if (b != null) {
      return Values.truth(b) == deciding ? truth(deciding) : left;
    }
    return new Expression.Binary(operator, left, right, Types.BOOL);
  }

  static Expression truth(boolean value) {
    return new Expression.Literal(Values.of(value));
  }

  static Expression unary(UnaryOperator operator, Expression operand) {
    Value value = Constants.value(operand);
    if (value != null) {
      return new Expression.Literal(Values.unary(operator, value));
    }
    Type type = Types.unary(operator, operand.type());
    if (type == null) {
      throw new EvaluationException(
          "The operator " + operator.symbol() + " has no meaning for this operand.");
    }
    return new Expression.Unary(operator, operand, type);
  }

  static Expression call(Function function, List<Expression> arguments) {
    List<Value> values =
        arguments.stream()
            .map(Constants::value)
            .filter(value -> value != null)
            .map(Value.class::cast)
            .toList();
    if (values.size() == arguments.size()) {
      return new Expression.Literal(Values.call(function, values));
    }
    @Nullable Type type = Types.call(function, arguments.stream().map(Expression::type).toList());
    if (type == null) {
      throw new EvaluationException(
          "The function " + function.text() + " does not take these arguments.");
    }
    return new Expression.Call(function, arguments, type);
  }

  static Expression plus(Expression expression, long number) {
    return binary(BinaryOperator.ADD, expression, integer(number));
  }

  static Expression times(Expression expression, long number) {
    return binary(BinaryOperator.MULTIPLY, expression, integer(number));
  }

  static Expression integer(long number) {
    return new Expression.Literal(Values.of(number));
  }
}
