package org.ketbench.estimate.physical;

import java.math.BigInteger;
import java.util.Optional;
import org.ketbench.estimate.factory.Factory;

/**
 * One way to run a program.
 *
 * @param patch the logical qubits that it runs on
 * @param factory none where no T states are needed
 * @param copies of the factory
 * @param factoryRuns how often all of them run
 * @param cycles logical cycles that the program takes
 * @param requiredLogicalErrorRate how often a logical qubit may fail in a cycle
 * @param requiredTStateErrorRate how often a T state may be bad; 0 where none are needed
 */
public record PhysicalEstimate(
    Layout layout,
    ErrorBudget budget,
    LogicalPatch patch,
    Optional<Factory> factory,
    long copies,
    long factoryRuns,
    long cycles,
    double requiredLogicalErrorRate,
    double requiredTStateErrorRate,
    double cliffordErrorRate,
    long qubitsForAlgorithm,
    long qubitsForFactories,
    long physicalQubits) {

  /** A logical qubit on one distance of a code. */
  public record LogicalPatch(int distance, long qubits, long cycleTime, double errorRate) {}

  /** Nanoseconds; exact, since the centuries of a hopeless program are more than 64 bits hold. */
  public BigInteger runtime() {
    return BigInteger.valueOf(cycles).multiply(BigInteger.valueOf(patch.cycleTime));
  }

  /** Nanoseconds, to be compared: the largest number for all that do not fit. */
  long runtimeOrMost() {
    return Math.multiplyHigh(cycles, patch.cycleTime) == 0 && cycles * patch.cycleTime >= 0
        ? cycles * patch.cycleTime
        : Long.MAX_VALUE;
  }

  /** Logical cycles in a second. */
  public double clockFrequency() {
    return 1e9 / patch.cycleTime();
  }

  /** Reliable quantum operations in a second. */
  public double rqops() {
    return Math.ceil(layout.logicalQubits() * clockFrequency());
  }
}
