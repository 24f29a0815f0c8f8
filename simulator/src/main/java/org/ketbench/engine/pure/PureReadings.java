package org.ketbench.engine.pure;

import org.ketbench.circuit.Matrix;

/** Questions to amplitudes in arrays. */
public final class PureReadings {
  private PureReadings() {}

  /** The density matrix of some qubits of the circuit, the first the low bit. */
  static Matrix reducedState(Places places, double[] re, double[] im, int[] qubits) {
    int[] inside = places.simulated(qubits);
    int[] offsets = Places.offsets(inside);
    int size = offsets.length;
    int mask = offsets[size - 1];
    double[] sumRe = new double[size * size];
    double[] sumIm = new double[size * size];
    double norm = 0;
    int free = (re.length - 1) & ~mask;
    int at = 0;
    do {
      for (int row = 0; row < size; row++) {
        double a = re[at | offsets[row]];
        double b = im[at | offsets[row]];
        norm += a * a + b * b;
        for (int column = 0; column < size; column++) {
          double c = re[at | offsets[column]];
          double d = im[at | offsets[column]];
          sumRe[row * size + column] += a * c + b * d;
          sumIm[row * size + column] += b * c - a * d;
        }
      }
      at = at - free & free;
    } while (at != 0);
    return spread(places, Matrix.of(size, sumRe, sumIm).scaled(1 / norm, 0), qubits);
  }

  /** Adds the qubits that are not simulated, which are 0. */
  public static Matrix spread(Places places, Matrix inside, int[] qubits) {
    int[] ranks = places.ranks(qubits);
    if (ranks.length == qubits.length) {
      return inside;
    }
    int size = 1 << qubits.length;
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int row = 0; row < inside.size(); row++) {
      for (int column = 0; column < inside.size(); column++) {
        int to = Places.spread(row, ranks) * size + Places.spread(column, ranks);
        re[to] = inside.re(row, column);
        im[to] = inside.im(row, column);
      }
    }
    return Matrix.of(size, re, im);
  }

  /** The expectation of a product of Pauli operators given by masks over the circuit's qubits. */
  static double expectation(Places places, double[] re, double[] im, long[] x, long[] z) {
    Long flips = places.mask(x);
    if (flips == null) {
      return 0;
    }
    int xor = (int) (long) flips;
    int signs = (int) places.known(z);
    int turns = Integer.bitCount(xor & signs) & 3;
    double sum = 0;
    double norm = 0;
    for (int at = 0; at < re.length; at++) {
      int other = at ^ xor;
      double product =
          (turns & 1) == 0
              ? re[other] * re[at] + im[other] * im[at]
              : im[other] * re[at] - re[other] * im[at];
      sum += (Integer.bitCount(at & signs) & 1) == 0 ? product : -product;
      norm += re[at] * re[at] + im[at] * im[at];
    }
    return (turns < 2 ? sum : -sum) / norm;
  }
}
