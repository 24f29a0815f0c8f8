package org.ketbench.engine.branches;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.ketbench.engine.Monitor;
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
  private static final long TELL_EACH = 100_000_000;

  private final OutcomeReader reader;
  private final TreeMap<Outcome, Integer> counts = new TreeMap<>();

  private final Monitor monitor;
  private long told = System.nanoTime();

  public OutcomeCounts(Program program, Monitor monitor) {
    this.reader = new OutcomeReader(program);
    this.monitor = monitor;
  }

  @Override
  public Runnable ended(
      ClassicalState classical, S state, double probability, int shots, long seed) {
    OutcomeReader.Open open = reader.open(classical);
    Randomness random = new Randomness(Randomness.seedOf(seed, 7));
    Map<Outcome, Integer> found = new HashMap<>();
    BranchState.Drawn drawn = (outcome, count) -> found.merge(outcome, count, Integer::sum);
    if (open.bits() == 0) {
      open.outcomes(Outcome.of(0), shots, random, drawn);
    } else {
      state.sample(
          open.qubits(),
          shots,
          seed,
          (outcome, count) -> open.outcomes(outcome, count, random, drawn));
    }
    return () -> {
      found.forEach(this::add);
      tell();
    };
  }

  private void tell() {
    long now = System.nanoTime();
    if (now - told > TELL_EACH) {
      told = now;
      monitor.counts(counts());
    }
  }

  private void add(Outcome outcome, int count) {
    counts.merge(outcome, count, Integer::sum);
  }

  /** All shots so far. */
  public Counts counts() {
    return Counts.of(reader.keys(), counts);
  }
}
