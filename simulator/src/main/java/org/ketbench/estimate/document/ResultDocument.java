package org.ketbench.estimate.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.ketbench.estimate.factory.Factory;
import org.ketbench.estimate.model.EstimateException;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.physical.ErrorBudget;
import org.ketbench.estimate.physical.PhysicalEstimate;

/** Writes results as the reference estimator does: an array with one object for each item. */
public final class ResultDocument {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ResultDocument() {}

  public static ArrayNode of(List<ItemResult> results) {
    ArrayNode array = NODES.arrayNode();
    results.forEach(result -> array.add(of(result)));
    return array;
  }

  public static ObjectNode of(ItemResult result) {
    return switch (result) {
      case ItemResult.Found found -> found(found);
      case ItemResult.Failed(EstimateException error) ->
          NODES.objectNode().put("code", error.code().text()).put("message", error.getMessage());
    };
  }

  private static ObjectNode found(ItemResult.Found found) {
    ObjectNode node = NODES.objectNode().put("status", "success");
    node.set("jobParams", JobDocument.of(found.job()));
    PhysicalEstimate first = found.points().getFirst();
    if (!found.job().frontier()) {
      node.set("physicalCounts", physicalCounts(first));
      node.set("physicalCountsFormatted", FormattedCounts.of(first, found.counts(), found.job()));
      node.set("logicalQubit", logicalQubit(first.patch()));
      first.factory().ifPresent(factory -> node.set("tfactory", factory(factory)));
      node.set("errorBudget", budget(found.budget(), "tstates"));
    }
    node.set("logicalCounts", counts(found.counts()));
    node.set("reportData", ReportDocument.of(found));
    if (found.job().frontier()) {
      ArrayNode entries = node.putArray("frontierEntries");
      found.points().forEach(point -> entries.add(frontierEntry(found, point)));
    }
    return node;
  }

  private static ObjectNode frontierEntry(ItemResult.Found found, PhysicalEstimate point) {
    ObjectNode node = NODES.objectNode();
    node.set("logicalQubit", logicalQubit(point.patch()));
    node.set(
        "tfactory",
        point.factory().<JsonNode>map(ResultDocument::factory).orElse(NODES.nullNode()));
    node.set("errorBudget", budget(found.budget(), "magic_states"));
    node.set("physicalCounts", physicalCounts(point));
    node.set("physicalCountsFormatted", FormattedCounts.of(point, found.counts(), found.job()));
    return node;
  }

  private static ObjectNode physicalCounts(PhysicalEstimate point) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("physicalQubits", point.physicalQubits())
            .put("runtime", point.runtime())
            .put("rqops", (long) point.rqops());
    boolean states = point.layout().tStates() > 0;
    @Nullable Long perRotation =
        point.layout().tStatesPerRotation().isPresent()
            ? Long.valueOf(point.layout().tStatesPerRotation().getAsLong())
            : null;
    node.putObject("breakdown")
        .put("algorithmicLogicalQubits", point.layout().logicalQubits())
        .put("algorithmicLogicalDepth", point.layout().depth())
        .put("logicalDepth", point.cycles())
        .put("numTstates", point.layout().tStates())
        .put("clockFrequency", point.clockFrequency())
        .put("numTfactories", point.copies())
        .put("numTfactoryRuns", point.factoryRuns())
        .put("physicalQubitsForTfactories", point.qubitsForFactories())
        .put("physicalQubitsForAlgorithm", point.qubitsForAlgorithm())
        .put("requiredLogicalQubitErrorRate", point.requiredLogicalErrorRate())
        .put(
            "requiredLogicalTstateErrorRate",
            states ? Double.valueOf(point.requiredTStateErrorRate()) : null)
        .put("numTsPerRotation", perRotation)
        .put("cliffordErrorRate", point.cliffordErrorRate());
    return node;
  }

  private static ObjectNode logicalQubit(PhysicalEstimate.LogicalPatch patch) {
    return NODES
        .objectNode()
        .put("codeDistance", patch.distance())
        .put("physicalQubits", patch.qubits())
        .put("logicalCycleTime", patch.cycleTime())
        .put("logicalErrorRate", patch.errorRate());
  }

  private static ObjectNode factory(Factory factory) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("physicalQubits", factory.qubits())
            .put("runtime", factory.duration())
            .put("numTstates", factory.outputs())
            .put("numInputTstates", factory.inputs())
            .put("numRounds", factory.rounds().size());
    putRounds(node, "numUnitsPerRound", factory, Factory.Round::copies);
    ArrayNode names = node.putArray("unitNamePerRound");
    factory.rounds().forEach(round -> names.add(round.unit()));
    putRounds(node, "codeDistancePerRound", factory, Factory.Round::distance);
    putRounds(node, "physicalQubitsPerRound", factory, Factory.Round::qubits);
    putRounds(node, "runtimePerRound", factory, Factory.Round::duration);
    // JSON has no number for what a formula such as log(0) gives.
    double rate = factory.errorRate();
    return Double.isFinite(rate)
        ? node.put("logicalErrorRate", rate)
        : node.putNull("logicalErrorRate");
  }

  private static void putRounds(
      ObjectNode node, String name, Factory factory, ToLongFunction<Factory.Round> figure) {
    ArrayNode array = node.putArray(name);
    factory.rounds().forEach(round -> array.add(figure.applyAsLong(round)));
  }

  private static ObjectNode budget(ErrorBudget budget, String middle) {
    return NODES
        .objectNode()
        .put("logical", budget.logical())
        .put(middle, budget.tStates())
        .put("rotations", budget.rotations());
  }

  /** Counts as {@code logicalCounts}. */
  public static ObjectNode counts(LogicalCounts counts) {
    return NODES
        .objectNode()
        .put("numQubits", counts.numQubits())
        .put("tCount", counts.tCount())
        .put("rotationCount", counts.rotationCount())
        .put("rotationDepth", counts.rotationDepth())
        .put("cczCount", counts.cczCount())
        .put("ccixCount", counts.ccixCount())
        .put("measurementCount", counts.measurementCount());
  }
}
