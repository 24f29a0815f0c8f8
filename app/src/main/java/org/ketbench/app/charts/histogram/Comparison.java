package org.ketbench.app.charts.histogram;

import org.jspecify.annotations.Nullable;
import org.ketbench.result.Distances;

/**
 * How far a series is from another one.
 *
 * @param variation the total variation distance
 * @param noise what that would be on average for as many perfect shots
 * @param fidelity the Hellinger fidelity
 * @param test of the shots of one against the exact probabilities of the other; null where both or
 *     none are shots
 */
record Comparison(
    Series one,
    Series other,
    double variation,
    double noise,
    double fidelity,
    Distances.@Nullable ChiSquare test) {
  /** A difference so many times as large as chance makes is not chance. */
  private static final double BEYOND = 2;

  /** One in a thousand perfect runs is as far off. */
  private static final double UNLIKELY = 1e-3;

  /** Compares, if both list everything. */
  static @Nullable Comparison of(Series one, Series other) {
    if (one.rest() > 0 || other.rest() > 0) {
      return null;
    }
    double noise = 0;
    if (other.shots() > 0) {
      noise = Distances.shotNoise(one.values(), other.shots());
    }
    if (one.shots() > 0) {
      noise = Math.hypot(noise, Distances.shotNoise(one.values(), one.shots()));
    }
    return new Comparison(
        one,
        other,
        Distances.totalVariation(one.values(), other.values()),
        noise,
        Distances.hellingerFidelity(one.values(), other.values()),
        test(one, other));
  }

  private static Distances.@Nullable ChiSquare test(Series one, Series other) {
    if (one.shots() == 0 && other.shots() > 0) {
      return Distances.chiSquare(other.counts(), other.shots(), one.values());
    }
    return one.shots() > 0 && other.shots() == 0
        ? Distances.chiSquare(one.counts(), one.shots(), other.values())
        : null;
  }

  /** Whether the difference is more than chance explains. */
  boolean exceedsShotNoise() {
    return test != null
        ? test.degrees() > 0 && test.pValue() < UNLIKELY
        : variation > BEYOND * noise + 1e-12;
  }
}
