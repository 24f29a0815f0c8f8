package org.ketbench.language.exchange.qir;

import org.ketbench.circuit.Angle;

/** Finds angles again that were written as decimal numbers. */
public final class Angles {
  private static final int[] DENOMINATORS = {1, 2, 3, 4, 6, 8, 12, 16, 32, 64, 128};

  private Angles() {}

  /** A decimal number that is nearly a simple multiple of π was written for it. */
  public static Angle exact(double value) {
    for (int denominator : DENOMINATORS) {
      double numerator = value * denominator / Math.PI;
      double whole = Math.rint(numerator);
      if (whole != 0
          && Math.abs(whole) < 1000
          && Math.abs(numerator - whole) < 1e-13 * Math.max(1, Math.abs(whole))) {
        return Angle.pi((long) whole, denominator);
      }
    }
    return Angle.of(value);
  }
}
