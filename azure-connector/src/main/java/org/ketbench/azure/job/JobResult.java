package org.ketbench.azure.job;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.ledger.ResultEntry;
import org.ketbench.result.Counts;

/**
 * What a job gave, over the registers of its circuit.
 *
 * @param counts how often each outcome was seen
 * @param probabilities by key, where the target gives these and the counts are drawn from them
 * @param lost shots without an outcome, by an error or because a qubit was lost
 * @param verdict whether it may count
 * @param doubts what is wrong with it
 */
public record JobResult(
    String job,
    Counts counts,
    @Nullable Map<String, Double> probabilities,
    long lost,
    ResultEntry.Verdict verdict,
    List<String> doubts) {
  public JobResult {
    doubts = List.copyOf(doubts);
  }
}
