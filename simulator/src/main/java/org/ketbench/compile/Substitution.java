package org.ketbench.compile;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.UnaryOperator;
import org.ketbench.circuit.classical.Value;

/** Puts the arguments of a gate into the angles of its definition. */
public final class Substitution {
  private final List<String> parameters;
  private final List<Angle> arguments;

  private Substitution(List<String> parameters, List<Angle> arguments) {
    this.parameters = parameters;
    this.arguments = arguments;
  }

  public static Angle in(Angle angle, List<String> parameters, List<Angle> arguments) {
    return angle instanceof Angle.Formula(Expression expression)
        ? new Substitution(parameters, arguments).angle(expression)
        : angle;
  }

  /** Keeps multiples of π exact through sums and whole factors; the rest stays a formula. */
  private Angle angle(Expression expression) {
    return switch (expression) {
      case Expression.Parameter(String name, _) when parameters.contains(name) ->
          arguments.get(parameters.indexOf(name));
      case Expression.Literal(Value.Floating(double value, _)) -> Angle.of(value);
      case Expression.Literal(Value.Angle(double value, _)) -> Angle.of(value);
      case Expression.Literal(Value.Int(var value, _)) -> Angle.of(value.doubleValue());
      case Expression.Unary(var operator, var operand, _) when operator == UnaryOperator.MINUS ->
          angle(operand).negated();
      case Expression.Binary binary -> binary(binary);
      case Expression.Cast(var operand, var type) -> {
        Angle inner = angle(operand);
        yield inner instanceof Angle.Formula(Expression rest)
            ? new Angle.Formula(new Expression.Cast(rest, type))
            : inner;
      }
      case Expression.Call(var function, var operands, var type) -> {
        List<Expression> replaced = new ArrayList<>();
        operands.forEach(each -> replaced.add(angle(each).expression()));
        yield new Angle.Formula(new Expression.Call(function, replaced, type));
      }
      case Expression.Literal _,
          Expression.Parameter _,
          Expression.Bits _,
          Expression.Read _,
          Expression.Unary _,
          Expression.Index _ ->
          new Angle.Formula(expression);
    };
  }

  private Angle binary(Expression.Binary binary) {
    Angle left = angle(binary.left());
    Angle right = angle(binary.right());
    BinaryOperator operator = binary.operator();
    if (operator == BinaryOperator.ADD) {
      return left.plus(right);
    }
    if (operator == BinaryOperator.SUBTRACT) {
      return left.minus(right);
    }
    if (operator == BinaryOperator.MULTIPLY && isWhole(left)) {
      return right.times((long) left.radians(), 1);
    }
    if (operator == BinaryOperator.MULTIPLY && isWhole(right)) {
      return left.times((long) right.radians(), 1);
    }
    if (operator == BinaryOperator.DIVIDE && isWhole(right) && right.radians() != 0) {
      return left.times(1, (long) right.radians());
    }
    if (left.isKnown() && right.isKnown()) {
      double a = left.radians();
      double b = right.radians();
      if (operator == BinaryOperator.MULTIPLY) {
        return Angle.of(a * b);
      }
      if (operator == BinaryOperator.DIVIDE) {
        return Angle.of(a / b);
      }
      if (operator == BinaryOperator.POWER) {
        return Angle.of(Math.pow(a, b));
      }
    }
    return new Angle.Formula(
        new Expression.Binary(operator, left.expression(), right.expression(), binary.type()));
  }

  private static boolean isWhole(Angle angle) {
    return angle instanceof Angle.Radians(double value)
        && value == Math.rint(value)
        && Math.abs(value) < 1e9;
  }
}
