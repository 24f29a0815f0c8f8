package org.ketbench.engine.pure;

import java.util.stream.IntStream;
import org.ketbench.circuit.Matrix;
import org.ketbench.engine.branches.BranchState;
import org.ketbench.engine.branches.GateRun;
import org.ketbench.engine.statevector.plan.Element;
import org.ketbench.engine.statevector.read.StateReader;
import org.ketbench.result.AmplitudeTable;

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

  @Override
  public double one(int qubit) {
    int place = places.of(qubit);
    if (place < 0) {
      return 0;
    }
    int bit = 1 << place;
    double zero = 0;
    double one = 0;
    for (int group = 0; group < re.length; group += 2 * bit) {
      for (int at = group; at < group + bit; at++) {
        zero += re[at] * re[at] + im[at] * im[at];
        one += re[at + bit] * re[at + bit] + im[at + bit] * im[at + bit];
      }
    }
    return one / (zero + one);
  }

  @Override
  public void collapse(int qubit, boolean one) {
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

  private double norm() {
    double norm = 0;
    for (int at = 0; at < re.length; at++) {
      norm += re[at] * re[at] + im[at] * im[at];
    }
    return norm;
  }

  private void normalize() {
    double norm = norm();
    if (Math.abs(norm - 1) > 1e-15) {
      scale(1 / Math.sqrt(norm));
    }
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
    double norm = 0;
    for (int at = 0; at < re.length; at++) {
      double each = re[at] * re[at] + im[at] * im[at];
      sum += each * Fingerprints.weight(at);
      norm += each;
    }
    return sum / norm;
  }

  @Override
  public boolean join(SmallState other, double weight, double otherWeight) {
    return same(other);
  }

  @Override
  public boolean same(SmallState other) {
    normalize();
    other.normalize();
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
    double norm = norm();
    long mask = places.mask(qubits);
    int[] spread = places.ranks(qubits);
    for (int at = 0; at < re.length; at++) {
      double probability = re[at] * re[at] + im[at] * im[at];
      if (probability > 0) {
        table[Places.spread((int) Long.compress(at, mask), spread)] += probability / norm;
      }
    }
    return table;
  }

  @Override
  public void sample(int[] qubits, int shots, long seed, Drawn drawn) {
    TableSampler.sample(marginal(qubits), shots, seed, drawn);
  }

  @Override
  public Matrix reducedState(int... qubits) {
    return PureReadings.reducedState(places, re, im, qubits);
  }

  @Override
  public double expectation(long[] x, long[] z) {
    return PureReadings.expectation(places, re, im, x, z);
  }

  @Override
  public void close() {}

  @Override
  public AmplitudeTable largest(int count) {
    double scale = 1 / Math.sqrt(norm());
    return places.table(
        IntStream.range(0, re.length)
            .filter(at -> re[at] != 0 || im[at] != 0)
            .mapToObj(at -> new StateReader.Entry(at, re[at] * scale, im[at] * scale))
            .sorted(StateReader.LARGEST_FIRST)
            .limit(count)
            .toList());
  }
}
