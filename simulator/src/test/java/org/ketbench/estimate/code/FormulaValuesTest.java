package org.ketbench.estimate.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.ketbench.estimate.document.BatchEstimator;
import org.ketbench.estimate.document.JobReader;
import org.ketbench.estimate.document.ResultDocument;
import org.ketbench.estimate.model.EstimateException;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.model.Watch;
import org.ketbench.estimate.physical.PhysicalEstimate;

/** What formulas of a code give at single distances. */
final class FormulaValuesTest {
  private static final LogicalCounts SMALL = new LogicalCounts(3, 1, 1, 1, 1, 0, 1);

  private static PhysicalEstimate estimate(String cycleTime, String qubits) {
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    item.putObject("qecScheme")
        .put("name", "mine")
        .put("crossingPrefactor", 0.03)
        .put("errorCorrectionThreshold", 0.01)
        .put("logicalCycleTime", cycleTime)
        .put("physicalQubitsPerLogicalQubit", qubits);
    return BatchEstimator.estimate(SMALL, JobReader.read(item), Watch.NONE).points().getFirst();
  }

  /** The figures are those of the reference estimator. */
  @Test
  void aFormulaNeedsNoValueAtDistanceOne() {
    PhysicalEstimate found = estimate("100 / (codeDistance - 1) + 1e6", "2 * codeDistance ^ 2");

    assertEquals(105_624, found.physicalQubits());
    assertEquals(BigInteger.valueOf(17_000_221), found.runtime());
  }

  @Test
  void aDivisionByZeroIsNamedWithItsFormula() {
    EstimateException time =
        assertThrows(
            EstimateException.class, () -> estimate("1 / (codeDistance - 3)", "codeDistance"));
    EstimateException qubits =
        assertThrows(EstimateException.class, () -> estimate("100", "2 * codeDistance / 0"));

    assertEquals("qecScheme.logicalCycleTime", time.path());
    assertEquals("qecScheme.physicalQubitsPerLogicalQubit", qubits.path());
    assertTrue(time.getMessage().contains("code distance = 3"), time.getMessage());
  }

  @Test
  void anErrorRateThatIsNoNumberIsNone() {
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    ObjectNode unit = item.putArray("distillationUnitSpecifications").addObject();
    unit.put("displayName", "own").put("numInputTs", 4).put("numOutputTs", 2);
    unit.put("failureProbabilityFormula", "0.4").put("outputErrorRateFormula", "log(0)");
    unit.putObject("logicalQubitSpecification")
        .put("numUnitQubits", 10)
        .put("durationInQubitCycleTime", 10);
    var result = ResultDocument.of(BatchEstimator.estimate(SMALL, item, Watch.NONE)).get(0);

    assertEquals("success", result.path("status").asText(), result::toString);
    assertTrue(result.path("tfactory").path("logicalErrorRate").isNull());
    assertTrue(result.path("physicalCountsFormatted").toString().contains("\"-inf\""));
  }

  @Test
  void factoriesThatTakeNoTimeAreNamed() {
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    item.putObject("qubitParams").put("name", "qubit_maj_ns_e6").put("tGateTime", "0 ns");
    LogicalCounts few = new LogicalCounts(112_444, 29, 0, 330_768_638, 0, 3, 0);
    item.putObject("errorBudget").put("logical", 0.09).put("tStates", 0.15).put("rotations", 0.1);
    EstimateException error =
        assertThrows(
            EstimateException.class,
            () -> BatchEstimator.estimate(few, JobReader.read(item), Watch.NONE));

    assertEquals("qubitParams.tGateTime", error.path());
  }
}
