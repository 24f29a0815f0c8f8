package org.ketbench.engine.mps;

/**
 * How far a state can be from the one that was asked for, by what was left out of it so far.
 *
 * <p>Leaving out the weight w of a normalized state turns it by an angle whose sine is the root of
 * w; what follows keeps angles, and angles add up at most. Two states at an angle differ in no
 * probability by more than its sine, and in the mean of an observable by no more than that times
 * the width of its spectrum.
 *
 * @param discarded the sum of all weights left out
 * @param angle the sum of all angles
 */
public record ErrorBound(double discarded, double angle) {
  /** Nothing was left out. */
  public static final ErrorBound NONE = new ErrorBound(0, 0);

  /** This and another weight, as a share of the whole. */
  ErrorBound plus(double weight) {
    return weight <= 0
        ? this
        : new ErrorBound(discarded + weight, angle + Math.asin(Math.sqrt(Math.min(1, weight))));
  }

  /** The least squared overlap with the right state. */
  public double fidelity() {
    return angle >= Math.PI / 2 ? 0 : Math.pow(Math.cos(angle), 2);
  }

  /** The most that the probability of anything is off. */
  public double probability() {
    return angle >= Math.PI / 2 ? 1 : Math.sin(angle);
  }

  /** The most that the mean of an observable is off whose values lie within ± {@code most}. */
  public double mean(double most) {
    return 2 * most * probability();
  }
}
