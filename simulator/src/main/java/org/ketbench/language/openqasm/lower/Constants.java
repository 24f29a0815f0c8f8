package org.ketbench.language.openqasm.lower;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;

/** What is known about expressions without running the circuit. */
final class Constants {
  /* A formula larger than this is stored, since formulas of formulas may grow without bound. */
  private static final int LARGE = 64;

  private Constants() {}

  static @Nullable Value value(Expression expression) {
    return expression instanceof Expression.Literal(Value value) ? value : null;
  }

  /** Whether the value depends on nothing but free parameters, and is cheap to repeat. */
  static boolean isStatic(Expression expression) {
    return expression instanceof Expression.Literal || size(expression, LARGE) <= LARGE;
  }

  /** How many parts there are, or more than {@code limit} when memory is read as well. */
  private static int size(Expression expression, int limit) {
    return limit < 0
        ? 1
        : switch (expression) {
          case Expression.Literal _, Expression.Parameter _ -> 1;
          case Expression.Bits _, Expression.Read _ -> LARGE + 1;
          case Expression.Unary unary -> 1 + size(unary.operand(), limit - 1);
          case Expression.Cast cast -> 1 + size(cast.operand(), limit - 1);
          case Expression.Binary binary -> {
            int left = 1 + size(binary.left(), limit - 1);
            yield left + size(binary.right(), limit - left);
          }
          case Expression.Call call -> sizes(call.arguments(), limit);
          case Expression.Index index ->
              size(index.base(), limit - 1) + sizes(index.indices(), limit);
        };
  }

  private static int sizes(List<Expression> expressions, int limit) {
    int sum = 1;
    for (Expression expression : expressions) {
      sum += size(expression, limit - sum);
    }
    return sum;
  }

  static boolean same(@Nullable Expression a, @Nullable Expression b) {
    return a != null
        && (a == b
            || (a instanceof Expression.Literal && b instanceof Expression.Literal && a.equals(b)));
  }

  static Expression cast(Expression expression, Type type) {
    if (expression.type().equals(type)) {
      return expression;
    }
    Value value = value(expression);
    if (value != null) {
      return new Expression.Literal(Values.cast(value, type));
    }
    if (Types.isTruth(expression.type()) && type.equals(Types.BIT)) {
      return expression;
    }
    return new Expression.Cast(expression, type);
  }
}
