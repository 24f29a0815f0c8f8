package org.ketbench.estimate.physical;

import java.util.List;
import org.ketbench.estimate.model.ErrorCode;
import org.ketbench.estimate.model.EstimateException;

/** Finds what a situation takes. */
public final class PhysicalEstimator {
  private PhysicalEstimator() {}

  /** One point: without limits the usual one, and otherwise the best within the limit. */
  public static PhysicalEstimate single(Situation situation) {
    Constraints constraints = situation.constraints();
    if (constraints.maxDuration().isPresent()) {
      return new WithinLimit(situation).fewestQubits(constraints.maxDuration().getAsLong());
    }
    if (constraints.maxPhysicalQubits().isPresent()) {
      return new WithinLimit(situation).leastTime(constraints.maxPhysicalQubits().getAsLong());
    }
    return new SinglePoint(situation).find();
  }

  /** All points that no other beats, the fastest first. */
  public static List<PhysicalEstimate> frontier(Situation situation) {
    return new FrontierSearch(situation).find();
  }

  /** Ends an estimate whose constraints contradict each other. */
  public static void requireSound(Constraints constraints, boolean frontier) {
    if (frontier
        && (constraints.maxTFactories().isPresent()
            || constraints.maxDuration().isPresent()
            || constraints.maxPhysicalQubits().isPresent())) {
      throw new EstimateException(
          ErrorCode.FRONTIER_CONSTRAINTS,
          "constraints",
          "Unsupported constraints provided for Frontier Estimation.",
          "A frontier takes only logicalDepthFactor and maxDistillationRounds; leave out the"
              + " rest.");
    }
    if (constraints.maxDuration().isPresent() && constraints.maxPhysicalQubits().isPresent()) {
      throw new EstimateException(
          ErrorCode.BOTH_LIMITS,
          "constraints",
          "Both duration and number of physical qubits constraints are provided, but only one is"
              + " allowed",
          "Leave out maxDuration or maxPhysicalQubits.");
    }
    double factor = constraints.logicalDepthFactor().orElse(1);
    if (!(factor >= 1)) {
      throw new EstimateException(
          ErrorCode.DEPTH_FACTOR,
          "constraints.logicalDepthFactor",
          "Logical depth scaling factor is too small, it must be at least 1: " + shown(factor),
          "A program can be slowed down, not sped up; give 1 or more.");
    }
  }

  private static String shown(double value) {
    String text = Double.toString(value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
