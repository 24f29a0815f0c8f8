package org.ketbench.app.charts.histogram;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ketbench.result.Counts;
import org.ketbench.result.Distribution;

/**
 * Probabilities or frequencies of outcomes by their keys.
 *
 * @param kind where they come from
 * @param name as it stands in the legend
 * @param rest what outcomes that are not listed have together
 * @param shots how many shots they are frequencies of; 0 for exact probabilities
 */
public record Series(Kind kind, String name, Map<String, Double> values, double rest, long shots) {
  /** Where a series comes from. */
  public enum Kind {
    EXACT,
    DRAWN,
    OTHER
  }

  public Series {
    values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  static Series of(Kind kind, String name, Distribution distribution, long shots) {
    return new Series(kind, name, distribution.byKey(), distribution.rest(), shots);
  }

  static Series of(String name, Counts counts) {
    return ofCounts(Kind.DRAWN, name, counts.byKey());
  }

  static Series ofCounts(Kind kind, String name, Map<String, ? extends Number> counts) {
    long shots = counts.values().stream().mapToLong(Number::longValue).sum();
    Map<String, Double> values = new LinkedHashMap<>();
    counts.forEach((key, count) -> values.put(key, count.doubleValue() / Math.max(1, shots)));
    return new Series(kind, name, values, 0, shots);
  }

  /** How often each outcome was found. */
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    values.forEach((key, value) -> counts.put(key, (int) Math.round(value * shots)));
    return counts;
  }

  public double of(String key) {
    return values.getOrDefault(key, 0.0);
  }

  /** The standard error of a frequency; 0 for exact probabilities. */
  public double error(String key) {
    double value = of(key);
    return shots == 0 ? 0 : Math.sqrt(Math.max(0, value * (1 - value)) / shots);
  }
}
