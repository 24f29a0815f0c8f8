package org.ketbench.estimate.code;

import org.ketbench.estimate.hardware.QubitModel;
import org.ketbench.estimate.model.ErrorCode;
import org.ketbench.estimate.model.EstimateException;
import org.ketbench.estimate.model.Whole;

/** A code from a table. Level 0 is a bare qubit; the others are the rows. */
final class TableCode implements Code {
  private final CodeTable table;
  private final double bareErrorRate;

  TableCode(CodeTable table, QubitModel qubit) {
    this.table = table;
    this.bareErrorRate = qubit.codeErrorRate();
  }

  private CodeTable.Row row(int level) {
    return table.rows().get(level - 1);
  }

  @Override
  public int levels() {
    return table.rows().size() + 1;
  }

  @Override
  public int distance(int level) {
    return level == 0 ? 1 : row(level).distance();
  }

  @Override
  public double errorRate(int level) {
    return level == 0 ? bareErrorRate : row(level).logicalErrorRate();
  }

  @Override
  public long cycleTime(int level) {
    return row(Math.max(1, level)).logicalCycleTime();
  }

  @Override
  public long patchQubits(int level) {
    return level == 0
        ? 1
        : Whole.ceilDivide(row(level).physicalQubits(), row(level).logicalQubits());
  }

  @Override
  public long qubitsFor(long logicalQubits, int level) {
    if (level == 0) {
      return logicalQubits;
    }
    long blocks = Whole.ceilDivide(logicalQubits, row(level).logicalQubits());
    return Whole.times(blocks, row(level).physicalQubits(), "physical qubits");
  }

  @Override
  public int levelFor(double requiredErrorRate) {
    for (int level = 1; level < levels(); level++) {
      if (errorRate(level) <= requiredErrorRate) {
        return level;
      }
    }
    throw new EstimateException(
        ErrorCode.CODE_PARAMETER,
        "qecScheme.table",
        "The code parameter cannot be computed: no row of the table has a logical error rate of "
            + requiredErrorRate
            + " or less",
        "Add a larger size of the code to the table, or allow more errors.");
  }
}
