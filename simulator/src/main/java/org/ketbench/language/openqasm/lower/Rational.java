package org.ketbench.language.openqasm.lower;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Angle;

/**
 * An exact number {@code numerator / denominator}, times π if {@code pi}. Operations give null
 * where the result is no such number, or a large one.
 */
record Rational(long numerator, long denominator, boolean pi) {
  private static final int FINEST = 1 << 12;

  static final Rational PI = new Rational(1, 1, true);

  static @Nullable Rational of(long number) {
    return Math.abs(number) > Integer.MAX_VALUE ? null : new Rational(number, 1, false);
  }

  /** A decimal fraction, as far as it is a simple one. */
  static @Nullable Rational of(double number) {
    if (!(Math.abs(number) < 1e6)) {
      return null;
    }
    BigDecimal decimal = BigDecimal.valueOf(number).stripTrailingZeros();
    if (decimal.scale() > 12) {
      return null;
    }
    BigInteger scale = BigInteger.TEN.pow(Math.max(0, decimal.scale()));
    BigInteger digits = decimal.multiply(new BigDecimal(scale)).toBigIntegerExact();
    BigInteger divisor = digits.gcd(scale);
    if (divisor.signum() == 0) {
      return new Rational(0, 1, false);
    }
    BigInteger denominator = scale.divide(divisor);
    return denominator.compareTo(BigInteger.valueOf(FINEST)) > 0
        ? null
        : new Rational(
            digits.divide(divisor).longValueExact(), denominator.longValueExact(), false);
  }

  Rational negated() {
    return new Rational(-numerator, denominator, pi);
  }

  @Nullable Rational plus(Rational other) {
    if (numerator == 0) {
      return other;
    }
    if (other.numerator == 0) {
      return this;
    }
    return pi != other.pi
        ? null
        : of(
            numerator * other.denominator + other.numerator * denominator,
            denominator * other.denominator,
            pi);
  }

  @Nullable Rational times(Rational other) {
    return pi && other.pi
        ? null
        : of(numerator * other.numerator, denominator * other.denominator, pi || other.pi);
  }

  @Nullable Rational over(Rational other) {
    if (other.numerator == 0 || (other.pi && !pi)) {
      return null;
    }
    return of(numerator * other.denominator, denominator * other.numerator, pi && !other.pi);
  }

  /** Both are small enough for the products above not to overflow; so is the result. */
  private static @Nullable Rational of(long numerator, long denominator, boolean pi) {
    long divisor = gcd(Math.abs(numerator), Math.abs(denominator)) * Long.signum(denominator);
    long n = numerator / divisor;
    long d = denominator / divisor;
    return Math.abs(n) > Integer.MAX_VALUE || d > Integer.MAX_VALUE ? null : new Rational(n, d, pi);
  }

  private static long gcd(long a, long b) {
    return b == 0 ? Math.max(a, 1) : gcd(b, a % b);
  }

  /** As a whole number, null if it is none. */
  @Nullable Long whole() {
    return denominator == 1 && !pi ? numerator : null;
  }

  /** As an angle; null unless it is a multiple of π. */
  Angle.@Nullable PiFraction fraction() {
    return pi && numerator != 0 ? new Angle.PiFraction(numerator, denominator) : null;
  }
}
