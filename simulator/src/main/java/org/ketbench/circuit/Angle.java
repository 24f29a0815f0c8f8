package org.ketbench.circuit;

import org.ketbench.circuit.classical.Expression;

/** An angle in radians, exact where it was written as a multiple of π. */
public sealed interface Angle {
  /** The value, for an angle without free parameters or run-time values. */
  double radians();

  /** A plain number. */
  record Radians(double radians) implements Angle {}

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

  /** {@code numerator · π / denominator}, reduced. */
  static Angle pi(long numerator, long denominator) {
    if (denominator == 0) {
      throw new IllegalArgumentException("denominator 0");
    }
    long divisor = gcd(Math.abs(numerator), Math.abs(denominator));
    long sign = denominator < 0 ? -1 : 1;
    return new PiFraction(sign * numerator / divisor, sign * denominator / divisor);
  }

  private static long gcd(long a, long b) {
    return b == 0 ? Math.max(a, 1) : gcd(b, a % b);
  }
}
