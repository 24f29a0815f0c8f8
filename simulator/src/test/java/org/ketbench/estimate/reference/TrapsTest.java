package org.ketbench.estimate.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketbench.estimate.document.BatchEstimator;
import org.ketbench.estimate.document.ItemResult;
import org.ketbench.estimate.model.EstimateException;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.model.Watch;
import org.ketbench.estimate.physical.PhysicalEstimate;

/** Each kind of parameters on which the reference estimator dies, whatever the program. */
final class TrapsTest {
  private static final LogicalCounts TINY = new LogicalCounts(2, 3, 0, 0, 0, 0, 1);

  private static ItemResult answer(String parameters) {
    try {
      return BatchEstimator.estimate(
              TINY, new ObjectMapper().readTree(parameters.replace('\'', '"')), Watch.NONE)
          .getFirst();
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static EstimateException error(String parameters) {
    if (answer(parameters) instanceof ItemResult.Failed(EstimateException error)) {
      assertFalse(error.hint().isEmpty());
      return error;
    }
    throw new AssertionError("an estimate for " + parameters);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'constraints': {'maxTFactories': 0}} | constraints.maxTFactories",
        "{'qecScheme': {'name': 'surface_code', 'logicalCycleTime': '0.4'}} |"
            + " qecScheme.logicalCycleTime",
        "{'qecScheme': {'name': 'surface_code', 'logicalCycleTime': 'codeDistance / 1000'}} |"
            + " qecScheme.logicalCycleTime",
      })
  void whatCannotBeEstimatedIsAnErrorAtItsField(String parameters, String path) {
    assertEquals(path, error(parameters).path());
  }

  @ParameterizedTest
  @CsvSource({
    "nothing * z, z, failureProbabilityFormula",
    "z, errorRate ^ 3, outputErrorRateFormula",
    "codeDistance, z, failureProbabilityFormula",
  })
  void anUnknownNameInAFormulaOfAUnitIsAnErrorAtThatFormula(
      String failure, String output, String field) {
    String unit =
        "{'displayName': 'own', 'numInputTs': 15, 'numOutputTs': 1, 'failureProbabilityFormula': '"
            + failure
            + "', 'outputErrorRateFormula': '"
            + output
            + "', 'logicalQubitSpecification': {'numUnitQubits': 20,"
            + " 'durationInQubitCycleTime': 13}}";

    EstimateException error = error("{'distillationUnitSpecifications': [" + unit + "]}");

    assertEquals("distillationUnitSpecifications[0]." + field, error.path());
  }

  /** No factory completes a run in time, so that as many cycles are taken as one copy needs. */
  @Test
  void aFactorySlowerThanTheProgramMakesItWait() {
    if (!(answer("{'constraints': {'maxTFactories': 1}}") instanceof ItemResult.Found found)) {
      throw new AssertionError("no estimate");
    }
    PhysicalEstimate point = found.points().getFirst();

    assertEquals(1, point.copies());
    assertTrue(point.cycles() > point.layout().depth());
  }
}
