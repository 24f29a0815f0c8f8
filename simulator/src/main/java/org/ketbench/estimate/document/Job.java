package org.ketbench.estimate.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.estimate.code.QecScheme;
import org.ketbench.estimate.factory.DistillationUnit;
import org.ketbench.estimate.hardware.QubitModel;
import org.ketbench.estimate.physical.Constraints;

/**
 * The parameters of one item with all defaults filled in.
 *
 * @param unitsAsWritten the distillation units in the document; null where there are none
 */
public record Job(
    QubitModel qubit,
    QecScheme scheme,
    List<DistillationUnit> units,
    @Nullable JsonNode unitsAsWritten,
    BudgetRequest budget,
    Constraints constraints,
    boolean frontier) {
  public Job {
    units = List.copyOf(units);
  }

  /** This job with another error budget. */
  public Job with(BudgetRequest other) {
    return new Job(qubit, scheme, units, unitsAsWritten, other, constraints, frontier);
  }

  /** This job as a search for one point, or for the frontier. */
  public Job asFrontier(boolean wanted) {
    return new Job(qubit, scheme, units, unitsAsWritten, budget, constraints, wanted);
  }
}
