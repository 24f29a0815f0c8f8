package org.ketbench.app.charts.bar;

import java.math.BigInteger;

/** Writes the value of a parameter as a program would: as a part of π where it is one. */
final class InputText {
  /** Of a half turn there are so many parts that have names. */
  static final int PARTS = 24;

  private static final double SAME = 1e-12;
  private static final double WHOLE = 1e15;

  private InputText() {}

  static String of(double value) {
    if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
      return Long.toString((long) value);
    }
    double parts = value / Math.PI * PARTS;
    long whole = Math.round(parts);
    return Math.abs(parts - whole) < SAME * PARTS ? part(whole) : Double.toString(value);
  }

  private static String part(long count) {
    long shared = BigInteger.valueOf(count).gcd(BigInteger.valueOf(PARTS)).longValue();
    long numerator = count / shared;
    long denominator = PARTS / shared;
    String above = Math.abs(numerator) == 1 ? "pi" : Math.abs(numerator) + "*pi";
    return (numerator < 0 ? "-" : "") + above + (denominator == 1 ? "" : "/" + denominator);
  }
}
