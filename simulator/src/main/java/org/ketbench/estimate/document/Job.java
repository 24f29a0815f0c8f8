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
}
