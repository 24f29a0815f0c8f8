package org.ketbench.engine.pure;

import java.util.List;
import org.ketbench.engine.branches.BranchState;
import org.ketbench.engine.branches.GateRun;
import org.ketbench.engine.statevector.plan.Element;

/** A few thousand amplitudes in two arrays. */
final class SmallState implements BranchState<SmallState> {
  private static final double SAME = 1e-12;

  private final Places places;
  private final double[] re;
  private final double[] im;

  private SmallState(Places places, double[] re, double[] im) {
    this.places = places;
    this.re = re;
    this.im = im;
  }

  static SmallState zero(Places places) {
    SmallState state =
        new SmallState(places, new double[1 << places.count()], new double[1 << places.count()]);
    state.re[0] = 1;
    return state;
  }

  @Override
  public SmallState copy() {
    return new SmallState(places, re.clone(), im.clone());
  }

  @Override
  public void apply(GateRun gates) {
    for (Element element : places.elements(gates)) {
      ArrayGates.apply(element, re, im);
    }
  }

  void apply(List<Element> elements) {
    for (Element element : elements) {
      ArrayGates.apply(element, re, im);
    }
  }

  @Override
  public double one(int qubit) {
    int place = places.of(qubit);
    if (place < 0) {
      return 0;
    }
    int bit = 1 << place;
    double sum = 0;
    for (int group = bit; group < re.length; group += 2 * bit) {
      for (int at = group; at < group + bit; at++) {
        sum += re[at] * re[at] + im[at] * im[at];
      }
    }
    return sum;
  }

  @Override
  public void collapse(int qubit, boolean one, double probability) {
    int place = places.of(qubit);
    if (place < 0) {
      return;
    }
    int bit = 1 << place;
    double norm = 0;
    for (int at = 0; at < re.length; at++) {
      if ((at & bit) != 0 == one) {
        norm += re[at] * re[at] + im[at] * im[at];
      } else {
        re[at] = 0;
        im[at] = 0;
      }
    }
    scale(1 / Math.sqrt(norm));
  }

  private void scale(double factor) {
    if (factor == 1) {
      return;
    }
    for (int at = 0; at < re.length; at++) {
      re[at] *= factor;
      im[at] *= factor;
    }
  }

  @Override
  public void flip(int qubit) {
    int place = places.of(qubit);
    if (place >= 0) {
      ArrayGates.apply(new Element.Flip(place, 0, 0), re, im);
    }
  }

  @Override
  public double fingerprint() {
    double sum = 0;
    for (int at = 0; at < re.length; at++) {
      sum += (re[at] * re[at] + im[at] * im[at]) * Fingerprints.weight(at);
    }
    return sum;
  }

  @Override
  public boolean same(SmallState other) {
    int largest = 0;
    double most = -1;
    for (int at = 0; at < re.length; at++) {
      double each = re[at] * re[at] + im[at] * im[at];
      if (each > most) {
        most = each;
        largest = at;
      }
    }
    double x = re[largest] * other.re[largest] + im[largest] * other.im[largest];
    double y = im[largest] * other.re[largest] - re[largest] * other.im[largest];
    double length = Math.hypot(x, y);
    if (length == 0) {
      return false;
    }
    x /= length;
    y /= length;
    for (int at = 0; at < re.length; at++) {
      double turnedRe = other.re[at] * x - other.im[at] * y;
      double turnedIm = other.re[at] * y + other.im[at] * x;
      if (Math.abs(turnedRe - re[at]) > SAME || Math.abs(turnedIm - im[at]) > SAME) {
        return false;
      }
    }
    return true;
  }

  @Override
  public double[] marginal(int[] qubits) {
    double[] table = new double[1 << qubits.length];
    long mask = places.mask(qubits);
    int[] spread = places.ranks(qubits);
    for (int at = 0; at < re.length; at++) {
      double probability = re[at] * re[at] + im[at] * im[at];
      if (probability > 0) {
        table[Places.spread((int) Long.compress(at, mask), spread)] += probability;
      }
    }
    return table;
  }

  @Override
  public void sample(int[] qubits, int shots, long seed, Drawn drawn) {
    TableSampler.sample(marginal(qubits), shots, seed, drawn);
  }

  @Override
  public void close() {}
}
