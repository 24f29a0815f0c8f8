package org.ketbench.estimate.count;

/** When an angle counts as a Clifford gate, as a T gate, or as a rotation. */
public enum AngleMode {
  /**
   * As the reference estimator has it: angles of OpenQASM are first rounded to 53 bits of a turn,
   * and then compared with multiples of π/4 to the machine's precision, which for larger angles is
   * less than their last bit. So 11π/4 counts as a rotation although it is none.
   */
  EXACT(Math.ulp(1.0)),
  /** What is within a billionth of a multiple of π/4 is that multiple. Not the reference's way. */
  TOLERANT(1e-9);

  private static final double EIGHTH = Math.PI / 4;

  private final double slack;

  AngleMode(double slack) {
    this.slack = slack;
  }

  /** What a rotation comes to. */
  enum Kind {
    CLIFFORD,
    T,
    ROTATION
  }

  Kind kind(double angle) {
    double turns = angle / EIGHTH;
    double nearest = Math.copySign(Math.floor(Math.abs(turns) + 0.5), turns);
    if (!(Math.abs(nearest * EIGHTH - angle) <= slack)) {
      return Kind.ROTATION;
    }
    return ((long) nearest & 1) == 0 ? Kind.CLIFFORD : Kind.T;
  }
}
