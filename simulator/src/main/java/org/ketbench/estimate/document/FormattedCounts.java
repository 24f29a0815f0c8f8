package org.ketbench.estimate.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketbench.estimate.factory.Factory;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.physical.Constraints;
import org.ketbench.estimate.physical.ErrorBudget;
import org.ketbench.estimate.physical.PhysicalEstimate;

/** {@code physicalCountsFormatted}: every figure of an estimate as a text. */
final class FormattedCounts {
  private static final String NO_T_STATES = "No T states in algorithm";
  private static final String NO_ROTATIONS = "No rotations in algorithm";
  private static final String NOT_SET = "constraint not set";

  private final ObjectNode texts = JsonNodeFactory.instance.objectNode();
  private final PhysicalEstimate point;

  private FormattedCounts(PhysicalEstimate point) {
    this.point = point;
  }

  static ObjectNode of(PhysicalEstimate point, LogicalCounts counts, Job job) {
    FormattedCounts formatted = new FormattedCounts(point);
    formatted.putPhysical();
    formatted.putFactory(point.factory().orElse(null));
    formatted.putCounts(counts);
    formatted.putBudget(point.budget());
    formatted.putConstraints(job.constraints());
    return formatted.texts;
  }

  private void putPhysical() {
    texts.put("runtime", NumberText.duration(point.runtime()));
    texts.put("rqops", NumberText.metric((long) point.rqops()));
    metric("physicalQubits", point.physicalQubits());
    metric("algorithmicLogicalQubits", point.layout().logicalQubits());
    metric("algorithmicLogicalDepth", point.layout().depth());
    metric("logicalDepth", point.cycles());
    metric("numTstates", point.layout().tStates());
    metric("numTfactories", point.copies());
    metric("numTfactoryRuns", point.factoryRuns());
    metric("physicalQubitsForAlgorithm", point.qubitsForAlgorithm());
    metric("physicalQubitsForTfactories", point.qubitsForFactories());
    texts.put(
        "physicalQubitsForTfactoriesPercentage",
        NumberText.percentage(
            (double) point.qubitsForFactories() / (double) point.physicalQubits() * 100));
    texts.put("requiredLogicalQubitErrorRate", NumberText.error(point.requiredLogicalErrorRate()));
    texts.put(
        "requiredLogicalTstateErrorRate",
        point.factory().isPresent()
            ? NumberText.error(point.requiredTStateErrorRate())
            : NO_T_STATES);
    metric("physicalQubitsPerLogicalQubit", point.patch().qubits());
    texts.put("logicalCycleTime", NumberText.duration(point.patch().cycleTime()));
    metric("clockFrequency", Math.round(point.clockFrequency()));
    texts.put("logicalErrorRate", NumberText.error(point.patch().errorRate()));
  }

  private void putFactory(@Nullable Factory factory) {
    factory("tfactoryPhysicalQubits", factory, made -> NumberText.metric(made.qubits()));
    factory("tfactoryRuntime", factory, made -> NumberText.duration(made.duration()));
    factory("numInputTstates", factory, made -> NumberText.metric(made.inputs()));
    rounds("numUnitsPerRound", factory, round -> Long.toString(round.copies()));
    rounds("unitNamePerRound", factory, Factory.Round::unit);
    rounds("codeDistancePerRound", factory, round -> Integer.toString(round.distance()));
    rounds("physicalQubitsPerRound", factory, round -> NumberText.metric(round.qubits()));
    rounds("tfactoryRuntimePerRound", factory, round -> NumberText.duration(round.duration()));
    factory("tstateLogicalErrorRate", factory, made -> NumberText.error(made.errorRate()));
  }

  private void factory(String name, @Nullable Factory factory, Function<Factory, String> text) {
    texts.put(name, factory == null ? NO_T_STATES : text.apply(factory));
  }

  private void rounds(
      String name, @Nullable Factory factory, Function<Factory.Round, String> text) {
    factory(
        name, factory, made -> made.rounds().stream().map(text).collect(Collectors.joining(", ")));
  }

  private void putCounts(LogicalCounts counts) {
    metric("logicalCountsNumQubits", counts.numQubits());
    metric("logicalCountsTCount", counts.tCount());
    metric("logicalCountsRotationCount", counts.rotationCount());
    metric("logicalCountsRotationDepth", counts.rotationDepth());
    metric("logicalCountsCczCount", counts.cczCount());
    metric("logicalCountsCcixCount", counts.ccixCount());
    metric("logicalCountsMeasurementCount", counts.measurementCount());
  }

  private void putBudget(ErrorBudget budget) {
    texts.put("errorBudget", NumberText.error(budget.total()));
    texts.put("errorBudgetLogical", NumberText.error(budget.logical()));
    texts.put("errorBudgetTstates", NumberText.error(budget.tStates()));
    texts.put("errorBudgetRotations", NumberText.error(budget.rotations()));
    OptionalLong perRotation = point.layout().tStatesPerRotation();
    texts.put(
        "numTsPerRotation",
        perRotation.isPresent() ? NumberText.metric(perRotation.getAsLong()) : NO_ROTATIONS);
  }

  private void putConstraints(Constraints constraints) {
    OptionalDouble factor = constraints.logicalDepthFactor();
    texts.put(
        "logicalDepthFactor",
        factor.isPresent() ? NumberText.plain(factor.getAsDouble()) : NOT_SET);
    for (var each :
        List.of(
            new Limit("maxTFactories", constraints.maxTFactories()),
            new Limit("maxDuration", constraints.maxDuration()),
            new Limit("maxPhysicalQubits", constraints.maxPhysicalQubits()))) {
      texts.put(
          each.name,
          each.value.isPresent() ? Long.toUnsignedString(each.value.getAsLong()) : NOT_SET);
    }
  }

  private record Limit(String name, OptionalLong value) {}

  private void metric(String name, long value) {
    texts.put(name, NumberText.metric(value));
  }
}
