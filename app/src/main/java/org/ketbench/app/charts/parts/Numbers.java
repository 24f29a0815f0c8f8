package org.ketbench.app.charts.parts;

import java.util.Locale;

/** Numbers as charts write them. */
public final class Numbers {
  private static final double TINY = 0.0005;
  private static final int LARGEST_DENOMINATOR = 16;
  private static final double SAME_ANGLE = 1e-9;

  private Numbers() {}

  /** A probability in percent; one that is not 0 never looks like 0. */
  public static String percent(double share) {
    return share > 0 && share < TINY
        ? "< 0.1 %"
        : String.format(Locale.ROOT, "%.1f %%", Math.abs(100 * share));
  }

  /** An angle as a simple part of π where it is one, else in degrees. */
  public static String angle(double radians) {
    double turned = radians / Math.PI < SAME_ANGLE - 1 ? 1 : radians / Math.PI;
    for (int denominator = 1; denominator <= LARGEST_DENOMINATOR; denominator++) {
      double numerator = turned * denominator;
      long whole = Math.round(numerator);
      if (Math.abs(numerator - whole) < SAME_ANGLE * denominator) {
        return part(whole, denominator);
      }
    }
    return String.format(Locale.ROOT, "%.1f°", Math.toDegrees(radians));
  }

  private static String part(long numerator, int denominator) {
    if (numerator == 0) {
      return "0";
    }
    long size = Math.abs(numerator);
    String sign = numerator < 0 ? "−" : "";
    return sign + (size == 1 ? "" : size) + "π" + (denominator == 1 ? "" : "/" + denominator);
  }

  /** A real number with three digits; one that is nearly 0 has no sign. */
  public static String real(double value) {
    return String.format(Locale.ROOT, "%.3f", Math.abs(value) < TINY ? 0.0 : value)
        .replace('-', '−');
  }

  /** A complex number with three digits. */
  public static String complex(double re, double im) {
    return real(re) + (im < -TINY ? " − " : " + ") + real(Math.abs(im)) + "i";
  }
}
