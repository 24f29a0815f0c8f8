package org.ketbench.circuit.classical;

/** Arithmetic with times, in seconds or in device cycles but never in both. */
final class Durations {
  private Durations() {}

  static Value arithmetic(BinaryOperator operator, Value left, Value right) {
    if (left instanceof Value.Duration a && right instanceof Value.Duration b) {
      requireSameUnit(a, b);
      return switch (operator) {
        case ADD -> new Value.Duration(a.value() + b.value(), a.cycles());
        case SUBTRACT -> new Value.Duration(a.value() - b.value(), a.cycles());
        case DIVIDE -> new Value.Floating(a.value() / nonZero(b.value()), Types.FLOAT);
        default -> throw Operators.meaningless(operator, left, right);
      };
    }
    Value.Duration duration = (Value.Duration) (left instanceof Value.Duration ? left : right);
    double factor = Casts.real(left instanceof Value.Duration ? right : left, Types.FLOAT);
    return switch (operator) {
      case MULTIPLY -> new Value.Duration(duration.value() * factor, duration.cycles());
      case DIVIDE -> new Value.Duration(duration.value() / nonZero(factor), duration.cycles());
      default -> throw Operators.meaningless(operator, left, right);
    };
  }

  static int compare(Value.Duration a, Value.Duration b) {
    requireSameUnit(a, b);
    return Double.compare(a.value(), b.value());
  }

  private static double nonZero(double divisor) {
    if (divisor == 0) {
      throw new EvaluationException("Division by zero.");
    }
    return divisor;
  }

  private static void requireSameUnit(Value.Duration a, Value.Duration b) {
    if (a.cycles() != b.cycles() && a.value() != 0 && b.value() != 0) {
      throw new EvaluationException(
          "A time in dt and one in seconds cannot be combined without knowing the device.");
    }
  }
}
