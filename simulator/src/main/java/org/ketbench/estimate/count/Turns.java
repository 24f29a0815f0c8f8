package org.ketbench.estimate.count;

/**
 * Angles as whole numbers of 2π/2⁵³, which is how the reference estimator keeps those of OpenQASM.
 * Sums and parts of them are whole numbers again.
 */
final class Turns {
  private static final long FULL = 1L << 53;
  private static final double TAU = 2 * Math.PI;
  private static final double UNIT = TAU / FULL;

  static final long HALF = of(Math.PI);
  static final long QUARTER = of(Math.PI / 2);
  static final long EIGHTH = of(Math.PI / 4);
  static final long SIXTEENTH = of(Math.PI / 8);

  private Turns() {}

  /** The nearest one; halves go up. */
  static long of(double radians) {
    double positive = radians >= 0 && radians < TAU ? radians : radians % TAU;
    if (positive < 0) {
      positive += TAU;
    }
    if (positive >= TAU) {
      positive = 0;
    }
    double units = positive / UNIT;
    double whole = Math.floor(units);
    return (long) (units - whole >= 0.5 ? whole + 1 : whole);
  }

  static double radians(long turns) {
    return turns * UNIT;
  }

  static long negated(long turns) {
    return (FULL - turns) % FULL;
  }

  static long sum(long a, long b) {
    return (a + b) % FULL;
  }

  static long difference(long a, long b) {
    return sum(a, negated(b));
  }
}
