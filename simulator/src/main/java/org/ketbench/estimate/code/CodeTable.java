package org.ketbench.estimate.code;

import java.util.List;
import org.ketbench.estimate.hardware.QubitModel;

/**
 * A code given by what is known of some of its sizes, which may hold several logical qubits in a
 * block. The reference estimator has no such codes.
 *
 * @param rows the sizes, from the smallest distance on, each better than the one before
 */
public record CodeTable(String name, List<Row> rows) implements QecScheme {
  public CodeTable {
    rows = List.copyOf(rows);
  }

  /**
   * A size of the code.
   *
   * @param physicalQubits of a block, those for measurements among them
   * @param logicalQubits in a block
   * @param logicalCycleTime in nanoseconds
   * @param logicalErrorRate of each logical qubit in a cycle
   */
  public record Row(
      int distance,
      long physicalQubits,
      long logicalQubits,
      long logicalCycleTime,
      double logicalErrorRate) {}

  @Override
  public Code on(QubitModel qubit) {
    return new TableCode(this, qubit);
  }
}
