package org.ketbench.engine.pure;

import org.ketbench.engine.statevector.plan.Element;

/**
 * Elements applied to amplitudes in arrays, one after the other. For the few thousand amplitudes of
 * a branch this is faster than any plan: there is nothing to prepare, and all of it stays in cache.
 */
public final class ArrayGates {
  private ArrayGates() {}

  /** Applies one element. */
  public static void apply(Element element, double[] re, double[] im) {
    switch (element) {
      case Element.Phase phase -> phase(phase, re, im);
      case Element.Rotation each -> {
        double c = each.scale();
        double s = each.scale() * each.tangent();
        if (each.flip()) {
          real(1 << each.qubit(), 0, 0, -s, c, c, s, re, im);
        } else {
          real(1 << each.qubit(), 0, 0, c, -s, s, c, re, im);
        }
      }
      case Element.ControlledRotation each ->
          real(
              1 << each.qubit(),
              (int) (each.ones() | each.zeros()),
              (int) each.ones(),
              each.cos(),
              -each.sin(),
              each.sin(),
              each.cos(),
              re,
              im);
      case Element.Flip flip ->
          exchange(
              1 << flip.qubit(),
              1 << flip.qubit(),
              0,
              (int) (flip.ones() | flip.zeros()),
              (int) flip.ones(),
              re,
              im);
      case Element.Swap swap -> {
        int low = 1 << swap.first();
        int high = 1 << swap.second();
        exchange(
            low | high,
            low | high,
            low,
            (int) (swap.ones() | swap.zeros()),
            (int) swap.ones(),
            re,
            im);
      }
      case Element.Dense dense -> dense(dense, re, im);
    }
  }

  private static void phase(Element.Phase phase, double[] re, double[] im) {
    int mask = (int) (phase.ones() | phase.zeros());
    int value = (int) phase.ones();
    double cos = Math.cos(phase.angle());
    double sin = Math.sin(phase.angle());
    int free = (re.length - 1) & ~mask;
    int at = 0;
    do {
      int index = at | value;
      double x = re[index];
      double y = im[index];
      re[index] = x * cos - y * sin;
      im[index] = x * sin + y * cos;
      at = at - free & free;
    } while (at != 0);
  }

  private static void real(
      int bit,
      int mask,
      int value,
      double a,
      double b,
      double c,
      double d,
      double[] re,
      double[] im) {
    int free = (re.length - 1) & ~(mask | bit);
    int at = 0;
    do {
      int low = at | value;
      int high = low | bit;
      double x = re[low];
      double y = re[high];
      re[low] = a * x + b * y;
      re[high] = c * x + d * y;
      x = im[low];
      y = im[high];
      im[low] = a * x + b * y;
      im[high] = c * x + d * y;
      at = at - free & free;
    } while (at != 0);
  }

  /** Exchanges each index that has {@code with} of {@code fixed} with the one {@code xor} away. */
  private static void exchange(
      int xor, int fixed, int with, int mask, int value, double[] re, double[] im) {
    int free = (re.length - 1) & ~(mask | fixed);
    int at = 0;
    do {
      int one = at | value | with;
      int other = one ^ xor;
      double x = re[one];
      re[one] = re[other];
      re[other] = x;
      x = im[one];
      im[one] = im[other];
      im[other] = x;
      at = at - free & free;
    } while (at != 0);
  }

  private static void dense(Element.Dense dense, double[] re, double[] im) {
    int[] qubits = dense.qubits();
    int size = 1 << qubits.length;
    int[] offsets = new int[size];
    int targets = 0;
    for (int each = 0; each < qubits.length; each++) {
      targets |= 1 << qubits[each];
      for (int index = 0; index < size; index++) {
        offsets[index] |= (index >>> each & 1) << qubits[each];
      }
    }
    double[] x = new double[size];
    double[] y = new double[size];
    double[] a = dense.re();
    double[] b = dense.im();
    int free = (re.length - 1) & ~((int) (dense.ones() | dense.zeros()) | targets);
    int at = 0;
    do {
      int base = at | (int) dense.ones();
      for (int each = 0; each < size; each++) {
        x[each] = re[base | offsets[each]];
        y[each] = im[base | offsets[each]];
      }
      for (int row = 0; row < size; row++) {
        double sumRe = 0;
        double sumIm = 0;
        for (int column = 0; column < size; column++) {
          double p = a[row * size + column];
          double q = b[row * size + column];
          sumRe += p * x[column] - q * y[column];
          sumIm += p * y[column] + q * x[column];
        }
        re[base | offsets[row]] = sumRe;
        im[base | offsets[row]] = sumIm;
      }
      at = at - free & free;
    } while (at != 0);
  }
}
