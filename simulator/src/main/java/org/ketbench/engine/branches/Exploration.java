package org.ketbench.engine.branches;

import java.util.List;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.observable.Estimate;
import org.ketbench.engine.observable.Reading;
import org.ketbench.engine.program.Liveness;
import org.ketbench.engine.program.Program;
import org.ketbench.engine.statevector.memory.MemoryBudget;
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

  /** Draws the shots of a request. */
  public Counts counts(SimulationRequest request) {
    OutcomeCounts<S> counts = new OutcomeCounts<>(program, monitor);
    explorer(false, counts).byShots(request.shots(), request.seed());
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

  /** What is read from the state at the end, as a mean over shots with its standard error. */
  public List<Estimate> sample(List<Reading> readings, int shots, long seed) {
    StateReadings<S> sums = new StateReadings<>(readings, program.circuit().qubitCount());
    explorer(true, sums).byShots(shots, seed);
    return sums.means();
  }
}
