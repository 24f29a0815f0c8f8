package org.ketbench.engine.statevector.plan;

import org.ketbench.circuit.Matrix;

/** The matrix {@code [[a, b], [c, d]]} of a gate on one qubit. */
record OneQubit(
    double aRe,
    double aIm,
    double bRe,
    double bIm,
    double cRe,
    double cIm,
    double dRe,
    double dIm) {

  private static final double NOTHING = 3e-16;

  static OneQubit of(Matrix matrix) {
    return new OneQubit(
        matrix.re(0, 0),
        matrix.im(0, 0),
        matrix.re(0, 1),
        matrix.im(0, 1),
        matrix.re(1, 0),
        matrix.im(1, 0),
        matrix.re(1, 1),
        matrix.im(1, 1));
  }

  /**
   * {@code e^(i·common) · diag(1, e^(i·last)) · [[cos, -sin], [sin, cos]] · diag(1, e^(i·first))}
   * with cos not negative; where it is 0, X stands in place of the rotation.
   */
  record Parts(double common, double first, double last, double cos, double sin) {
    boolean isFlip() {
      return cos == 0;
    }

    /** Whether this is X and nothing more. */
    boolean isPlainFlip() {
      return cos == 0
          && Math.abs(common) <= NOTHING
          && Math.abs(first) <= NOTHING
          && Math.abs(last) <= NOTHING;
    }

    /** The same with the common phase within a right angle of 0, though cos may be negative. */
    Parts nearOne() {
      return cos == 0 || sin == 0 || Math.abs(turned(common)) <= Math.PI / 2
          ? this
          : new Parts(common + Math.PI, first, last, -cos, -sin);
    }

    /**
     * The same with the first phase, or else the last, within a right angle of 0: real rotations
     * have no phases then, whatever the sign of their angle.
     */
    Parts upright(boolean byFirst) {
      double angle = turned(byFirst ? first : last);
      return cos == 0 || Math.abs(angle) <= Math.PI / 2
          ? this
          : new Parts(common, first + Math.PI, last + Math.PI, cos, -sin);
    }
  }

  /**
   * The same angle within half a turn of 0; most angles are that already, or less than a turn off.
   */
  static double turned(double angle) {
    if (Math.abs(angle) <= Math.PI) {
      return angle;
    }
    if (Math.abs(angle) <= 3 * Math.PI) {
      return angle < 0 ? angle + 2 * Math.PI : angle - 2 * Math.PI;
    }
    return Math.IEEEremainder(angle, 2 * Math.PI);
  }

  /** Whether it is a phase and nothing more. */
  boolean isPhase() {
    return sin() <= NOTHING;
  }

  /** Whether it is a rotation, neither a phase nor an exchange. */
  boolean mixes() {
    return cos() > NOTHING && sin() > NOTHING;
  }

  private double cos() {
    return Math.sqrt((aRe * aRe + aIm * aIm + dRe * dRe + dIm * dIm) / 2);
  }

  private double sin() {
    return Math.sqrt((bRe * bRe + bIm * bIm + cRe * cRe + cIm * cIm) / 2);
  }

  /** This gate after {@code other}. */
  OneQubit after(OneQubit other) {
    return new OneQubit(
        aRe * other.aRe - aIm * other.aIm + bRe * other.cRe - bIm * other.cIm,
        aRe * other.aIm + aIm * other.aRe + bRe * other.cIm + bIm * other.cRe,
        aRe * other.bRe - aIm * other.bIm + bRe * other.dRe - bIm * other.dIm,
        aRe * other.bIm + aIm * other.bRe + bRe * other.dIm + bIm * other.dRe,
        cRe * other.aRe - cIm * other.aIm + dRe * other.cRe - dIm * other.cIm,
        cRe * other.aIm + cIm * other.aRe + dRe * other.cIm + dIm * other.cRe,
        cRe * other.bRe - cIm * other.bIm + dRe * other.dRe - dIm * other.dIm,
        cRe * other.bIm + cIm * other.bRe + dRe * other.dIm + dIm * other.dRe);
  }

  /**
   * Takes the gate apart. Each angle is read from the entries that are large, so that none is lost
   * to rounding near the ends, where the gate is a phase or an exchange.
   */
  Parts parts() {
    double cos = cos();
    double sin = sin();
    double norm = Math.sqrt(cos * cos + sin * sin);
    if (sin <= NOTHING) {
      double common = angle(aRe, aIm);
      return new Parts(common, 0, angle(dRe, dIm) - common, 1, 0);
    }
    if (cos <= NOTHING) {
      double common = angle(bRe, bIm);
      return new Parts(common, 0, angle(cRe, cIm) - common, 0, 1);
    }
    double common = angle(aRe, aIm);
    double last;
    double first;
    if (cos >= sin) {
      last = angle(cRe, cIm) - common;
      first = angle(dRe, dIm) - common - last;
    } else {
      last = angle(cRe, cIm) - common;
      first = angle(-bRe, -bIm) - common;
    }
    return new Parts(common, first, last, cos / norm, sin / norm);
  }

  private static double angle(double re, double im) {
    if (im == 0) {
      return re < 0 ? Math.PI : 0;
    }
    return Math.atan2(im, re);
  }
}
