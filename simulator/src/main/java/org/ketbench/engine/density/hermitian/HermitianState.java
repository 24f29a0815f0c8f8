package org.ketbench.engine.density.hermitian;

import java.util.List;
import org.ketbench.circuit.Matrix;
import org.ketbench.engine.branches.BranchState;
import org.ketbench.engine.branches.GateRun;
import org.ketbench.engine.pure.Diagonal;
import org.ketbench.engine.pure.Places;
import org.ketbench.engine.pure.PureReadings;
import org.ketbench.engine.pure.TableSampler;

/** The density matrix of a branch by its coefficients. It can stand for any mixture. */
final class HermitianState implements BranchState<HermitianState> {
  private static final double SAME = 1e-12;

  /** The low bit of every digit: where only these are set, a coefficient is a probability. */
  private static final long LOW_BITS = 0x5555555555555555L;

  private static final Transfer EXCHANGE =
      Transfer.of(List.of(Matrix.of(2, new double[] {0, 1, 1, 0}, new double[4])));

  private final Places places;
  private final RealVector vector;
  private final int size;

  HermitianState(Places places, RealVector vector) {
    this.places = places;
    this.vector = vector;
    this.size = 1 << places.count();
  }

  private double probability(int bits) {
    return vector.at(Long.expand(bits, LOW_BITS));
  }

  private Diagonal diagonal() {
    return new Diagonal(places, this::probability);
  }

  private double trace() {
    return diagonal().trace();
  }

  @Override
  public HermitianState copy() {
    return new HermitianState(places, vector.copy());
  }

  @Override
  @SuppressWarnings("unchecked")
  public void apply(GateRun steps) {
    List<PlacedTransfer> all;
    if (steps.prepared() instanceof List<?> known) {
      all = (List<PlacedTransfer>) known;
    } else {
      all = TransferBlocks.of(steps.steps(), places);
      steps.prepared(all);
    }
    all.forEach(vector::apply);
  }

  private void apply(Transfer transfer, int place) {
    vector.apply(new PlacedTransfer(transfer, new int[] {place}));
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
    apply(Transfer.keeping(one, 1 / kept), place);
  }

  @Override
  public void flip(int qubit) {
    int place = places.of(qubit);
    if (place >= 0) {
      apply(EXCHANGE, place);
    }
  }

  @Override
  public double fingerprint() {
    return 0;
  }

  @Override
  public boolean join(HermitianState other, double weight, double otherWeight) {
    double all = weight + otherWeight;
    vector.mix(weight / all / trace(), other.vector, otherWeight / all / other.trace());
    return true;
  }

  @Override
  public boolean same(HermitianState other) {
    double scale = trace() / other.trace();
    for (long index = 0; index < vector.size(); index++) {
      if (Math.abs(vector.at(index) - scale * other.vector.at(index)) > SAME) {
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
    int mask = Places.offsets(inside)[(1 << inside.length) - 1];
    double[] re = new double[1 << (2 * inside.length)];
    double[] im = new double[re.length];
    double trace = trace();
    int free = (size - 1) & ~mask;
    for (int index = 0; index < re.length; index++) {
      long at = 0;
      for (int each = 0; each < inside.length; each++) {
        at |= (index >>> (2 * each) & 3L) << (2 * inside[each]);
      }
      int rest = 0;
      do {
        re[index] += vector.at(at | Long.expand(rest, LOW_BITS)) / trace;
        rest = rest - free & free;
      } while (rest != 0);
    }
    for (int each = 0; each < inside.length; each++) {
      entriesOf(2 << (2 * each), re, im);
    }
    return PureReadings.spread(places, matrix(inside.length, re, im), qubits);
  }

  /** Turns the coefficients of X and Y of one qubit into the entries above and below. */
  private static void entriesOf(int high, double[] re, double[] im) {
    for (int x = 0; x < re.length; x++) {
      if ((x & high) != 0 && (x & high >>> 1) == 0) {
        int y = x | high >>> 1;
        double a = re[x];
        double b = im[x];
        double c = re[y];
        double d = im[y];
        re[x] = a + d;
        im[x] = b - c;
        re[y] = a - d;
        im[y] = b + c;
      }
    }
  }

  /** Digits are now 0 and 1 on the diagonal, 2 for row 0 of column 1, 3 for row 1 of column 0. */
  private static Matrix matrix(int qubits, double[] re, double[] im) {
    int size = 1 << qubits;
    double[] entriesRe = new double[re.length];
    double[] entriesIm = new double[re.length];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        long index = Long.expand(row, LOW_BITS) | Long.expand(row ^ column, LOW_BITS << 1);
        entriesRe[row * size + column] = re[(int) index];
        entriesIm[row * size + column] = im[(int) index];
      }
    }
    return Matrix.of(size, entriesRe, entriesIm);
  }

  @Override
  public double expectation(long[] x, long[] z) {
    Long flips = places.mask(x);
    if (flips == null) {
      return 0;
    }
    int xor = (int) (long) flips;
    int signs = (int) places.known(z);
    long fixed = Long.expand(xor, LOW_BITS << 1) | Long.expand(xor & signs, LOW_BITS);
    int free = (size - 1) & ~xor;
    double sum = 0;
    int rest = 0;
    do {
      double part = vector.at(fixed | Long.expand(rest, LOW_BITS));
      sum += (Integer.bitCount(rest & signs) & 1) == 0 ? part : -part;
      rest = rest - free & free;
    } while (rest != 0);
    return sum * (1 << Integer.bitCount(xor)) / trace();
  }

  @Override
  public void close() {
    vector.close();
  }
}
