package org.ketbench.circuit;

import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.UnaryOperator;
import org.ketbench.circuit.classical.Value;

/** Finds the exact multiple of π that an expression over real numbers is. */
final class ExactAngles {
  private static final long BINARY_PLACES = 1 << 20;
  private static final int MOST_PARTS = 256;
  private static final double LAST_DIGITS = 4;

  private ExactAngles() {}

  /** {@code numerator / denominator} in lowest terms, times π or not. */
  private record Ratio(long numerator, long denominator, boolean ofPi) {
    static Ratio of(long numerator, long denominator, boolean ofPi) {
      if (denominator == 0) {
        throw new ArithmeticException("denominator 0");
      }
      Angle.PiFraction reduced = (Angle.PiFraction) Angle.pi(numerator, denominator);
      return new Ratio(reduced.numerator(), reduced.denominator(), ofPi);
    }

    Ratio negated() {
      return new Ratio(-numerator, denominator, ofPi);
    }

    Ratio times(Ratio other) {
      return of(
          Math.multiplyExact(numerator, other.numerator),
          Math.multiplyExact(denominator, other.denominator),
          ofPi || other.ofPi);
    }

    /** Of two multiples of π the quotient is a plain number. */
    Ratio dividedBy(Ratio other) {
      return of(
          Math.multiplyExact(numerator, other.denominator),
          Math.multiplyExact(denominator, other.numerator),
          ofPi && !other.ofPi);
    }

    Ratio plus(Ratio other) {
      return of(
          Math.addExact(
              Math.multiplyExact(numerator, other.denominator),
              Math.multiplyExact(other.numerator, denominator)),
          Math.multiplyExact(denominator, other.denominator),
          ofPi);
    }
  }

  /** The multiple of π, or null where the expression is none or depends on something. */
  static Angle.@Nullable PiFraction find(Expression expression) {
    try {
      Ratio ratio = ratio(expression);
      if (ratio == null || (!ratio.ofPi && ratio.numerator != 0)) {
        return null;
      }
      return (Angle.PiFraction) Angle.pi(ratio.numerator, ratio.denominator);
    } catch (ArithmeticException tooLargeOrDividedByZero) {
      return null;
    }
  }

  /** The multiple of π with a small denominator that a number is but for rounding, or null. */
  static Angle.@Nullable PiFraction near(double radians) {
    for (int denominator = 1; denominator <= MOST_PARTS; denominator++) {
      double numerator = Math.rint(radians * denominator / Math.PI);
      if (Math.abs(numerator) <= MOST_PARTS * MOST_PARTS
          && Math.abs(numerator * Math.PI / denominator - radians)
              <= LAST_DIGITS * Math.ulp(radians)) {
        return (Angle.PiFraction) Angle.pi((long) numerator, denominator);
      }
    }
    return null;
  }

  private static @Nullable Ratio ratio(Expression expression) {
    return switch (expression) {
      case Expression.Literal literal -> ratio(literal.value());
      case Expression.Unary unary when unary.operator() == UnaryOperator.MINUS && isReal(unary) -> {
        Ratio operand = ratio(unary.operand());
        yield operand == null ? null : operand.negated();
      }
      case Expression.Cast cast when isReal(cast) -> ratio(cast.operand());
      case Expression.Binary binary when isReal(binary) -> {
        Ratio left = ratio(binary.left());
        Ratio right = ratio(binary.right());
        yield left == null || right == null ? null : combined(binary.operator(), left, right);
      }
      default -> null;
    };
  }

  /** Integers divide and wrap in their own way, and angles of a width are rounded. */
  private static boolean isReal(Expression expression) {
    return switch (expression.type()) {
      case Type.Floating(int width) -> width == Type.MACHINE || width == 64;
      case Type.AngleType(int width) -> width == Type.MACHINE;
      default -> false;
    };
  }

  private static @Nullable Ratio combined(BinaryOperator operator, Ratio left, Ratio right) {
    return switch (operator) {
      case ADD -> sameKind(left, right) ? left.plus(right) : null;
      case SUBTRACT -> sameKind(left, right) ? left.plus(right.negated()) : null;
      case MULTIPLY -> left.ofPi && right.ofPi ? null : left.times(right);
      case DIVIDE -> right.ofPi && !left.ofPi ? null : left.dividedBy(right);
      default -> null;
    };
  }

  private static boolean sameKind(Ratio left, Ratio right) {
    return left.ofPi == right.ofPi;
  }

  private static @Nullable Ratio ratio(Value value) {
    return switch (value) {
      case Value.Int(var whole, var _) ->
          whole.bitLength() < 63 ? new Ratio(whole.longValue(), 1, false) : null;
      case Value.Floating(double real, var _) -> ratio(real);
      default -> null;
    };
  }

  /** A whole multiple of π, or a number with few binary places, such as 0.5 or 3. */
  private static @Nullable Ratio ratio(double real) {
    double halfTurns = Math.rint(real / Math.PI);
    if (real != 0 && halfTurns * Math.PI == real && Math.abs(halfTurns) < 1 << 20) {
      return new Ratio((long) halfTurns, 1, true);
    }
    double scaled = real * BINARY_PLACES;
    return scaled == Math.rint(scaled) && Math.abs(scaled) < 1L << 52
        ? Ratio.of((long) scaled, BINARY_PLACES, false)
        : null;
  }
}
