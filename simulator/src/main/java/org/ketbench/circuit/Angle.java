package org.ketbench.circuit;

import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Expressions;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.UnaryOperator;
import org.ketbench.circuit.classical.Value;

/** An angle in radians, exact where it was written as a multiple of π. */
public sealed interface Angle {
  /** The value, for an angle without free parameters or run-time values. */
  double radians();

  /** Whether {@link #radians()} has an answer. */
  default boolean isKnown() {
    return !(this instanceof Formula);
  }

  /**
   * A plain number. What a record is given for comparing it the JVM puts together when it is first
   * used, which takes longer than to read a program.
   */
  record Radians(double radians) implements Angle {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Radians angle && Double.compare(radians, angle.radians) == 0;
    }

    @Override
    public int hashCode() {
      return Double.hashCode(radians);
    }

    @Override
    public String toString() {
      return AngleText.of(this);
    }
  }

  /** {@code numerator · π / denominator}, in lowest terms with a positive denominator. */
  record PiFraction(long numerator, long denominator) implements Angle {
    public PiFraction {
      if (denominator <= 0) {
        throw new IllegalArgumentException("denominator " + denominator);
      }
    }

    @Override
    public double radians() {
      return numerator * Math.PI / denominator;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof PiFraction angle
          && numerator == angle.numerator
          && denominator == angle.denominator;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(31 * numerator + denominator);
    }

    @Override
    public String toString() {
      return AngleText.of(this);
    }
  }

  /** A formula over free parameters or values known only while the circuit runs. */
  record Formula(Expression expression) implements Angle {
    @Override
    public double radians() {
      throw new IllegalStateException("the angle " + expression + " has no value yet");
    }
  }

  static Angle of(double radians) {
    return new Radians(radians);
  }

  /** The multiple of π that a number is to its last digits, such as 3π/8; else the number. */
  static Angle nearest(double radians) {
    Angle found = ExactAngles.near(radians);
    return found == null ? of(radians) : found;
  }

  /** {@code numerator · π / denominator}, reduced. */
  static Angle pi(long numerator, long denominator) {
    if (denominator == 0) {
      throw new IllegalArgumentException("denominator 0");
    }
    long divisor = gcd(Math.abs(numerator), Math.abs(denominator));
    long sign = denominator < 0 ? -1 : 1;
    return new PiFraction(sign * numerator / divisor, sign * denominator / divisor);
  }

  /**
   * The value of an expression as an angle: a multiple of π where it is one, a plain number where
   * all of it is known, and a formula otherwise.
   *
   * @throws org.ketbench.circuit.classical.EvaluationException if it is known to have no value
   */
  static Angle of(Expression expression) {
    Angle exact = ExactAngles.find(expression);
    if (exact != null) {
      return exact;
    }
    boolean[] open = new boolean[1];
    Expressions.visit(
        expression,
        part ->
            open[0] |=
                part instanceof Expression.Bits
                    || part instanceof Expression.Read
                    || part instanceof Expression.Parameter);
    return open[0]
        ? new Formula(Evaluator.fold(expression))
        : of(Evaluator.real(expression, Evaluator.Environment.EMPTY));
  }

  default Angle negated() {
    return switch (this) {
      case Radians(double radians) -> new Radians(-radians);
      case PiFraction(long numerator, long denominator) -> new PiFraction(-numerator, denominator);
      case Formula(Expression expression) ->
          new Formula(
              expression instanceof Expression.Unary(var operator, var operand, var _)
                      && operator == UnaryOperator.MINUS
                  ? operand
                  : new Expression.Unary(UnaryOperator.MINUS, expression, expression.type()));
    };
  }

  default Angle plus(Angle other) {
    if (this instanceof PiFraction a && other instanceof PiFraction b) {
      try {
        return pi(
            Math.addExact(
                Math.multiplyExact(a.numerator, b.denominator),
                Math.multiplyExact(b.numerator, a.denominator)),
            Math.multiplyExact(a.denominator, b.denominator));
      } catch (ArithmeticException tooLarge) {
        return new Radians(a.radians() + b.radians());
      }
    }
    if (isKnown() && other.isKnown()) {
      return new Radians(radians() + other.radians());
    }
    return new Formula(
        new Expression.Binary(
            BinaryOperator.ADD, expression(), other.expression(), expression().type()));
  }

  default Angle minus(Angle other) {
    return plus(other.negated());
  }

  /** This angle times {@code numerator / denominator}. */
  default Angle times(long numerator, long denominator) {
    if (this instanceof PiFraction a) {
      try {
        return pi(
            Math.multiplyExact(a.numerator, numerator),
            Math.multiplyExact(a.denominator, denominator));
      } catch (ArithmeticException tooLarge) {
        return new Radians(a.radians() * numerator / denominator);
      }
    }
    if (isKnown()) {
      return new Radians(radians() * numerator / denominator);
    }
    Expression scaled = expression();
    if (numerator != 1) {
      scaled =
          new Expression.Binary(
              BinaryOperator.MULTIPLY, number((double) numerator), scaled, expression().type());
    }
    if (denominator != 1) {
      scaled =
          new Expression.Binary(
              BinaryOperator.DIVIDE, scaled, number((double) denominator), expression().type());
    }
    return new Formula(scaled);
  }

  /** This angle as an expression; the number itself where it is known. */
  default Expression expression() {
    return this instanceof Formula(Expression expression) ? expression : number(radians());
  }

  private static Expression number(double value) {
    return new Expression.Literal(new Value.Floating(value, new Type.Floating(Type.MACHINE)));
  }

  private static long gcd(long a, long b) {
    return b == 0 ? Math.max(a, 1) : gcd(b, a % b);
  }
}
