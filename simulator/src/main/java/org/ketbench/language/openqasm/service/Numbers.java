package org.ketbench.language.openqasm.service;

import java.math.BigDecimal;
import java.math.MathContext;

/** Writes numbers without needless digits. */
final class Numbers {
  private Numbers() {}

  static String shortest(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value).replace('E', 'e');
  }

  /** With at most this many significant digits. */
  static String rounded(double value, int digits) {
    if (value == 0 || !Double.isFinite(value)) {
      return shortest(value);
    }
    return shortest(new BigDecimal(value).round(new MathContext(digits)).doubleValue());
  }
}
