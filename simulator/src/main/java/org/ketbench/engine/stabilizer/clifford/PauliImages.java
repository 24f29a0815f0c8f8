package org.ketbench.engine.stabilizer.clifford;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Matrix;

/**
 * What a Clifford gate makes of the X and the Z of each of its qubits, which is all there is to
 * know of it but for its global phase. Image {@code 2i} is that of X on qubit i, image {@code 2i+1}
 * that of Z. An image is a product of Pauli operators with a sign: X where only its x bit is set, Z
 * where only its z bit is, Y where both are.
 */
final class PauliImages {
  /**
   * Angles typed with nine digits still count; what they are off changes outcomes by its square.
   */
  private static final double TOLERANCE = 1e-8;

  private final int[] x;
  private final int[] z;
  private final boolean[] negative;

  /** The images under the identity. */
  PauliImages(int qubits) {
    x = new int[2 * qubits];
    z = new int[2 * qubits];
    negative = new boolean[2 * qubits];
    for (int qubit = 0; qubit < qubits; qubit++) {
      x[2 * qubit] = 1 << qubit;
      z[2 * qubit + 1] = 1 << qubit;
    }
  }

  /** The images under a unitary; null where one of them is no product of Pauli operators. */
  static @Nullable PauliImages of(Matrix unitary) {
    int qubits = Integer.numberOfTrailingZeros(unitary.size());
    PauliImages images = new PauliImages(qubits);
    for (int image = 0; image < 2 * qubits; image++) {
      if (!images.read(image, unitary)) {
        return null;
      }
    }
    return images;
  }

  /** Works out {@code U·P·U†} column by column: one entry in each, all of modulus 1. */
  private boolean read(int image, Matrix u) {
    int size = u.size();
    int shift = -1;
    double[] entry = new double[2];
    for (int row = 0; row < size && shift < 0; row++) {
      conjugated(u, image, row, 0, entry);
      if (Math.hypot(entry[0], entry[1]) > 0.5) {
        shift = row;
      }
    }
    if (shift < 0) {
      return false;
    }
    double re = entry[0];
    double im = entry[1];
    int signs = 0;
    for (int bit = 1; bit < size; bit <<= 1) {
      conjugated(u, image, bit ^ shift, bit, entry);
      signs |= entry[0] * re + entry[1] * im < 0 ? bit : 0;
    }
    for (int column = 0; column < size; column++) {
      conjugated(u, image, column ^ shift, column, entry);
      double sign = odd(signs & column) ? -1 : 1;
      if (Math.hypot(entry[0] - sign * re, entry[1] - sign * im) > TOLERANCE) {
        return false;
      }
    }
    x[image] = shift;
    z[image] = signs;
    int factorsOfI = Integer.bitCount(shift & signs) & 3;
    double real = (factorsOfI & 1) == 0 ? re : im;
    negative[image] = factorsOfI < 2 ? real < 0 : real > 0;
    return Math.abs(Math.abs(real) - 1) <= TOLERANCE;
  }

  private static void conjugated(Matrix u, int image, int row, int column, double[] entry) {
    int bit = 1 << (image >> 1);
    boolean flips = (image & 1) == 0;
    double re = 0;
    double im = 0;
    for (int k = 0; k < u.size(); k++) {
      int from = flips ? k ^ bit : k;
      double sign = !flips && (k & bit) != 0 ? -1 : 1;
      double a = sign * u.re(row, from);
      double b = sign * u.im(row, from);
      double c = u.re(column, k);
      double d = -u.im(column, k);
      re += a * c - b * d;
      im += a * d + b * c;
    }
    entry[0] = re;
    entry[1] = im;
  }

  int qubits() {
    return x.length / 2;
  }

  int x(int image) {
    return x[image];
  }

  int z(int image) {
    return z[image];
  }

  boolean negative(int image) {
    return negative[image];
  }

  /** Whether both differ in signs at most, that is, by Pauli operators. */
  boolean sameUpToSigns(PauliImages other) {
    return Arrays.equals(x, other.x) && Arrays.equals(z, other.z);
  }

  /** Lets another gate follow. */
  void then(Move kind, int first, int second) {
    int a = 1 << first;
    int b = 1 << second;
    for (int image = 0; image < x.length; image++) {
      boolean xa = (x[image] & a) != 0;
      boolean za = (z[image] & a) != 0;
      boolean xb = (x[image] & b) != 0;
      boolean zb = (z[image] & b) != 0;
      switch (kind) {
        case X -> negative[image] ^= za;
        case Y -> negative[image] ^= xa ^ za;
        case Z -> negative[image] ^= xa;
        case H -> {
          negative[image] ^= xa && za;
          x[image] ^= xa != za ? a : 0;
          z[image] ^= xa != za ? a : 0;
        }
        case S -> {
          negative[image] ^= xa && za;
          z[image] ^= xa ? a : 0;
        }
        case SX -> {
          negative[image] ^= za && !xa;
          x[image] ^= za ? a : 0;
        }
        case CX -> {
          negative[image] ^= xa && zb && xb == za;
          x[image] ^= xa ? b : 0;
          z[image] ^= zb ? a : 0;
        }
        case CZ -> {
          negative[image] ^= xa && xb && za != zb;
          z[image] ^= (xb ? a : 0) ^ (xa ? b : 0);
        }
        case SWAP -> {
          x[image] ^= xa != xb ? a ^ b : 0;
          z[image] ^= za != zb ? a ^ b : 0;
        }
      }
    }
  }

  void then(Moves moves) {
    for (int each = 0; each < moves.size(); each++) {
      then(moves.kind(each), moves.first(each), moves.second(each));
    }
  }

  private static boolean odd(int bits) {
    return (Integer.bitCount(bits) & 1) != 0;
  }
}
