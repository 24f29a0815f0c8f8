package org.ketbench.compile;

import java.util.List;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Matrix;

/**
 * The angles that make any gate of one qubit: {@code gphase(phase)} with {@code U(θ, φ, λ)} of
 * OpenQASM 3, whose upper left entry is {@code (1 + e^{iθ})/2}.
 */
public record Euler(double theta, double phi, double lambda, double phase) {
  public static Euler of(Matrix matrix) {
    double a = Math.hypot(matrix.re(0, 0), matrix.im(0, 0));
    double c = Math.hypot(matrix.re(1, 0), matrix.im(1, 0));
    double theta = 2 * Math.atan2(c, a);
    // Of the form e^{iα} [[cos, -e^{iλ} sin], [e^{iφ} sin, e^{i(φ+λ)} cos]] with halves of θ.
    double alpha;
    double phi;
    double lambda;
    if (a >= c) {
      alpha = argument(matrix, 0, 0);
      double sum = argument(matrix, 1, 1) - alpha;
      phi = c > 1e-14 ? argument(matrix, 1, 0) - alpha : 0;
      lambda = sum - phi;
    } else {
      alpha = a > 1e-14 ? argument(matrix, 0, 0) : 0;
      phi = argument(matrix, 1, 0) - alpha;
      lambda = argument(matrix, 0, 1) + Math.PI - alpha;
    }
    return new Euler(theta, wrapped(phi), wrapped(lambda), wrapped(alpha - theta / 2));
  }

  public List<Angle> arguments() {
    return List.of(Angle.of(theta), Angle.of(phi), Angle.of(lambda));
  }

  private static double argument(Matrix matrix, int row, int column) {
    return Math.atan2(matrix.im(row, column), matrix.re(row, column));
  }

  private static double wrapped(double angle) {
    double turned = Math.IEEEremainder(angle, 2 * Math.PI);
    return Math.abs(turned) < 1e-15 ? 0 : turned;
  }
}
