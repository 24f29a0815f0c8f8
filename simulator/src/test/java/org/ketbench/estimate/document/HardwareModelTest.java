package org.ketbench.estimate.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketbench.estimate.model.EstimateException;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.model.Watch;
import org.ketbench.estimate.physical.PhysicalEstimate;

/** Machines and codes from data files. */
final class HardwareModelTest {
  private static final LogicalCounts PROGRAM =
      new LogicalCounts(100, 10_000, 0, 0, 1_000, 0, 1_000);

  private static PhysicalEstimate estimate(ObjectNode item) {
    return BatchEstimator.estimate(PROGRAM, JobReader.read(item), Watch.NONE).points().getFirst();
  }

  private static ObjectNode item(HardwareModel model) {
    return model.in(JsonNodeFactory.instance.objectNode());
  }

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static List<HardwareModel> known() {
    return HardwareModel.known();
  }

  @ParameterizedTest
  @MethodSource("known")
  void eachModelNamesItsSourcesAndGivesAnEstimate(HardwareModel model) {
    assertFalse(model.sources().isEmpty());
    assertTrue(model.sources().stream().allMatch(source -> source.length() > 30));
    ObjectNode lax = item(model).put("errorBudget", 0.1);

    assertTrue(estimate(lax).physicalQubits() > PROGRAM.numQubits());
  }

  @Test
  void movingAtomsTakesTheTimeThatItTakes() {
    HardwareModel atoms =
        known().stream().filter(m -> m.name().equals("neutral_atoms_e3")).findFirst().orElseThrow();
    ObjectNode still = item(atoms);
    ((ObjectNode) still.get("qubitParams")).put("twoQubitGateTime", "0.3 us");

    PhysicalEstimate moved = estimate(item(atoms));
    PhysicalEstimate without = estimate(still);

    int d = moved.patch().distance();
    assertEquals((4 * 200_300L + 2 * 500_000L) * d, moved.patch().cycleTime());
    assertEquals((4 * 300L + 2 * 500_000L) * d, without.patch().cycleTime());
  }

  @Test
  void aBlockOfSeveralLogicalQubitsIsPaidForAsAWhole() {
    String rows =
        "{'distance': 6, 'physicalQubits': 144, 'logicalQubits': %d, 'logicalCycleTime': '3 us',"
            + " 'logicalErrorRate': 1e-5}, {'distance': 12, 'physicalQubits': 288,"
            + " 'logicalQubits': %d, 'logicalCycleTime': '6 us', 'logicalErrorRate': 1e-15}";
    String form =
        "{'qubitParams': {'name': 'qubit_gate_ns_e4'}, 'qecScheme': {'name': 'own', 'table':"
            + " [%s]}}";
    PhysicalEstimate twelve = estimate(json(form.formatted(rows.formatted(12, 12))));
    PhysicalEstimate one = estimate(json(form.formatted(rows.formatted(1, 1))));
    long logical = twelve.layout().logicalQubits();

    assertEquals(12, twelve.patch().distance());
    assertEquals(288 * ((logical + 11) / 12), twelve.qubitsForAlgorithm());
    assertEquals(288 * logical, one.qubitsForAlgorithm());
    assertEquals(one.patch().cycleTime(), twelve.patch().cycleTime());
  }

  @Test
  void aModelWithoutSourcesIsRefusedAtItsField() {
    EstimateException wrong =
        assertThrows(
            EstimateException.class,
            () -> HardwareModel.read(json("{'name': 'x', 'title': 'X', 'qubitParams': {}}")));

    assertEquals("sources", wrong.path());
  }

  @Test
  void whatAModelSaysGivesWayToWhatAnItemSays() {
    HardwareModel ions = known().get(2);
    ObjectNode own = json("{'qubitParams': {'name': 'qubit_gate_us_e3'}}");

    assertEquals(own.get("qubitParams"), ions.in(own).get("qubitParams"));
    assertEquals(ions.parameters().get("qecScheme"), ions.in(own).get("qecScheme"));
  }
}
