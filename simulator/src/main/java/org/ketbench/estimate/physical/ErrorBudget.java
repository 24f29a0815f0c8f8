package org.ketbench.estimate.physical;

import java.math.BigDecimal;
import org.ketbench.estimate.model.ErrorCode;
import org.ketbench.estimate.model.EstimateException;
import org.ketbench.estimate.model.LogicalCounts;

/**
 * How often the result may be wrong, by cause.
 *
 * @param logical failures of logical qubits
 * @param tStates bad T states
 * @param rotations rotations that are only close to what was asked for
 */
public record ErrorBudget(double logical, double tStates, double rotations) {
  /** The total unless told otherwise. */
  public static final double STANDARD = 1e-3;

  private static final String PATH = "errorBudget";

  /** Splits a total into equal parts, one for each cause that the program has. */
  public static ErrorBudget split(double total, LogicalCounts counts) {
    if (!(total > 0 && total < 1)) {
      throw invalid(PATH, total);
    }
    if (counts.rotationCount() > 0) {
      return new ErrorBudget(total / 3, total / 3, total / 3);
    }
    return counts.needsTStates()
        ? new ErrorBudget(total / 2, total / 2, 0)
        : new ErrorBudget(total, 0, 0);
  }

  /** These parts, if they are enough for what the program has. */
  public ErrorBudget requireEnoughFor(LogicalCounts counts) {
    double total = total();
    if (!(total < 1)) {
      throw invalid(PATH, total);
    }
    if (!(logical > 0)) {
      throw invalid(PATH + ".logical", logical);
    }
    if (!(tStates >= 0) || (tStates == 0 && counts.needsTStates())) {
      throw invalid(PATH + ".tStates", tStates);
    }
    if (!(rotations >= 0) || (rotations == 0 && counts.rotationCount() > 0)) {
      throw invalid(PATH + ".rotations", rotations);
    }
    return this;
  }

  public double total() {
    return logical + tStates + rotations;
  }

  private static EstimateException invalid(String path, double value) {
    String shown =
        Double.isFinite(value)
            ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
            : Double.toString(value);
    return new EstimateException(
        ErrorCode.ERROR_BUDGET,
        path,
        "The error budget must be between 0.0 and 1.0, provided input was `" + shown + "`",
        "Give a number between 0 and 1, or a part above 0 for everything that the program needs.");
  }
}
