package org.ketbench.circuit;

/** The formulas behind the catalogue's matrices. */
final class Unitaries {
  private Unitaries() {}

  /** Real parts row by row. */
  static Matrix real(double... entries) {
    return complex(entries, new double[entries.length]);
  }

  static Matrix complex(double[] re, double[] im) {
    int size = (int) Math.round(Math.sqrt(re.length));
    return Matrix.of(size, re, im);
  }

  /** {@code diag(1, e^(i·angle))}. */
  static Matrix phase(double angle) {
    return complex(
        new double[] {1, 0, 0, Math.cos(angle)}, new double[] {0, 0, 0, Math.sin(angle)});
  }

  /** A one-qubit gate by its Euler angles, with a real upper left entry. */
  static Matrix euler(double theta, double phi, double lambda) {
    double c = Math.cos(theta / 2);
    double s = Math.sin(theta / 2);
    return complex(
        new double[] {c, -Math.cos(lambda) * s, Math.cos(phi) * s, Math.cos(phi + lambda) * c},
        new double[] {0, -Math.sin(lambda) * s, Math.sin(phi) * s, Math.sin(phi + lambda) * c});
  }

  /** A rotation by {@code theta} about the axis at {@code phi} from x towards y. */
  static Matrix equatorial(double theta, double phi) {
    double c = Math.cos(theta / 2);
    double s = Math.sin(theta / 2);
    return complex(
        new double[] {c, -Math.sin(phi) * s, Math.sin(phi) * s, c},
        new double[] {0, -Math.cos(phi) * s, -Math.cos(phi) * s, 0});
  }

  /** A rotation about z, {@code diag(e^(-i·theta/2), e^(i·theta/2))}. */
  static Matrix rz(double theta) {
    double c = Math.cos(theta / 2);
    double s = Math.sin(theta / 2);
    return complex(new double[] {c, 0, 0, c}, new double[] {-s, 0, 0, s});
  }

  /** {@code cos φ X + sin φ Y}. */
  static Matrix flip(double phi) {
    double c = Math.cos(phi);
    double s = Math.sin(phi);
    return complex(new double[] {0, c, c, 0}, new double[] {0, -s, s, 0});
  }

  static Matrix pauliX() {
    return real(0, 1, 1, 0);
  }

  static Matrix pauliY() {
    return complex(new double[4], new double[] {0, -1, 1, 0});
  }

  static Matrix pauliZ() {
    return real(1, 0, 0, -1);
  }

  /** {@code exp(-i·theta/2 · low⊗high)} for matrices that are their own inverses. */
  static Matrix interaction(double theta, Matrix low, Matrix high) {
    Matrix product = low.tensor(high);
    return Matrix.identity(product.size())
        .scaled(Math.cos(theta / 2), 0)
        .plus(product.scaled(0, -Math.sin(theta / 2)));
  }

  /**
   * The identity, but for a rotation between two basis states: cosines on the diagonal, {@code
   * -i·sin(θ/2)·e^(-iβ)} from {@code second} to {@code first} and its like back.
   */
  static Matrix exchange(double theta, double beta, int first, int second) {
    double c = Math.cos(theta / 2);
    double s = Math.sin(theta / 2);
    double[] re = new double[16];
    double[] im = new double[16];
    for (int i = 0; i < 4; i++) {
      re[i * 4 + i] = i == first || i == second ? c : 1;
    }
    re[first * 4 + second] = -s * Math.sin(beta);
    im[first * 4 + second] = -s * Math.cos(beta);
    re[second * 4 + first] = s * Math.sin(beta);
    im[second * 4 + first] = -s * Math.cos(beta);
    return complex(re, im);
  }
}
