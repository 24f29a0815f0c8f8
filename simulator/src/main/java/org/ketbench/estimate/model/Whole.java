package org.ketbench.estimate.model;

import java.math.BigInteger;

/**
 * Arithmetic on whole numbers that are never negative. A result that does not fit is an error that
 * names what was computed, so that no figure of an estimate is ever a wrapped one.
 */
public final class Whole {
  private Whole() {}

  public static long plus(long a, long b, String what) {
    long sum = a + b;
    if (sum < 0) {
      throw tooLarge(what);
    }
    return sum;
  }

  public static long times(long a, long b, String what) {
    long product = a * b;
    if (product < 0 || Math.multiplyHigh(a, b) != 0) {
      throw tooLarge(what);
    }
    return product;
  }

  /** {@code a·b/divisor}, rounded up; only the quotient has to fit. */
  public static long timesDivided(long a, long b, long divisor, String what) {
    long product = a * b;
    if (product >= 0 && Math.multiplyHigh(a, b) == 0) {
      return Math.ceilDiv(product, divisor);
    }
    BigInteger by = BigInteger.valueOf(divisor);
    BigInteger quotient =
        BigInteger.valueOf(a)
            .multiply(BigInteger.valueOf(b))
            .add(by.subtract(BigInteger.ONE))
            .divide(by);
    if (quotient.bitLength() >= Long.SIZE) {
      throw tooLarge(what);
    }
    return quotient.longValue();
  }

  /** The quotient, rounded up. */
  public static long ceilDivide(long dividend, long divisor) {
    return Math.ceilDiv(dividend, divisor);
  }

  /** A real number that has been rounded already. */
  public static long of(double rounded, String what) {
    if (!(rounded < 0x1p63)) {
      throw tooLarge(what);
    }
    return Math.max(0, (long) rounded);
  }

  private static EstimateException tooLarge(String what) {
    return new EstimateException(
        ErrorCode.TOO_LARGE,
        "logicalCounts",
        "The number of " + what + " is 2^63 or more",
        "Nothing that large can be built or waited for; look for a count or a time that is a"
            + " slip.");
  }
}
