package org.ketbench.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketbench.estimate.count.Cost;
import org.ketbench.estimate.physical.PhysicalEstimate;
import org.ketbench.estimate.study.BudgetSplit;
import org.ketbench.estimate.study.Sensitivity;

/** Answers beyond the reference estimator as the member {@code ketbench} of a result. */
final class StudyDocument {
  private StudyDocument() {}

  static ObjectNode of(EstimateStudies.Answers answers) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.putObject("objective")
        .put("name", answers.goal().name().toLowerCase(Locale.ROOT))
        .put("point", answers.chosen());
    BudgetSplit.Split split = answers.split();
    if (split != null) {
      ObjectNode budget = node.putObject("budgetSplit");
      budget
          .putObject("errorBudget")
          .put("logical", split.budget().logical())
          .put("tStates", split.budget().tStates())
          .put("rotations", split.budget().rotations());
      budget.set("best", point(Optional.of(split.point())));
      budget.set("usual", point(Optional.of(split.usual())));
    }
    Sensitivity.Result sensitivity = answers.sensitivity();
    if (sensitivity != null) {
      node.set("sensitivity", of(sensitivity));
    }
    return node;
  }

  private static ObjectNode of(Sensitivity.Result result) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    put(node.putObject("physicalQubits"), result.qubits());
    put(node.putObject("runtime"), result.nanoseconds());
    node.put("draws", result.draws()).put("impossible", result.impossible());
    ArrayNode inputs = node.putArray("inputs");
    for (Sensitivity.Influence each : result.influences()) {
      ObjectNode input =
          inputs
              .addObject()
              .put("path", each.range().path())
              .put("low", each.range().low())
              .put("nominal", each.range().nominal())
              .put("high", each.range().high());
      input.set("atLow", point(each.atLow()));
      input.set("atHigh", point(each.atHigh()));
    }
    return node;
  }

  private static void put(ObjectNode node, Sensitivity.Band band) {
    node.put("low", band.low()).put("middle", band.middle()).put("high", band.high());
  }

  private static @Nullable ObjectNode point(Optional<PhysicalEstimate> point) {
    return point
        .map(
            each ->
                JsonNodeFactory.instance
                    .objectNode()
                    .put("physicalQubits", each.physicalQubits())
                    .put("runtime", each.runtime()))
        .orElse(null);
  }

  /** A cost with its parts. */
  static ObjectNode of(Cost cost) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("kind", cost.kind().name().toLowerCase(Locale.ROOT))
            .put("label", cost.label())
            .put("uses", cost.uses())
            .put("tCount", cost.tCount())
            .put("rotationCount", cost.rotations())
            .put("cczCount", cost.toffolis())
            .put("measurementCount", cost.measurements());
    if (!cost.parts().isEmpty()) {
      ArrayNode parts = node.putArray("parts");
      cost.parts().forEach(part -> parts.add(of(part)));
    }
    return node;
  }
}
