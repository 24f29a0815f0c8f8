package org.ketbench.app.resources;

import org.jspecify.annotations.Nullable;
import org.ketbench.app.estimates.figures.Run;
import org.ketbench.app.estimates.figures.Setup;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.physical.PhysicalEstimate;

/**
 * An estimate, and what it is of.
 *
 * @param source the name of what is estimated
 * @param setup under which it was made
 * @param stale whether it is of an older version
 */
public record Machine(String source, LogicalCounts counts, Setup setup, Run run, boolean stale) {
  /** The point that is meant; null where there is none. */
  public @Nullable PhysicalEstimate point() {
    return run.point();
  }

  /** Whether both are of the same qubits, code, budget and wish, so that they can be compared. */
  boolean isLike(Machine other) {
    return run.name().equals(other.run.name()) && setup.equals(other.setup);
  }
}
