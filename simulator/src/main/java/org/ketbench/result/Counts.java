package org.ketbench.result;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * How often each outcome was drawn. Outcomes are kept as numbers in ascending order; their keys are
 * written only when asked for.
 */
public final class Counts {
  private static final Outcome[] NARROW = {};

  private final OutcomeKeys keys;
  private final long[] outcomes;
  private final Outcome[] wide;
  private final int[] counts;

  /** Takes ascending outcomes, each once; the caller must not keep the arrays. */
  public Counts(OutcomeKeys keys, long[] outcomes, int[] counts) {
    this(keys, outcomes, NARROW, counts);
    if (outcomes.length != counts.length) {
      throw new IllegalArgumentException(outcomes.length + " outcomes, " + counts.length);
    }
  }

  private Counts(OutcomeKeys keys, long[] outcomes, Outcome[] wide, int[] counts) {
    this.keys = keys;
    this.outcomes = outcomes;
    this.wide = wide;
    this.counts = counts;
  }

  /** Counts of outcomes of any width. */
  public static Counts of(OutcomeKeys keys, SortedMap<Outcome, Integer> counts) {
    Outcome[] wide = counts.keySet().toArray(Outcome[]::new);
    int[] numbers = counts.values().stream().mapToInt(Integer::intValue).toArray();
    return new Counts(keys, new long[0], wide, numbers);
  }

  public OutcomeKeys keys() {
    return keys;
  }

  /** How many different outcomes there are. */
  public int size() {
    return counts.length;
  }

  public Outcome outcome(int position) {
    return wide.length > 0 ? wide[position] : Outcome.of(outcomes[position]);
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
    Map<String, Integer> map = LinkedHashMap.newLinkedHashMap(counts.length);
    for (int each = 0; each < counts.length; each++) {
      map.put(keys.key(outcome(each)), counts[each]);
    }
    return map;
  }
}
