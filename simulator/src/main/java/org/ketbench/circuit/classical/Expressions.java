package org.ketbench.circuit.classical;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Walks over expressions. */
public final class Expressions {
  private Expressions() {}

  /** Shows the expression and then all its parts, from left to right. */
  public static void visit(Expression expression, Consumer<Expression> visitor) {
    visitor.accept(expression);
    for (Expression part : parts(expression)) {
      visit(part, visitor);
    }
  }

  /** The direct parts of an expression. */
  public static List<Expression> parts(Expression expression) {
    return switch (expression) {
      case Expression.Literal _, Expression.Bits _, Expression.Read _, Expression.Parameter _ ->
          List.of();
      case Expression.Unary unary -> List.of(unary.operand());
      case Expression.Binary binary -> List.of(binary.left(), binary.right());
      case Expression.Cast cast -> List.of(cast.operand());
      case Expression.Call call -> call.arguments();
      case Expression.Index index -> {
        List<Expression> parts = new ArrayList<>(index.indices());
        parts.addFirst(index.base());
        yield List.copyOf(parts);
      }
    };
  }

  /** The expression with every part replaced, innermost first; the same one if nothing changes. */
  public static Expression map(Expression expression, UnaryOperator<Expression> change) {
    List<Expression> parts = parts(expression);
    List<Expression> changed = parts.stream().map(part -> map(part, change)).toList();
    return change.apply(same(parts, changed) ? expression : withParts(expression, changed));
  }

  private static boolean same(List<Expression> parts, List<Expression> changed) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) != changed.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static Expression withParts(Expression expression, List<Expression> parts) {
    return switch (expression) {
      case Expression.Literal _, Expression.Bits _, Expression.Read _, Expression.Parameter _ ->
          expression;
      case Expression.Unary unary ->
          new Expression.Unary(unary.operator(), parts.getFirst(), unary.type());
      case Expression.Binary binary ->
          new Expression.Binary(binary.operator(), parts.get(0), parts.get(1), binary.type());
      case Expression.Cast cast -> new Expression.Cast(parts.getFirst(), cast.type());
      case Expression.Call call -> new Expression.Call(call.function(), parts, call.type());
      case Expression.Index index ->
          new Expression.Index(parts.getFirst(), parts.subList(1, parts.size()), index.type());
    };
  }
}
