package org.ketbench.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The exact probabilities of outcomes, most probable first.
 *
 * @param rest what the outcomes that are not listed have together
 */
public record Distribution(OutcomeKeys keys, List<Entry> entries, double rest) {
  public Distribution {
    entries = List.copyOf(entries);
  }

  /** One outcome. */
  public record Entry(Outcome outcome, double probability) {
    public Entry(long outcome, double probability) {
      this(Outcome.of(outcome), probability);
    }
  }

  public Map<String, Double> byKey() {
    Map<String, Double> map = LinkedHashMap.newLinkedHashMap(entries.size());
    for (Entry entry : entries) {
      map.put(keys.key(entry.outcome()), entry.probability());
    }
    return map;
  }
}
