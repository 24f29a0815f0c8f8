package org.ketbench.result;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each outcome was drawn. Outcomes are kept as numbers in ascending order; their keys are
 * written only when asked for.
 */
public final class Counts {
  private final OutcomeKeys keys;
  private final long[] outcomes;
  private final int[] counts;

  /** Takes ascending outcomes, each once; the caller must not keep the arrays. */
  public Counts(OutcomeKeys keys, long[] outcomes, int[] counts) {
    if (outcomes.length != counts.length) {
      throw new IllegalArgumentException(outcomes.length + " outcomes, " + counts.length);
    }
    this.keys = keys;
    this.outcomes = outcomes;
    this.counts = counts;
  }

  public OutcomeKeys keys() {
    return keys;
  }

  /** How many different outcomes there are. */
  public int size() {
    return outcomes.length;
  }

  public long outcome(int position) {
    return outcomes[position];
  }

  public int count(int position) {
    return counts[position];
  }

  public long shots() {
    long shots = 0;
    for (int count : counts) {
      shots += count;
    }
    return shots;
  }

  /** The counts by key, in the order of the outcomes. */
  public Map<String, Integer> byKey() {
    Map<String, Integer> map = LinkedHashMap.newLinkedHashMap(outcomes.length);
    for (int each = 0; each < outcomes.length; each++) {
      map.put(keys.key(outcomes[each]), counts[each]);
    }
    return map;
  }
}
