package org.ketbench.app.charts.histogram;

import java.util.List;

/**
 * One outcome in all series.
 *
 * @param key of the outcome; empty for all that is not listed
 * @param values in the order of the series
 * @param errors their standard errors
 */
public record Bar(String key, List<Double> values, List<Double> errors) {
  public Bar {
    values = List.copyOf(values);
    errors = List.copyOf(errors);
  }

  /** Whether this stands for all outcomes that are not listed. */
  public boolean isRest() {
    return key.isEmpty();
  }

  double largest() {
    return values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }
}
