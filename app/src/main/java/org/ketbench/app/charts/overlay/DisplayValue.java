package org.ketbench.app.charts.overlay;

import java.util.List;

/**
 * What a display shows.
 *
 * @param values probabilities; x, y and z; real and imaginary parts of amplitudes one after the
 *     other; or one expectation
 * @param problem why there are no values; empty if there are
 */
public record DisplayValue(Display display, List<Double> values, String problem) {
  public DisplayValue {
    values = List.copyOf(values);
  }
}
