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
  private static final int MOST_BITS = 24;

  private static final Comparator<Distribution.Entry> MOST_PROBABLE_FIRST =
      Comparator.comparingDouble(Distribution.Entry::probability)
          .reversed()
          .thenComparing(Distribution.Entry::outcome);

  private final OutcomeReader reader;
  private final Map<Integer, Boolean> wanted = new HashMap<>();
  private final Map<Outcome, double[]> sums = new HashMap<>();
  private double dropped;
  private double kept;

  public OutcomeProbabilities(Program program) {
    this(program, Map.of());
  }

  /**
   * Collects only the outcomes in which bits of the circuit have these values.
   *
   * @throws IllegalArgumentException if such a bit is not part of outcomes
   */
  public OutcomeProbabilities(Program program, Map<Integer, Boolean> bits) {
    this.reader = new OutcomeReader(program);
    int[] read = reader.keys().read();
    bits.forEach((bit, value) -> wanted.put(rank(read, bit), value));
  }

  private static int rank(int[] read, int bit) {
    for (int rank = 0; rank < read.length; rank++) {
      if (read[rank] == bit) {
        return rank;
      }
    }
    throw new IllegalArgumentException("bit " + bit + " is not part of outcomes");
  }

  @Override
  public Runnable ended(
      ClassicalState classical, S state, double probability, int shots, long seed) {
    OutcomeReader.Open open = reader.open(classical);
    if (open.bits() > MOST_BITS) {
      throw new SimulationRefusedException(
          Reason.MEMORY,
          "The distribution of "
              + open.bits()
              + " measured bits needs a table of 2^"
              + open.bits()
              + " numbers for every branch; at most "
              + MOST_BITS
              + " bits are supported. Measure fewer qubits, or draw shots, as in ketbench run.",
          null);
    }
    double[] table =
        open.bits() == 0 ? new double[] {1} : open.probabilities(state.marginal(open.qubits()));
    return () -> {
      for (int each = 0; each < table.length; each++) {
        if (table[each] > 0) {
          add(open.outcome(each), probability * table[each]);
        }
      }
    };
  }

  private void add(Outcome outcome, double probability) {
    for (Map.Entry<Integer, Boolean> pin : wanted.entrySet()) {
      if (outcome.bit(pin.getKey()) != pin.getValue()) {
        return;
      }
    }
    kept += probability;
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

  /** The most probable outcomes, as if no other than the collected ones were possible. */
  Conditional conditional(int top) {
    Distribution found = distribution(top);
    List<Distribution.Entry> entries = new ArrayList<>();
    double listed = 0;
    for (Distribution.Entry entry : found.entries()) {
      entries.add(new Distribution.Entry(entry.outcome(), entry.probability() / kept));
      listed += entry.probability();
    }
    boolean whole = entries.size() == sums.size();
    double rest = whole || kept == 0 ? 0 : Math.max(0, 1 - listed / kept);
    return new Conditional(kept, new Distribution(found.keys(), entries, rest));
  }
}
