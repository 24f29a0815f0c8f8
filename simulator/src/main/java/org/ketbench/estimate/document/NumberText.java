package org.ketbench.estimate.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as results show them to people; each rule is that of the reference estimator. */
final class NumberText {
  private static final String[] MAGNITUDES = {"", "k", "M", "G", "T", "P", "E", "Z", "Y", "R", "Q"};
  private static final String[] UNITS = {
    "nanosecs", "microsecs", "millisecs", "secs", "mins", "hours", "days", "years"
  };

  /** How many of a unit make one of the next. */
  private static final long[] FACTORS = {1000, 1000, 1000, 60, 60, 24, 365};

  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

  private NumberText() {}

  /** Plain below 1000, and two decimals with a letter above. */
  static String metric(long value) {
    if (value < 1000) {
      return Long.toString(value);
    }
    double rest = value;
    int magnitude = 0;
    while (rest / 1000 >= 1 && magnitude < MAGNITUDES.length - 1) {
      rest /= 1000;
      magnitude++;
    }
    return twoDecimals(rest) + MAGNITUDES[magnitude];
  }

  private static String twoDecimals(double value) {
    return new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }

  static String percentage(double value) {
    return (Double.isFinite(value) ? twoDecimals(value) : "0.00") + " %";
  }

  /**
   * Whole numbers of the largest unit of which there is one. The remainder rounds up from half the
   * factor on; for nanoseconds that half is 0, so that one is always added.
   */
  static String duration(long nanoseconds) {
    return duration(BigInteger.valueOf(nanoseconds));
  }

  static String duration(BigInteger nanoseconds) {
    BigInteger value = nanoseconds;
    long remainder = 0;
    int unit = 0;
    while (unit < FACTORS.length && value.compareTo(BigInteger.valueOf(FACTORS[unit])) >= 0) {
      BigInteger[] parts = value.divideAndRemainder(BigInteger.valueOf(FACTORS[unit]));
      value = parts[0];
      remainder = parts[1].longValue();
      unit++;
    }
    boolean years = unit == FACTORS.length;
    long half = unit == 0 ? 0 : FACTORS[unit - 1] / 2;
    boolean up = !years && remainder >= half;
    return (up ? value.add(BigInteger.ONE) : value) + " " + UNITS[unit];
  }

  /** Two decimals and an exponent without a plus, as in 3.33e-4. */
  static String error(double value) {
    if (value == 0) {
      return "0.00e0";
    }
    if (!Double.isFinite(value)) {
      return unbounded(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(THREE_DIGITS);
    int exponent = rounded.precision() - rounded.scale() - 1;
    BigDecimal mantissa = rounded.movePointLeft(exponent).setScale(2, RoundingMode.HALF_EVEN);
    return mantissa.toPlainString() + "e" + exponent;
  }

  /** Formulas of one's own may give such a value, as log(0) does. */
  private static String unbounded(double value) {
    return Double.isNaN(value) ? "NaN" : value > 0 ? "inf" : "-inf";
  }

  /** Without an exponent, and without a point where the number is whole. */
  static String plain(double value) {
    if (!Double.isFinite(value)) {
      return unbounded(value);
    }
    return value == 0
        ? "0"
        : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }
}
