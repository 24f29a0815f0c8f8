package org.ketbench.result;

import java.math.BigInteger;
import java.util.List;

/** The amplitudes of a state that were asked for, largest first. */
public record AmplitudeTable(int qubits, List<Row> rows) {
  public AmplitudeTable {
    rows = List.copyOf(rows);
  }

  /**
   * One amplitude.
   *
   * @param index the basis state as a number; qubit i is bit i
   * @param label the basis state with the highest qubit left
   */
  public record Row(BigInteger index, String label, double re, double im) {
    public double probability() {
      return re * re + im * im;
    }
  }
}
