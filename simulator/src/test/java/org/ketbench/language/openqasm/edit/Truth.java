package org.ketbench.language.openqasm.edit;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.UnaryOperator;
import org.ketbench.circuit.classical.Value;

/** Conditions as the values of all bits for which they hold, worked out here and nowhere else. */
final class Truth {
  private Truth() {}

  static String of(Expression condition, int bits) {
    return of(state -> number(condition, state) != 0, bits);
  }

  /** The text of a condition on the state of all bits. */
  static String of(IntPredicate condition, int bits) {
    BitSet holds = new BitSet();
    for (int state = 0; state < 1 << bits; state++) {
      holds.set(state, condition.test(state));
    }
    Set<Integer> relevant = new TreeSet<>();
    for (int bit = 0; bit < bits; bit++) {
      for (int state = 0; state < 1 << bits; state++) {
        if (holds.get(state) != holds.get(state ^ 1 << bit)) {
          relevant.add(bit);
        }
      }
    }
    Set<Integer> values = new TreeSet<>();
    for (int state = holds.nextSetBit(0); state >= 0; state = holds.nextSetBit(state + 1)) {
      int value = 0;
      int place = 0;
      for (int bit : relevant) {
        value |= (state >> bit & 1) << place++;
      }
      values.add(value);
    }
    return relevant + "" + values;
  }

  /** The bits that a condition depends on. */
  static Set<String> bits(String condition) {
    Set<String> bits = new TreeSet<>();
    String list = condition.substring(1, condition.indexOf(']'));
    for (String each : list.split(", ", -1)) {
      if (!each.isEmpty()) {
        bits.add("c" + each);
      }
    }
    return bits;
  }

  private static long number(Expression expression, int state) {
    return switch (expression) {
      case Expression.Literal(Value.Int(var value, _)) -> value.longValue();
      case Expression.Literal(Value.Bits(var value, _)) -> value.longValue();
      case Expression.Literal(Value.Bool(boolean value)) -> value ? 1 : 0;
      case Expression.Bits(List<Integer> bits, _) -> {
        long value = 0;
        for (int i = 0; i < bits.size(); i++) {
          value |= (long) (state >> bits.get(i) & 1) << i;
        }
        yield value;
      }
      case Expression.Cast(var operand, _) -> number(operand, state);
      case Expression.Unary(var operator, var operand, _) when operator == UnaryOperator.NOT ->
          number(operand, state) == 0 ? 1 : 0;
      case Expression.Binary(var operator, var left, var right, _)
          when operator == BinaryOperator.EQUAL ->
          number(left, state) == number(right, state) ? 1 : 0;
      default -> throw new IllegalArgumentException(expression.toString());
    };
  }

  /** The value of an angle of a gate's definition. */
  static double value(Angle angle, List<String> parameters, double[] values) {
    return angle instanceof Angle.Formula(Expression expression)
        ? value(expression, parameters, values)
        : angle.radians();
  }

  private static double value(Expression expression, List<String> parameters, double[] values) {
    return switch (expression) {
      case Expression.Literal(Value.Int(var value, _)) -> value.doubleValue();
      case Expression.Literal(Value.Floating(double value, _)) -> value;
      case Expression.Literal(Value.Angle(double value, _)) -> value;
      case Expression.Parameter(String name, _) -> values[parameters.indexOf(name)];
      case Expression.Cast(var operand, _) -> value(operand, parameters, values);
      case Expression.Unary(_, var operand, _) -> -value(operand, parameters, values);
      case Expression.Binary(var operator, var left, var right, _) -> {
        double a = value(left, parameters, values);
        double b = value(right, parameters, values);
        yield switch (operator) {
          case ADD -> a + b;
          case SUBTRACT -> a - b;
          case MULTIPLY -> a * b;
          case DIVIDE -> a / b;
          default -> throw new IllegalArgumentException(expression.toString());
        };
      }
      default -> throw new IllegalArgumentException(expression.toString());
    };
  }
}
