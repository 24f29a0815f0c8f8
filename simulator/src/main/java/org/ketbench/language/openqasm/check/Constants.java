package org.ketbench.language.openqasm.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.EvaluationException;
import org.ketbench.circuit.classical.Function;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.UnaryOperator;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.language.openqasm.syntax.Node;

/** Computes constant expressions, and says where one has no value. */
final class Constants {
  /* A value wider than this costs more to compute than any use of it is worth. */
  static final int WIDEST = 1 << 16;

  private final Check check;

  Constants(Check check) {
    this.check = check;
  }

  /** A computation that may have no value. */
  @FunctionalInterface
  private interface Computation {
    Value compute();
  }

  private @Nullable Value value(Node place, Type type, Computation computation) {
    if (Types.bitWidth(type) > WIDEST) {
      return null;
    }
    try {
      return computation.compute();
    } catch (EvaluationException e) {
      String message = e.getMessage();
      check.reporter.error(
          place, "no-constant-value", message == null ? "This has no value." : message);
      return null;
    }
  }

  @Nullable Value binary(
      Node place, BinaryOperator operator, Value left, Value right, Type result) {
    return value(place, result, () -> Values.binary(operator, left, right));
  }

  @Nullable Value unary(Node place, UnaryOperator operator, Value operand, Type result) {
    return value(place, result, () -> Values.unary(operator, operand));
  }

  @Nullable Value call(Node place, Function function, List<Value> arguments, Type result) {
    return value(place, result, () -> Values.call(function, arguments));
  }

  @Nullable Value cast(Node place, Value value, Type type) {
    return value(place, type, () -> Values.cast(value, type));
  }

  @Nullable Value element(Node place, Value base, List<Value> indices, Type result) {
    return value(place, result, () -> Values.element(base, indices));
  }

  /** The value as a whole number that fits an int, null if it is none. */
  static @Nullable Integer integer(Value value) {
    return switch (value) {
      case Value.Bool(boolean truth) -> truth ? 1 : 0;
      case Value.Int(var number, var _) -> number.bitLength() < 32 ? number.intValue() : null;
      case Value.Bits(var number, var _) -> number.bitLength() < 32 ? number.intValue() : null;
      case Value.Floating(double number, var _) ->
          number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE
              ? (int) number
              : null;
      default -> null;
    };
  }
}
