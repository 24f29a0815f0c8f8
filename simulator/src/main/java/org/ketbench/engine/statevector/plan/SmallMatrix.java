package org.ketbench.engine.statevector.plan;

import java.util.List;

/** Elements on a few qubits multiplied out. */
final class SmallMatrix {
  private final int[] qubits;
  private final int size;
  private final double[] re;
  private final double[] im;

  private SmallMatrix(long qubits) {
    this.qubits = new int[Long.bitCount(qubits)];
    long rest = qubits;
    for (int each = 0; each < this.qubits.length; each++) {
      this.qubits[each] = Long.numberOfTrailingZeros(rest);
      rest &= rest - 1;
    }
    this.size = 1 << this.qubits.length;
    this.re = new double[size * size];
    this.im = new double[size * size];
    for (int index = 0; index < size; index++) {
      re[index * size + index] = 1;
    }
  }

  /** The product of elements that touch no other qubits than these, the first applied first. */
  static Element.Dense of(List<Element> elements, long qubits) {
    SmallMatrix product = new SmallMatrix(qubits);
    elements.forEach(product::apply);
    return new Element.Dense(product.qubits, 0, 0, product.re, product.im);
  }

  private int local(long mask) {
    return (int) Long.compress(mask, mask(qubits));
  }

  private static long mask(int[] qubits) {
    long mask = 0;
    for (int qubit : qubits) {
      mask |= 1L << qubit;
    }
    return mask;
  }

  private void apply(Element element) {
    switch (element) {
      case Element.Phase each -> phase(each);
      case Element.Rotation each -> {
        double cos = each.scale();
        double sin = each.scale() * each.tangent();
        double[] matrix =
            each.flip() ? new double[] {-sin, cos, cos, sin} : new double[] {cos, -sin, sin, cos};
        matrix(new int[] {each.qubit()}, 0, 0, matrix, new double[4]);
      }
      case Element.ControlledRotation each ->
          matrix(
              new int[] {each.qubit()},
              each.ones(),
              each.zeros(),
              new double[] {each.cos(), -each.sin(), each.sin(), each.cos()},
              new double[4]);
      case Element.Flip each ->
          matrix(
              new int[] {each.qubit()},
              each.ones(),
              each.zeros(),
              new double[] {0, 1, 1, 0},
              new double[4]);
      case Element.Swap each ->
          matrix(
              new int[] {each.first(), each.second()},
              each.ones(),
              each.zeros(),
              new double[] {1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1},
              new double[16]);
      case Element.Dense each ->
          matrix(each.qubits(), each.ones(), each.zeros(), each.re(), each.im());
    }
  }

  private boolean matches(int row, long ones, long zeros) {
    return (row & local(ones)) == local(ones) && (row & local(zeros)) == 0;
  }

  private void phase(Element.Phase phase) {
    double cos = Math.cos(phase.angle());
    double sin = Math.sin(phase.angle());
    for (int row = 0; row < size; row++) {
      if (matches(row, phase.ones(), phase.zeros())) {
        for (int at = row * size; at < (row + 1) * size; at++) {
          double x = re[at];
          re[at] = x * cos - im[at] * sin;
          im[at] = x * sin + im[at] * cos;
        }
      }
    }
  }

  private void matrix(int[] on, long ones, long zeros, double[] a, double[] b) {
    int count = 1 << on.length;
    int[] places = new int[count];
    for (int index = 0; index < count; index++) {
      for (int each = 0; each < on.length; each++) {
        places[index] |= (index >>> each & 1) == 0 ? 0 : local(1L << on[each]);
      }
    }
    double[] x = new double[count];
    double[] y = new double[count];
    for (int row = 0; row < size; row++) {
      if ((row & places[count - 1]) != 0 || !matches(row, ones, zeros)) {
        continue;
      }
      for (int column = 0; column < size; column++) {
        for (int index = 0; index < count; index++) {
          x[index] = re[(row | places[index]) * size + column];
          y[index] = im[(row | places[index]) * size + column];
        }
        for (int to = 0; to < count; to++) {
          double sumRe = 0;
          double sumIm = 0;
          for (int from = 0; from < count; from++) {
            sumRe += a[to * count + from] * x[from] - b[to * count + from] * y[from];
            sumIm += a[to * count + from] * y[from] + b[to * count + from] * x[from];
          }
          re[(row | places[to]) * size + column] = sumRe;
          im[(row | places[to]) * size + column] = sumIm;
        }
      }
    }
  }
}
