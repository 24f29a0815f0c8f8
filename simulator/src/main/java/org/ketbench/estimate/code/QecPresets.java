package org.ketbench.estimate.code;

import org.ketbench.estimate.formula.Formula;
import org.ketbench.estimate.formula.FormulaError;

/** The codes that are known by name. */
public final class QecPresets {
  /** The largest distance unless told otherwise. */
  public static final long MAX_DISTANCE = 50;

  public static final FormulaScheme GATE_SURFACE =
      scheme(
          "surface_code",
          0.01,
          0.03,
          "(4 * twoQubitGateTime + 2 * oneQubitMeasurementTime) * codeDistance",
          "2 * codeDistance * codeDistance");
  public static final FormulaScheme MAJORANA_SURFACE =
      scheme(
          "surface_code",
          0.0015,
          0.08,
          "20 * oneQubitMeasurementTime * codeDistance",
          "2 * codeDistance * codeDistance");
  public static final FormulaScheme MAJORANA_FLOQUET =
      scheme(
          "floquet_code",
          0.01,
          0.07,
          "3 * oneQubitMeasurementTime * codeDistance",
          "4 * codeDistance * codeDistance + 8 * (codeDistance - 1)");

  private QecPresets() {}

  private static FormulaScheme scheme(
      String name, double threshold, double prefactor, String cycle, String qubits) {
    try {
      return new FormulaScheme(
          name, threshold, prefactor, 0L, Formula.read(cycle), Formula.read(qubits), MAX_DISTANCE);
    } catch (FormulaError e) {
      throw new IllegalStateException(e.hint(), e);
    }
  }
}
