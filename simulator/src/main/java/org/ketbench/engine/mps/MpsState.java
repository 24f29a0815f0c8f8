package org.ketbench.engine.mps;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.branches.BranchState;
import org.ketbench.engine.branches.GateRun;
import org.ketbench.engine.branches.Randomness;
import org.ketbench.engine.branches.Step;
import org.ketbench.engine.linear.ComplexMatrix;
import org.ketbench.engine.observable.Mixedness;
import org.ketbench.result.AmplitudeTable;
import org.ketbench.result.Outcome;

/** A matrix product state as one branch of a program. */
final class MpsState implements BranchState<MpsState> {
  private static final double UNITARY = 1e-14;

  private static final double SAME = 1e-11;

  /** The most qubits anywhere whose density matrix is put together. */
  private static final int MOST_TOGETHER = 8;

  private final MpsSpace space;
  private final MatrixProductState state;

  MpsState(MpsSpace space, MatrixProductState state) {
    this.space = space;
    this.state = state;
  }

  @Override
  public MpsState copy() {
    return new MpsState(space, state.copy());
  }

  /** Gates that are melted together, and between them operators that do not keep the norm. */
  private record Prepared(List<List<Fusion.Step>> gates, List<Step.Operator> operators) {}

  @Override
  public void apply(GateRun run) {
    Prepared prepared;
    if (run.prepared() instanceof Prepared known) {
      prepared = known;
    } else {
      prepared = prepared(run);
      run.prepared(prepared);
    }
    for (int part = 0; part < prepared.gates().size(); part++) {
      if (part > 0) {
        operate(prepared.operators().get(part - 1));
      }
      Schedule.apply(state, prepared.gates().get(part));
    }
  }

  private Prepared prepared(GateRun run) {
    List<List<Fusion.Step>> gates = new ArrayList<>();
    List<Step.Operator> operators = new ArrayList<>();
    Fusion fusion = new Fusion(state.qubits());
    for (Step step : run.steps()) {
      switch (step) {
        case Step.Gate(Operation.Apply apply) -> {
          if (!GateMatrices.give(apply, Evaluator.Environment.EMPTY, fusion::add)) {
            throw new SimulationRefusedException(Reason.OPERATION, tooWide(apply), apply.span());
          }
        }
        case Step.Operator(Matrix matrix, Qubits qubits) when matrix.isUnitary(UNITARY) ->
            fusion.add(qubits.toArray(), GateMatrices.complex(matrix));
        case Step.Operator operator -> {
          gates.add(fusion.steps());
          operators.add(operator);
          fusion = new Fusion(state.qubits());
        }
        case Step.Noise noise ->
            throw new IllegalArgumentException(noise.channel() + " as a whole");
      }
    }
    gates.add(fusion.steps());
    return new Prepared(gates, operators);
  }

  static String tooWide(Operation.Apply apply) {
    return "The mps engine joins at most 8 qubits in one gate, and '"
        + apply.modifiedName()
        + "' acts on "
        + apply.width()
        + "; use statevector, or a gate that is defined by smaller ones.";
  }

  private void operate(Step.Operator operator) {
    int[] qubits = operator.qubits().toArray();
    ComplexMatrix matrix = GateMatrices.complex(operator.matrix());
    if (qubits.length == 1) {
      state.operateOne(qubits[0], matrix);
    } else {
      Schedule.gather(state, qubits);
      state.applyHere(qubits, matrix, false);
    }
  }

  @Override
  public double one(int qubit) {
    return state.one(qubit);
  }

  @Override
  public void collapse(int qubit, boolean one) {
    state.collapse(qubit, one);
  }

  @Override
  public void flip(int qubit) {
    ComplexMatrix flip = new ComplexMatrix(2, 2);
    flip.set(0, 1, 1, 0);
    flip.set(1, 0, 1, 0);
    state.applyOne(qubit, flip);
  }

  @Override
  public double fingerprint() {
    double sum = 0;
    MatrixProductState copy = state.copy();
    for (int site = 0; site < copy.qubits(); site++) {
      int qubit = copy.qubitAt(site);
      sum += copy.one(qubit) * Math.sqrt(2 + qubit) / copy.qubits();
    }
    return sum;
  }

  @Override
  public boolean join(MpsState other, double weight, double otherWeight) {
    return same(other);
  }

  @Override
  public boolean same(MpsState other) {
    return state.isArrangedAs(other.state) && state.overlap(other.state) > 1 - SAME;
  }

  @Override
  public double[] marginal(int[] qubits) {
    return new Reader(state).marginal(qubits);
  }

  @Override
  public void sample(int[] qubits, int shots, long seed, Drawn drawn) {
    int[] sites = new int[qubits.length];
    int last = 0;
    for (int each = 0; each < qubits.length; each++) {
      sites[each] = state.siteOf(qubits[each]);
      last = Math.max(last, sites[each]);
    }
    Randomness random = new Randomness(seed);
    new Shots(state, last)
        .draw(
            shots,
            random::binomial,
            (bySite, count) -> {
              long[] words = new long[Math.max(1, (qubits.length + 63) >>> 6)];
              for (int each = 0; each < sites.length; each++) {
                if ((bySite[sites[each] >>> 6] & 1L << sites[each]) != 0) {
                  words[each >>> 6] |= 1L << each;
                }
              }
              drawn.drawn(Outcome.of(words), count);
            });
  }

  @Override
  public Matrix reducedState(int... qubits) {
    ComplexMatrix density = new Reader(state).reduced(qubits);
    return Matrix.of(density.rows(), density.re(), density.im());
  }

  /** Cuts between neighbours are read off their bond, however wide the sides are. */
  @Override
  public Mixedness mixedness(int... qubits) {
    if (!isCut(qubits)) {
      return Mixedness.of(reducedState(qubits));
    }
    int before = qubits[0] == 0 ? qubits.length : qubits[0];
    return Mixedness.of(qubits.length, new Reader(state).spectrum(before));
  }

  @Override
  public boolean tellsMixedness(int... qubits) {
    return isCut(qubits) || qubits.length <= MOST_TOGETHER;
  }

  /** Whether these are all qubits on one side of a bond. */
  private boolean isCut(int... qubits) {
    int first = qubits[0];
    int last = qubits[qubits.length - 1];
    return last - first + 1 == qubits.length && (first == 0 || last == state.qubits() - 1);
  }

  @Override
  public AmplitudeTable largest(int count) {
    return LargestAmplitudes.of(state, count);
  }

  @Override
  public double expectation(long[] x, long[] z) {
    return new Reader(state).mean(BitSet.valueOf(x), BitSet.valueOf(z));
  }

  @Override
  public void close() {
    space.note(state.error());
  }
}
