package org.ketbench.estimate.model;

/**
 * What a program asks of a fault-tolerant machine before anything is laid out.
 *
 * @param numQubits the most qubits that are in use at the same time
 * @param tCount T gates, rotations by odd multiples of π/4 among them
 * @param rotationCount rotations by any other angle that is no multiple of π/2
 * @param rotationDepth layers that hold at least one such rotation
 * @param cczCount CCZ and CCX gates
 * @param ccixCount CCiX gates, which are only given directly and cost what a CCZ costs
 * @param measurementCount measurements of every kind
 */
public record LogicalCounts(
    long numQubits,
    long tCount,
    long rotationCount,
    long rotationDepth,
    long cczCount,
    long ccixCount,
    long measurementCount) {

  /** Counts of a program on {@code numQubits} qubits that does nothing yet. */
  public static LogicalCounts ofQubits(long numQubits) {
    return new LogicalCounts(numQubits, 0, 0, 0, 0, 0, 0);
  }

  /** Whether T states are needed. */
  public boolean needsTStates() {
    return tCount > 0 || cczCount > 0 || ccixCount > 0 || rotationCount > 0;
  }
}
