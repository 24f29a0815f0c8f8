package org.ketbench.engine;

/**
 * An answer, and how far approximations of the engine can have moved it.
 *
 * @param bound the most that the probability of anything is off; 0 for engines that leave nothing
 *     out
 */
public record Bounded<T>(T value, double bound) {
  /** An answer that is off by rounding at most. */
  public static <T> Bounded<T> exact(T value) {
    return new Bounded<>(value, 0);
  }
}
