package org.ketbench.estimate.model;

/** Why there is no estimate, in the words that programs look for. */
public enum ErrorCode {
  INVALID_PROTOCOL("InvalidInputError.InvalidFaultToleranceProtocol"),
  INVALID_VALUE("InvalidValueError.InvalidValue"),
  LOGICAL_ERROR_RATE("LogicalErrorRateComputationFailed"),
  CODE_PARAMETER("CodeParameterComputationFailed"),
  CYCLE_TIME("LogicalCycleTimeComputationFailed"),
  PHYSICAL_QUBITS("PhysicalQubitComputationFailed"),
  EXPRESSION("EvaluationError.CannotEvaluateExpression"),
  ERROR_BUDGET("InvalidInputError.InvalidErrorBudget"),
  JSON("IOError.CannotParseJSON"),
  NO_RESOURCES("AlgorithmHasNoResources"),
  DEPTH_FACTOR("LogicalDepthScalingFactorTooSmall"),
  BOTH_LIMITS("BothDurationAndPhysicalQubitsProvided"),
  DURATION_TOO_SMALL("MaxDurationTooSmall"),
  QUBITS_TOO_SMALL("MaxPhysicalQubitsTooSmall"),
  FRONTIER_CONSTRAINTS("InvalidInputError.ConstraintsProvidedForFrontierEstimation"),
  /** A number of the estimate does not fit; where others wrap or stop, this is said. */
  TOO_LARGE("Ketbench.Estimates", "NumberTooLarge"),
  /** The search was stopped from outside. */
  CANCELLED("Ketbench.Estimates", "Cancelled");

  private final String text;

  ErrorCode(String name) {
    this("Qdk.Qsc.Estimates", name);
  }

  ErrorCode(String prefix, String name) {
    text = prefix + "." + name;
  }

  /** The code as it stands in a result document. */
  public String text() {
    return text;
  }
}
