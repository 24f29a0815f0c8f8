package org.ketbench.estimate.code;

import org.jspecify.annotations.Nullable;
import org.ketbench.estimate.formula.Formula;
import org.ketbench.estimate.hardware.QubitModel;

/**
 * An error-correcting code as parameters give it: {@code P(d) = a · d^k · (p/p*)^((d+1)/2)} and two
 * formulas over the distance.
 *
 * @param name as it was written
 * @param threshold p*, the physical error rate from which the code does harm
 * @param crossingPrefactor a
 * @param distancePower k; null, which counts as 0, where a custom code gives none
 * @param maxDistance the largest distance that may be used
 */
public record FormulaScheme(
    String name,
    double threshold,
    double crossingPrefactor,
    @Nullable Long distancePower,
    Formula cycleTime,
    Formula physicalQubits,
    long maxDistance)
    implements QecScheme {

  @Override
  public Code on(QubitModel qubit) {
    return DistanceCode.of(this, qubit);
  }

  public long power() {
    return distancePower == null ? 0 : distancePower;
  }
}
