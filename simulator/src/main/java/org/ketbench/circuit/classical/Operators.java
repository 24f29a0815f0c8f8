package org.ketbench.circuit.classical;

import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The operators on values. */
final class Operators {
  private Operators() {}

  static Value unary(UnaryOperator operator, Value operand) {
    Type type = Types.unary(operator, operand.type());
    if (type == null) {
      throw new EvaluationException(
          "The operator "
              + operator.symbol()
              + " has no meaning for "
              + TypeText.of(operand.type())
              + ".");
    }
    return switch (operator) {
      case NOT -> new Value.Bool(!Casts.truth(operand));
      case COMPLEMENT -> Casts.ofPattern(Casts.pattern(operand).not(), type);
      case MINUS -> minus(operand, type);
    };
  }

  private static Value minus(Value operand, Type type) {
    return switch (operand) {
      case Value.Floating(double value, var floating) -> new Value.Floating(-value, floating);
      case Value.Complex(double re, double im, var complex) -> new Value.Complex(-re, -im, complex);
      case Value.Angle(double radians, var angle) -> Casts.angle(-radians, angle);
      case Value.Duration(double value, boolean cycles) -> new Value.Duration(-value, cycles);
      case Value.Array _ -> throw meaningless(BinaryOperator.SUBTRACT, operand, operand);
      case Value.Bool _, Value.Bits _, Value.Int _ ->
          Casts.wrapped(Casts.whole(operand).negate(), (Type.Int) type);
    };
  }

  static Value binary(BinaryOperator operator, Value left, Value right) {
    required(operator, left, right);
    return switch (operator) {
      case OR -> new Value.Bool(Casts.truth(left) || Casts.truth(right));
      case AND -> new Value.Bool(Casts.truth(left) && Casts.truth(right));
      case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL ->
          new Value.Bool(compare(operator, left, right));
      case BIT_AND, BIT_OR, BIT_XOR -> bitwise(operator, left, right);
      case SHIFT_LEFT, SHIFT_RIGHT -> shift(operator, left, right);
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, POWER -> arithmetic(operator, left, right);
    };
  }

  private static Value arithmetic(BinaryOperator operator, Value left, Value right) {
    Type type = required(operator, left, right);
    if (left instanceof Value.Duration || right instanceof Value.Duration) {
      return Durations.arithmetic(operator, left, right);
    }
    return switch (type) {
      case Type.Int integer when left instanceof Value.Angle ->
          Casts.wrapped(anglesQuotient(left, right), integer);
      case Type.Int integer ->
          Casts.wrapped(
              whole(
                  operator,
                  Casts.whole(Casts.cast(left, integer)),
                  Casts.whole(Casts.cast(right, integer)),
                  Types.width(integer.width())),
              integer);
      case Type.Floating floating ->
          Casts.floating(real(operator, Casts.real(left, type), Casts.real(right, type)), floating);
      case Type.Complex complex ->
          ComplexNumbers.binary(
              operator,
              (Value.Complex) Casts.cast(left, complex),
              (Value.Complex) Casts.cast(right, complex));
      case Type.AngleType angle -> angle(operator, left, right, angle);
      default -> throw meaningless(operator, left, right);
    };
  }

  private static BigInteger whole(BinaryOperator operator, BigInteger a, BigInteger b, int width) {
    return switch (operator) {
      case ADD -> a.add(b);
      case SUBTRACT -> a.subtract(b);
      case MULTIPLY -> a.multiply(b);
      case DIVIDE -> a.divide(nonZero(b));
      case MODULO -> a.remainder(nonZero(b));
      case POWER -> power(a, b, width);
      default -> throw new IllegalArgumentException(operator.symbol());
    };
  }

  private static BigInteger nonZero(BigInteger divisor) {
    if (divisor.signum() == 0) {
      throw divisionByZero();
    }
    return divisor;
  }

  private static EvaluationException divisionByZero() {
    return new EvaluationException("Division by zero.");
  }

  /** Only the low bits count, so the power is taken modulo 2 to their number. */
  private static BigInteger power(BigInteger base, BigInteger exponent, int width) {
    if (exponent.signum() < 0) {
      throw new EvaluationException(
          "An integer cannot be raised to the negative power "
              + exponent
              + "; make one of the two a float.");
    }
    return base.modPow(exponent, BigInteger.ONE.shiftLeft(width));
  }

  private static double real(BinaryOperator operator, double a, double b) {
    return switch (operator) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / nonZero(b);
      case MODULO -> a % nonZero(b);
      case POWER -> Math.pow(a, b);
      default -> throw new IllegalArgumentException(operator.symbol());
    };
  }

  private static double nonZero(double divisor) {
    if (divisor == 0) {
      throw divisionByZero();
    }
    return divisor;
  }

  private static BigInteger anglesQuotient(Value left, Value right) {
    Type.AngleType common =
        (Type.AngleType) Objects.requireNonNull(Types.common(left.type(), right.type()));
    return Casts.pattern(Casts.cast(left, common))
        .divide(nonZero(Casts.pattern(Casts.cast(right, common))));
  }

  /**
   * Angles of a written width compute on their bit patterns, as the specification has it; machine
   * angles on radians, which loses nothing that their pattern would keep.
   */
  private static Value angle(
      BinaryOperator operator, Value left, Value right, Type.AngleType type) {
    boolean scaled = operator == BinaryOperator.MULTIPLY || operator == BinaryOperator.DIVIDE;
    if (type.width() == Type.MACHINE
        || (scaled && (left instanceof Value.Floating || right instanceof Value.Floating))) {
      return Casts.angle(real(operator, Casts.real(left, type), Casts.real(right, type)), type);
    }
    BigInteger a = scaled ? factor(left) : Casts.pattern(Casts.cast(left, type));
    BigInteger b = scaled ? factor(right) : Casts.pattern(Casts.cast(right, type));
    return Casts.angleOfPattern(whole(operator, a, b, type.width()), type);
  }

  private static BigInteger factor(Value value) {
    return value instanceof Value.Angle ? Casts.pattern(value) : Casts.whole(value);
  }

  private static Value bitwise(BinaryOperator operator, Value left, Value right) {
    Type type = required(operator, left, right);
    BigInteger a = Casts.pattern(Casts.cast(left, type));
    BigInteger b = Casts.pattern(Casts.cast(right, type));
    return Casts.ofPattern(
        switch (operator) {
          case BIT_AND -> a.and(b);
          case BIT_OR -> a.or(b);
          default -> a.xor(b);
        },
        type);
  }

  private static Value shift(BinaryOperator operator, Value left, Value right) {
    Type type = required(operator, left, right);
    BigInteger distance = Casts.whole(right);
    if (distance.signum() < 0) {
      throw new EvaluationException("A shift by " + distance + " places; give a positive number.");
    }
    int places = distance.min(BigInteger.valueOf(Types.bitWidth(type))).intValue();
    if (operator == BinaryOperator.SHIFT_RIGHT && left instanceof Value.Int(var value, var as)) {
      return Casts.wrapped(value.shiftRight(places), as);
    }
    BigInteger pattern = Casts.pattern(left);
    return Casts.ofPattern(
        operator == BinaryOperator.SHIFT_LEFT
            ? pattern.shiftLeft(places)
            : pattern.shiftRight(places),
        type);
  }

  private static boolean compare(BinaryOperator operator, Value left, Value right) {
    if (left instanceof Value.Duration a && right instanceof Value.Duration b) {
      return holds(operator, Durations.compare(a, b));
    }
    Type type = Types.common(left.type(), right.type());
    return switch (type) {
      case Type.Int integer ->
          holds(
              operator,
              Casts.whole(Casts.cast(left, integer))
                  .compareTo(Casts.whole(Casts.cast(right, integer))));
      case Type.AngleType angle ->
          holds(
              operator,
              Casts.pattern(Casts.cast(left, angle))
                  .compareTo(Casts.pattern(Casts.cast(right, angle))));
      case Type.Complex complex ->
          same(
                  (Value.Complex) Casts.cast(left, complex),
                  (Value.Complex) Casts.cast(right, complex))
              == (operator == BinaryOperator.EQUAL);
      case null -> throw meaningless(operator, left, right);
      default -> compare(operator, Casts.real(left, type), Casts.real(right, type));
    };
  }

  private static boolean same(Value.Complex a, Value.Complex b) {
    return a.re() == b.re() && a.im() == b.im();
  }

  private static boolean compare(BinaryOperator operator, double a, double b) {
    return switch (operator) {
      case EQUAL -> a == b;
      case NOT_EQUAL -> a != b;
      case LESS -> a < b;
      case LESS_EQUAL -> a <= b;
      case GREATER -> a > b;
      default -> a >= b;
    };
  }

  private static boolean holds(BinaryOperator operator, int order) {
    return compare(operator, order, 0.0);
  }

  private static Type required(BinaryOperator operator, Value left, Value right) {
    @Nullable Type type = Types.binary(operator, left.type(), right.type());
    if (type == null) {
      throw meaningless(operator, left, right);
    }
    return type;
  }

  static EvaluationException meaningless(BinaryOperator operator, Value left, Value right) {
    return new EvaluationException(
        "The operator "
            + operator.symbol()
            + " has no meaning between "
            + TypeText.of(left.type())
            + " and "
            + TypeText.of(right.type())
            + ".");
  }
}
