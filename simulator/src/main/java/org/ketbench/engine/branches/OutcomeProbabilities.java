package org.ketbench.engine.branches;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.program.ClassicalState;
import org.ketbench.engine.program.Program;
import org.ketbench.result.Distribution;
import org.ketbench.result.Outcome;

/**
 * Collects the probabilities of outcomes from branches.
 *
 * @param <S> the kind of state
 */
public final class OutcomeProbabilities<S extends BranchState<S>> implements Leaves<S> {
  private static final int MOST_QUBITS = 24;

  private static final Comparator<Distribution.Entry> MOST_PROBABLE_FIRST =
      Comparator.comparingDouble(Distribution.Entry::probability)
          .reversed()
          .thenComparing(Distribution.Entry::outcome);

  private final OutcomeReader reader;
  private final Map<Outcome, double[]> sums = new HashMap<>();
  private double dropped;

  public OutcomeProbabilities(Program program) {
    this.reader = new OutcomeReader(program);
  }

  @Override
  public void ended(ClassicalState classical, S state, double probability, int shots, long seed) {
    int[] qubits = reader.qubits(classical);
    if (qubits.length > MOST_QUBITS) {
      throw new SimulationRefusedException(
          Reason.MEMORY,
          "The distribution of "
              + qubits.length
              + " qubits needs a table of 2^"
              + qubits.length
              + " numbers for every branch; at most "
              + MOST_QUBITS
              + " qubits are supported. Measure fewer, or draw shots.",
          null);
    }
    OutcomeReader.Outcomes outcomes = reader.outcomes(classical, qubits);
    if (qubits.length == 0) {
      add(outcomes.with(Outcome.of(0)), probability);
      return;
    }
    double[] table = state.marginal(qubits);
    for (int each = 0; each < table.length; each++) {
      if (table[each] > 0) {
        add(outcomes.with(Outcome.of(each)), probability * table[each]);
      }
    }
  }

  private void add(Outcome outcome, double probability) {
    sums.computeIfAbsent(outcome, _ -> new double[1])[0] += probability;
  }

  @Override
  public void dropped(double probability) {
    dropped += probability;
  }

  /** The most probable outcomes. */
  public Distribution distribution(int top) {
    List<Distribution.Entry> entries = new ArrayList<>(sums.size());
    sums.forEach((outcome, sum) -> entries.add(new Distribution.Entry(outcome, sum[0])));
    entries.sort(MOST_PROBABLE_FIRST);
    double rest = dropped;
    for (Distribution.Entry entry :
        entries.subList(Math.min(top, entries.size()), entries.size())) {
      rest += entry.probability();
    }
    return new Distribution(reader.keys(), entries.subList(0, Math.min(top, entries.size())), rest);
  }
}
