package org.ketbench.app.canvas.view;

import org.ketbench.circuit.Matrix;

/**
 * What a one-qubit gate does to the Bloch sphere: a turn around an axis.
 *
 * @param angle of the whole turn
 */
record BlochTurn(double x, double y, double z, double angle) {
  private static final double STILL = 1e-9;

  /** Of a unitary with two rows: exp(-i angle/2 (x X + y Y + z Z)), up to a phase. */
  static BlochTurn of(Matrix gate) {
    double determinantRe =
        gate.re(0, 0) * gate.re(1, 1)
            - gate.im(0, 0) * gate.im(1, 1)
            - gate.re(0, 1) * gate.re(1, 0)
            + gate.im(0, 1) * gate.im(1, 0);
    double determinantIm =
        gate.re(0, 0) * gate.im(1, 1)
            + gate.im(0, 0) * gate.re(1, 1)
            - gate.re(0, 1) * gate.im(1, 0)
            - gate.im(0, 1) * gate.re(1, 0);
    Matrix special = gate.phased(-Math.atan2(determinantIm, determinantRe) / 2);
    double cos = (special.re(0, 0) + special.re(1, 1)) / 2;
    double x = -(special.im(0, 1) + special.im(1, 0)) / 2;
    double y = (special.re(1, 0) - special.re(0, 1)) / 2;
    double z = (special.im(1, 1) - special.im(0, 0)) / 2;
    double sin = Math.sqrt(x * x + y * y + z * z);
    if (sin < STILL) {
      return new BlochTurn(0, 0, 1, 0);
    }
    return new BlochTurn(x / sin, y / sin, z / sin, 2 * Math.atan2(sin, cos));
  }

  /** Where a point of the sphere is after a part of the turn, from 0 to 1. */
  double[] after(double[] from, double part) {
    double turned = angle * part;
    double cos = Math.cos(turned);
    double sin = Math.sin(turned);
    double along = (x * from[0] + y * from[1] + z * from[2]) * (1 - cos);
    return new double[] {
      from[0] * cos + (y * from[2] - z * from[1]) * sin + x * along,
      from[1] * cos + (z * from[0] - x * from[2]) * sin + y * along,
      from[2] * cos + (x * from[1] - y * from[0]) * sin + z * along
    };
  }

  /** The state |0⟩, or |+⟩ where that one does not move. */
  double[] start() {
    return Math.abs(z) > 1 - STILL ? new double[] {1, 0, 0} : new double[] {0, 0, 1};
  }
}
