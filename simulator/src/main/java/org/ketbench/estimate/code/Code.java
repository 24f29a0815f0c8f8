package org.ketbench.estimate.code;

/**
 * A code on given physical qubits. Its distances are numbered: level 0 is distance 1, each further
 * level the next larger distance that can be used.
 */
public interface Code {
  /** How many distances can be used. */
  int levels();

  int distance(int level);

  /** How often a logical qubit fails in one cycle. */
  double errorRate(int level);

  /** Nanoseconds of a logical cycle. */
  long cycleTime(int level);

  /** Physical qubits of one logical qubit on its own. */
  long patchQubits(int level);

  /** Physical qubits that this many logical qubits take together. */
  long qubitsFor(long logicalQubits, int level);

  /**
   * The first level whose logical qubits fail no more often than that.
   *
   * @throws org.ketbench.estimate.model.EstimateException if none does
   */
  int levelFor(double requiredErrorRate);
}
