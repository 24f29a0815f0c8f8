package org.ketbench.engine.density;

import org.ketbench.circuit.Matrix;
import org.ketbench.engine.branches.BranchState;
import org.ketbench.engine.branches.GateRun;
import org.ketbench.engine.pure.Diagonal;
import org.ketbench.engine.pure.Places;
import org.ketbench.engine.pure.PureReadings;
import org.ketbench.engine.pure.TableSampler;

/** The density matrix of a branch. It can stand for any mixture, so branches always join. */
final class DensityState implements BranchState<DensityState> {
  private static final double SAME = 1e-12;

  private final Places places;
  private final Entries entries;
  private final int size;

  DensityState(Places places, Entries entries) {
    this.places = places;
    this.entries = entries;
    this.size = 1 << places.count();
  }

  private long at(int row, int column) {
    return row | (long) column << places.count();
  }

  @Override
  public DensityState copy() {
    return new DensityState(places, entries.copy());
  }

  @Override
  public void apply(GateRun steps) {
    entries.apply(steps);
  }

  private Diagonal diagonal() {
    return new Diagonal(places, each -> entries.re(at(each, each)));
  }

  private double trace() {
    return diagonal().trace();
  }

  @Override
  public double one(int qubit) {
    return diagonal().one(qubit);
  }

  @Override
  public void collapse(int qubit, boolean one) {
    int place = places.of(qubit);
    if (place < 0) {
      return;
    }
    double kept = diagonal().trace(place, one);
    long mask = at(1 << place, 1 << place);
    entries.keep(mask, one ? mask : 0, 1 / kept);
  }

  @Override
  public void flip(int qubit) {
    int place = places.of(qubit);
    if (place >= 0) {
      entries.flip(place);
      entries.flip(place + places.count());
    }
  }

  @Override
  public double fingerprint() {
    return 0;
  }

  @Override
  public boolean join(DensityState other, double weight, double otherWeight) {
    double all = weight + otherWeight;
    entries.mix(weight / all / trace(), other.entries, otherWeight / all / other.trace());
    return true;
  }

  @Override
  public boolean same(DensityState other) {
    double scale = trace() / other.trace();
    for (long index = 0; index < (long) size * size; index++) {
      if (Math.abs(entries.re(index) - scale * other.entries.re(index)) > SAME
          || Math.abs(entries.im(index) - scale * other.entries.im(index)) > SAME) {
        return false;
      }
    }
    return true;
  }

  @Override
  public double[] marginal(int[] qubits) {
    return diagonal().marginal(qubits);
  }

  @Override
  public void sample(int[] qubits, int shots, long seed, Drawn drawn) {
    TableSampler.sample(marginal(qubits), shots, seed, drawn);
  }

  @Override
  public Matrix reducedState(int... qubits) {
    int[] inside = places.simulated(qubits);
    int[] offsets = Places.offsets(inside);
    int small = offsets.length;
    int mask = offsets[small - 1];
    double[] re = new double[small * small];
    double[] im = new double[small * small];
    double trace = trace();
    int free = (size - 1) & ~mask;
    int rest = 0;
    do {
      for (int row = 0; row < small; row++) {
        for (int column = 0; column < small; column++) {
          long index = at(rest | offsets[row], rest | offsets[column]);
          re[row * small + column] += entries.re(index) / trace;
          im[row * small + column] += entries.im(index) / trace;
        }
      }
      rest = rest - free & free;
    } while (rest != 0);
    return PureReadings.spread(places, Matrix.of(small, re, im), qubits);
  }

  @Override
  public double expectation(long[] x, long[] z) {
    Long flips = places.mask(x);
    if (flips == null) {
      return 0;
    }
    int xor = (int) (long) flips;
    int signs = (int) places.known(z);
    int turns = Integer.bitCount(xor & signs) & 3;
    double sum = 0;
    for (int row = 0; row < size; row++) {
      long index = at(row, row ^ xor);
      double part = (turns & 1) == 0 ? entries.re(index) : -entries.im(index);
      sum += (Integer.bitCount(row & signs) & 1) == 0 ? part : -part;
    }
    return (turns < 2 ? sum : -sum) / trace();
  }

  @Override
  public void close() {
    entries.close();
  }
}
