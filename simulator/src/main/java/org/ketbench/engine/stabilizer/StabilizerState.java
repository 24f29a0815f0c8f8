package org.ketbench.engine.stabilizer;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Matrix;
import org.ketbench.engine.branches.BranchState;
import org.ketbench.engine.branches.GateRun;
import org.ketbench.engine.branches.Randomness;
import org.ketbench.engine.observable.Mixedness;
import org.ketbench.engine.program.Channel;
import org.ketbench.engine.stabilizer.clifford.Move;
import org.ketbench.engine.stabilizer.clifford.Moves;
import org.ketbench.engine.stabilizer.tableau.AffineSpace;
import org.ketbench.engine.stabilizer.tableau.Generators;
import org.ketbench.engine.stabilizer.tableau.InverseTableau;
import org.ketbench.engine.stabilizer.tableau.Support;
import org.ketbench.result.AmplitudeTable;
import org.ketbench.result.Outcome;

/** A stabilizer state as one branch of a program. */
final class StabilizerState implements BranchState<StabilizerState> {
  private final StabilizerSpace space;
  private final InverseTableau tableau;
  private @Nullable Generators generators;

  StabilizerState(StabilizerSpace space, InverseTableau tableau) {
    this.space = space;
    this.tableau = tableau;
  }

  @Override
  public StabilizerState copy() {
    return new StabilizerState(space, tableau.copy());
  }

  @Override
  public void apply(GateRun steps) {
    generators = null;
    Moves moves = space.moves(steps);
    for (int each = 0; each < moves.size(); each++) {
      tableau.apply(moves.kind(each), moves.first(each), moves.second(each));
    }
  }

  private Generators generators() {
    Generators known = generators;
    if (known == null) {
      known = new Generators(tableau);
      generators = known;
    }
    return known;
  }

  @Override
  public double one(int qubit) {
    int place = space.places().of(qubit);
    if (place < 0) {
      return 0;
    }
    return tableau.isDecided(place) ? tableau.measure(place, () -> false) ? 1 : 0 : 0.5;
  }

  @Override
  public void collapse(int qubit, boolean one) {
    int place = space.places().of(qubit);
    if (place >= 0 && !tableau.isDecided(place)) {
      generators = null;
      tableau.measure(place, () -> one);
    }
  }

  @Override
  public void flip(int qubit) {
    int place = space.places().of(qubit);
    if (place >= 0) {
      generators = null;
      tableau.apply(Move.X, place, place);
    }
  }

  @Override
  public double fingerprint() {
    return generators().fingerprint();
  }

  @Override
  public boolean join(StabilizerState other, double weight, double otherWeight) {
    return same(other);
  }

  @Override
  public boolean same(StabilizerState other) {
    return generators().equals(other.generators());
  }

  /** The outcomes of the qubits that anything happens to; {@code ranks} gets their positions. */
  private AffineSpace outcomes(int[] qubits, List<Integer> ranks) {
    List<Integer> inside = new ArrayList<>();
    for (int each = 0; each < qubits.length; each++) {
      int place = space.places().of(qubits[each]);
      if (place >= 0) {
        inside.add(place);
        ranks.add(each);
      }
    }
    return generators().outcomes(inside.stream().mapToInt(Integer::intValue).toArray());
  }

  @Override
  public double[] marginal(int[] qubits) {
    List<Integer> ranks = new ArrayList<>();
    AffineSpace outcomes = outcomes(qubits, ranks);
    double[] table = new double[1 << qubits.length];
    double each = Math.scalb(1.0, -outcomes.dimension());
    for (long[] string : outcomes.strings(table.length)) {
      table[(int) spread(string, ranks, qubits.length)[0]] = each;
    }
    return table;
  }

  private static long[] spread(long[] string, List<Integer> ranks, int width) {
    if (ranks.size() == width) {
      return string;
    }
    long[] wide = new long[Math.max(1, (width + 63) >>> 6)];
    for (int each = 0; each < ranks.size(); each++) {
      if ((string[each >>> 6] & 1L << each) != 0) {
        wide[ranks.get(each) >>> 6] |= 1L << ranks.get(each);
      }
    }
    return wide;
  }

  @Override
  public void sample(int[] qubits, int shots, long seed, Drawn drawn) {
    List<Integer> ranks = new ArrayList<>();
    AffineSpace outcomes = outcomes(qubits, ranks);
    new AffineShots(outcomes, new Randomness(seed))
        .draw(
            shots,
            (string, count) ->
                drawn.drawn(Outcome.of(spread(string, ranks, qubits.length)), count));
  }

  @Override
  public Matrix reducedState(int... qubits) {
    int size = 1 << qubits.length;
    int words = words();
    Matrix sum = Matrix.of(size, new double[size * size], new double[size * size]);
    for (int index = 0; index < size * size; index++) {
      long[] x = new long[words];
      long[] z = new long[words];
      for (int each = 0; each < qubits.length; each++) {
        int digit = (index >>> (2 * each)) & 3;
        long bit = 1L << qubits[each];
        x[qubits[each] >>> 6] |= digit == 1 || digit == 2 ? bit : 0;
        z[qubits[each] >>> 6] |= digit >= 2 ? bit : 0;
      }
      double mean = expectation(x, z);
      if (mean != 0) {
        sum = sum.plus(Channel.pauli(index, qubits.length).scaled(mean / size, 0));
      }
    }
    return sum;
  }

  /** All eigenvalues but 0 are alike. */
  @Override
  public Mixedness mixedness(int... qubits) {
    boolean[] inside = new boolean[space.places().count()];
    for (int qubit : qubits) {
      int place = space.places().of(qubit);
      if (place >= 0) {
        inside[place] = true;
      }
    }
    int entropy = generators().entropy(inside);
    return new Mixedness(qubits.length, entropy, Math.scalb(1.0, -entropy), 0);
  }

  @Override
  public boolean tellsMixedness(int... qubits) {
    return true;
  }

  /** The first of them is taken to be positive, for a table of bits knows no global phase. */
  @Override
  public AmplitudeTable largest(int count) {
    Support support = new Support(generators());
    double size = Math.pow(2, -support.dimension() / 2.0);
    List<AmplitudeTable.Row> rows = new ArrayList<>();
    for (Support.Member member : support.members(count)) {
      BigInteger index = BigInteger.ZERO;
      StringBuilder label = new StringBuilder(space.qubits());
      for (int qubit = space.qubits() - 1; qubit >= 0; qubit--) {
        int place = space.places().of(qubit);
        boolean one = place >= 0 && (member.string()[place >>> 6] & 1L << place) != 0;
        index = one ? index.setBit(qubit) : index;
        label.append(one ? '1' : '0');
      }
      double re = (member.turns() & 1) != 0 ? 0 : member.turns() == 0 ? size : -size;
      double im = (member.turns() & 1) == 0 ? 0 : member.turns() == 1 ? size : -size;
      rows.add(new AmplitudeTable.Row(index, label.toString(), re, im));
    }
    return new AmplitudeTable(space.qubits(), rows);
  }

  private int words() {
    return (space.qubits() + 63) >>> 6;
  }

  @Override
  public double expectation(long[] x, long[] z) {
    int words = Math.max(1, (space.places().count() + 63) >>> 6);
    long[] insideX = new long[words];
    long[] insideZ = new long[words];
    for (int qubit = 0; qubit < space.qubits(); qubit++) {
      int place = space.places().of(qubit);
      boolean flips = (x[qubit >>> 6] & 1L << qubit) != 0;
      if (place < 0 && flips) {
        return 0;
      }
      if (place >= 0) {
        insideX[place >>> 6] |= flips ? 1L << place : 0;
        insideZ[place >>> 6] |= (z[qubit >>> 6] & 1L << qubit) != 0 ? 1L << place : 0;
      }
    }
    return tableau.expectation(insideX, insideZ);
  }

  @Override
  public void close() {}
}
