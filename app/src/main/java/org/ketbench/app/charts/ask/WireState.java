package org.ketbench.app.charts.ask;

/**
 * The state of one qubit by itself, as a place in the Bloch ball: on its surface where it is pure,
 * in the middle where nothing is known.
 */
public record WireState(double x, double y, double z) {
  /** From the values of a reading of the reduced state. */
  static WireState of(double[] values) {
    return new WireState(2 * values[1], -2 * values[5], values[0] - values[3]);
  }

  public double probabilityOfOne() {
    return Math.clamp((1 - z) / 2, 0, 1);
  }

  /** How far from the middle: 1 for a pure state. */
  public double length() {
    return Math.min(1, Math.sqrt(x * x + y * y + z * z));
  }

  /** From 1/2, completely mixed, to 1, pure. */
  public double purity() {
    return (1 + length() * length()) / 2;
  }
}
