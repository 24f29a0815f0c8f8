package org.ketbench.language.openqasm.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.EvaluationException;
import org.ketbench.circuit.classical.Function;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.language.openqasm.check.Reference;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.syntax.Expr;

/** Works out what an expression of numbers and constants is worth. */
final class ConstantExpressions {
  private static final int DEEPEST = 200;

  private final PlacedReferences references;
  private final int offset;

  /**
   * @param offset where the chunk of the expressions starts
   */
  ConstantExpressions(PlacedReferences references, int offset) {
    this.references = references;
    this.offset = offset;
  }

  /** The value, null where it depends on more than constants or does not exist. */
  @Nullable Value value(Expr expression) {
    try {
      return value(expression, 0);
    } catch (EvaluationException e) {
      return null;
    }
  }

  /** The value as a real number, null where it has none. */
  @Nullable Double real(Expr expression) {
    Value value = value(expression);
    boolean number =
        value instanceof Value.Int
            || value instanceof Value.Floating
            || value instanceof Value.Angle;
    return value != null && number ? Values.real(value) : null;
  }

  private @Nullable Value value(Expr expression, int depth) {
    if (depth > DEEPEST) {
      return null;
    }
    return switch (expression) {
      case Expr.IntLiteral it -> Values.of(it.value());
      case Expr.FloatLiteral it -> Values.of(it.value());
      case Expr.BoolLiteral it -> Values.of(it.value());
      case Expr.BitStringLiteral it -> Values.bits(it.digits());
      case Expr.Identifier it -> named(it);
      case Expr.Parenthesized it -> value(it.inner(), depth + 1);
      case Expr.Unary it -> {
        Value operand = value(it.operand(), depth + 1);
        yield operand == null ? null : Values.unary(it.operator(), operand);
      }
      case Expr.Binary it -> {
        Value left = value(it.left(), depth + 1);
        Value right = left == null ? null : value(it.right(), depth + 1);
        yield left == null || right == null ? null : Values.binary(it.operator(), left, right);
      }
      case Expr.Call it -> called(it, depth);
      default -> null;
    };
  }

  private @Nullable Value named(Expr.Identifier name) {
    Reference reference = references.startingAt(offset + name.start());
    return reference != null && reference.symbol() instanceof Symbol.Constant constant
        ? constant.value()
        : null;
  }

  private @Nullable Value called(Expr.Call call, int depth) {
    Function function = function(call.callee().text());
    if (function == null) {
      return null;
    }
    List<Value> arguments = new ArrayList<>();
    for (Expr argument : call.arguments()) {
      Value value = value(argument, depth + 1);
      if (value == null) {
        return null;
      }
      arguments.add(value);
    }
    return Values.call(function, arguments);
  }

  private static @Nullable Function function(String name) {
    for (Function function : Function.values()) {
      if (function.name().toLowerCase(Locale.ROOT).equals(name)) {
        return function;
      }
    }
    return null;
  }
}
