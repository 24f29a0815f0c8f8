package org.ketbench.engine.branches;

import java.util.TreeMap;
import org.ketbench.engine.program.ClassicalState;
import org.ketbench.engine.program.Program;
import org.ketbench.result.Counts;
import org.ketbench.result.Outcome;

/**
 * Counts the outcomes of the shots that took a branch.
 *
 * @param <S> the kind of state
 */
public final class OutcomeCounts<S extends BranchState<S>> implements Leaves<S> {
  private final OutcomeReader reader;
  private final TreeMap<Outcome, Integer> counts = new TreeMap<>();

  public OutcomeCounts(Program program) {
    this.reader = new OutcomeReader(program);
  }

  @Override
  public void ended(ClassicalState classical, S state, double probability, int shots, long seed) {
    int[] qubits = reader.qubits(classical);
    OutcomeReader.Outcomes outcomes = reader.outcomes(classical, qubits);
    if (qubits.length == 0) {
      add(outcomes.with(Outcome.of(0)), shots);
      return;
    }
    state.sample(qubits, shots, seed, (drawn, count) -> add(outcomes.with(drawn), count));
  }

  private void add(Outcome outcome, int count) {
    counts.merge(outcome, count, Integer::sum);
  }

  /** All shots so far. */
  public Counts counts() {
    return Counts.of(reader.keys(), counts);
  }
}
