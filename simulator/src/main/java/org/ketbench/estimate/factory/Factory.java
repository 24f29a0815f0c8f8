package org.ketbench.estimate.factory;

import java.util.List;

/**
 * A T factory.
 *
 * @param qubits of its largest round
 * @param duration of all rounds, in nanoseconds
 * @param outputs T states that a run yields
 * @param errorRate of such a T state
 * @param lastLevel the level of the code that its last round runs on
 */
public record Factory(
    List<Round> rounds,
    long qubits,
    long duration,
    long outputs,
    long inputs,
    double errorRate,
    int lastLevel) {

  /** One round: how many copies of which unit, on which distance; 1 is physical at first. */
  public record Round(String unit, long copies, int distance, long qubits, long duration) {}

  double normalizedQubits() {
    return (double) qubits / (double) outputs;
  }

  /** Qubits times nanoseconds for each T state. */
  public double normalizedVolume() {
    return (double) qubits * (double) duration / (double) outputs;
  }
}
