package org.ketbench.estimate.physical;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What an estimate has to keep to.
 *
 * @param logicalDepthFactor by how much the program is slowed down
 * @param maxDuration in nanoseconds, unsigned
 * @param maxDistillationRounds how many rounds factories may have
 */
public record Constraints(
    OptionalDouble logicalDepthFactor,
    OptionalLong maxTFactories,
    OptionalLong maxDuration,
    OptionalLong maxPhysicalQubits,
    long maxDistillationRounds) {
  /** The rounds unless told otherwise. */
  public static final long STANDARD_ROUNDS = 3;

  public static final Constraints NONE =
      new Constraints(
          OptionalDouble.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          STANDARD_ROUNDS);
}
