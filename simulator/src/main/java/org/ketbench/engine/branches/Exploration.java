package org.ketbench.engine.branches;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.observable.Entanglement;
import org.ketbench.engine.observable.Estimate;
import org.ketbench.engine.observable.Mixedness;
import org.ketbench.engine.observable.Reading;
import org.ketbench.engine.program.Liveness;
import org.ketbench.engine.program.Program;
import org.ketbench.engine.statevector.memory.MemoryBudget;
import org.ketbench.result.AmplitudeTable;
import org.ketbench.result.Counts;
import org.ketbench.result.Distribution;

/**
 * The answers that any kind of state can give by following branches.
 *
 * @param <S> the kind of state
 */
public final class Exploration<S extends BranchState<S>> {
  /** More states than fit here are not kept at once, whatever the machine has. */
  private static final double MOST_MEMORY = 2.0 * (1 << 30);

  /** The most qubits whose density matrix is averaged and taken apart. */
  private static final int MOST_MIXED = 9;

  private final Program program;
  private final StateSpace<S> space;
  private final Monitor monitor;

  public Exploration(Program program, StateSpace<S> space, Monitor monitor) {
    this.program = program;
    this.space = space;
    this.monitor = monitor;
  }

  private Explorer<S> explorer(boolean wholeState, Leaves<S> leaves) {
    double memory = Math.min(MOST_MEMORY, MemoryBudget.ofMachine().available() / 2);
    return new Explorer<>(
        program, new Liveness(program, wholeState), space, leaves, memory, monitor);
  }

  /** Draws the shots of a request; a single one as {@link #select} follows it. */
  public Counts counts(SimulationRequest request) {
    OutcomeCounts<S> counts = new OutcomeCounts<>(program, monitor);
    explorer(request.shots() == 1, counts).byShots(request.shots(), request.seed());
    return counts.counts();
  }

  /** The exact distribution. */
  public Distribution distribution(int top) {
    OutcomeProbabilities<S> probabilities = new OutcomeProbabilities<>(program);
    explorer(false, probabilities).byProbability();
    return probabilities.distribution(top);
  }

  /** What is read from the state at the end, exactly. */
  public List<Estimate> read(List<Reading> readings) {
    StateReadings<S> sums = new StateReadings<>(readings, program.circuit().qubitCount());
    explorer(true, sums).byProbability();
    return sums.exact();
  }

  /** How mixed sets of qubits are at the end. */
  public List<Mixedness> mixedness(List<List<Integer>> sets) {
    if (!space.takesChannels()) {
      SoleState<S> sole = new SoleState<>(sets, program.circuit().qubitCount());
      explorer(true, sole).byProbability();
      if (sole.isSole()) {
        return sole.found();
      }
    }
    List<Reading> readings = new ArrayList<>();
    for (List<Integer> set : sets) {
      if (set.size() > MOST_MIXED) {
        throw new SimulationRefusedException(
            Reason.SIZE,
            "The program ends in a mixture of states, whose entropy is computed for at most "
                + MOST_MIXED
                + " qubits, not for "
                + set.size()
                + ". Ask for fewer, or for the state before the first measurement or reset.",
            null);
      }
      readings.add(new Reading.ReducedState(set));
    }
    return read(readings).stream().map(each -> Mixedness.of(Entanglement.matrix(each))).toList();
  }

  /** What is read from the state at the end, as a mean over shots with its standard error. */
  public List<Estimate> sample(List<Reading> readings, int shots, long seed) {
    StateReadings<S> sums = new StateReadings<>(readings, program.circuit().qubitCount());
    explorer(true, sums).byShots(shots, seed);
    return sums.means();
  }

  /** What the ways through the program leave that a selection takes. */
  public Selected select(Selection selection, List<Reading> readings, int top) {
    SelectedWays<S> selected = new SelectedWays<>(program, selection, readings, top);
    Explorer<S> explorer = explorer(true, selected);
    selection.shot().ifPresentOrElse(seed -> explorer.byShots(1, seed), explorer::byProbability);
    return selected.selected();
  }

  /** The largest amplitudes of the one pure state at the end; refuses where there are more. */
  public AmplitudeTable amplitudes(int top) {
    AmplitudeTable table = select(Selection.ALL, List.of(), top).amplitudes();
    if (table == null) {
      throw new SimulationRefusedException(
          Reason.OPERATION,
          "There is no single state at the end, since something before it is random. Ask for the"
              + " state before that with --at LINE, or for ketbench probabilities.",
          null);
    }
    return table;
  }

  /** The exact distribution of the outcomes in which bits have these values. */
  public Conditional conditional(Map<Integer, Boolean> bits, int top) {
    OutcomeProbabilities<S> probabilities = new OutcomeProbabilities<>(program, bits);
    explorer(false, probabilities).byProbability();
    return probabilities.conditional(top);
  }
}
