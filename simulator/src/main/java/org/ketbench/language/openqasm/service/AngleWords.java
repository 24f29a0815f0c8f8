package org.ketbench.language.openqasm.service;

import org.jspecify.annotations.Nullable;

/** Says what an angle is: in radians, as a fraction of π, in degrees. */
final class AngleWords {
  private static final int LARGEST_DENOMINATOR = 64;
  private static final double EXACT = 1e-12;

  private AngleWords() {}

  /** {@code π/4 = 0.785398 rad = 45°}. */
  static String of(double radians) {
    String fraction = piFraction(radians);
    String number = Numbers.rounded(radians, 6) + " rad = " + degrees(radians);
    return fraction == null ? number : fraction + " = " + number;
  }

  static String degrees(double radians) {
    return Numbers.rounded(Math.toDegrees(radians), 6) + "°";
  }

  /** The exact fraction of π where it is one, else the number. */
  static String radians(double radians) {
    String fraction = piFraction(radians);
    return fraction == null ? Numbers.shortest(radians) : fraction;
  }

  /** A simple multiple of π, null for zero and for what is none. */
  static @Nullable String piFraction(double radians) {
    double turns = radians / Math.PI;
    if (radians == 0 || Math.abs(turns) > 1000) {
      return null;
    }
    for (int denominator = 1; denominator <= LARGEST_DENOMINATOR; denominator++) {
      double numerator = turns * denominator;
      long whole = Math.round(numerator);
      if (whole != 0 && Math.abs(numerator - whole) < EXACT * Math.max(1, Math.abs(numerator))) {
        String multiple = whole == 1 ? "π" : whole == -1 ? "-π" : whole + "π";
        return denominator == 1 ? multiple : multiple + "/" + denominator;
      }
    }
    return null;
  }
}
