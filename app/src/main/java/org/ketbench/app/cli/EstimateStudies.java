package org.ketbench.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ketbench.estimate.document.HardwareModel;
import org.ketbench.estimate.document.ItemResult;
import org.ketbench.estimate.model.EstimateException;
import org.ketbench.estimate.model.Watch;
import org.ketbench.estimate.study.BudgetSplit;
import org.ketbench.estimate.study.Objective;
import org.ketbench.estimate.study.Sensitivity;
import picocli.CommandLine.Option;

/** What the command estimate can be asked beyond what the reference estimator answers. */
final class EstimateStudies {
  @Option(names = "--frontier", description = "All points that no other beats, for every item.")
  private boolean frontier;

  @Option(
      names = "--objective",
      paramLabel = "NAME",
      description = "qubits, time or volume: marks the best point of the frontier.")
  private @Nullable String objective;

  @Option(names = "--split-budget", description = "Find the best split of the error budget.")
  private boolean splitBudget;

  @Option(
      names = "--sensitivity",
      paramLabel = "FACTOR",
      arity = "0..1",
      fallbackValue = "2",
      description = "What matters most when inputs are off by this factor; 2 unless told.")
  private @Nullable Double sensitivity;

  @Option(
      names = "--hardware",
      paramLabel = "NAME",
      description = "A machine or code from a data file; 'list' lists those that come along.")
  private @Nullable String hardware;

  boolean wantsFrontier() {
    return frontier || objective != null;
  }

  boolean listsHardware() {
    return "list".equals(hardware);
  }

  boolean any() {
    return objective != null || splitBudget || sensitivity != null;
  }

  /** Finds out what is misspelt before anything is printed. */
  void requireKnownNames() {
    goal();
  }

  Objective goal() {
    String name = objective;
    if (name == null) {
      return Objective.QUBITS;
    }
    try {
      return Objective.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw usage("There is no objective '" + name + "'; use qubits, time or volume.");
    }
  }

  /** An item with the chosen machine, and as a frontier if one is wanted. */
  JsonNode prepared(JsonNode item) {
    if (!(item instanceof ObjectNode fields)) {
      return item;
    }
    ObjectNode whole = hardware == null ? fields.deepCopy() : model(hardware).in(fields);
    if (wantsFrontier()) {
      whole.put("estimateType", "frontier");
    }
    return whole;
  }

  private static HardwareModel model(String name) {
    if (name.endsWith(".json")) {
      try {
        return HardwareModel.read(JsonFiles.read(Path.of(name)));
      } catch (EstimateException e) {
        throw new CommandFailure(
            ExitCode.FAILED, List.of(EstimateSource.problem(Path.of(name), "", e)));
      }
    }
    return HardwareModel.known().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> usage("There is no hardware '" + name + "'; --hardware list names them."));
  }

  /** The answers for an item; what was not asked for is null. */
  record Answers(
      Objective goal,
      int chosen,
      BudgetSplit.@Nullable Split split,
      Sensitivity.@Nullable Result sensitivity) {}

  Answers answers(ItemResult.Found found, Watch watch) {
    Double factor = sensitivity;
    if (factor != null && !(factor > 1)) {
      throw usage("--sensitivity is " + factor + "; it must be above 1.");
    }
    return new Answers(
        goal(),
        goal().bestOf(found.points()),
        splitBudget ? BudgetSplit.best(found.counts(), found.job(), goal(), watch) : null,
        factor == null
            ? null
            : Sensitivity.of(
                found.counts(),
                found.job().asFrontier(false),
                Sensitivity.ranges(found.job(), factor),
                watch));
  }

  private static CommandFailure usage(String message) {
    return new CommandFailure(ExitCode.WRONG_USAGE, List.of(Problem.of("", "usage", message)));
  }
}
