package org.ketbench.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketbench.estimate.document.Batch;
import org.ketbench.estimate.document.BatchEstimator;
import org.ketbench.estimate.document.HardwareModel;
import org.ketbench.estimate.document.ItemResult;
import org.ketbench.estimate.document.ResultDocument;
import org.ketbench.estimate.model.EstimateException;
import org.ketbench.estimate.model.LogicalCounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "estimate",
    description = "Estimate the physical qubits and the time that a program takes.")
final class EstimateCommand implements Callable<Integer> {
  @ParentCommand private KetbenchCommand ketbench;
  @Mixin private EstimateSource source = new EstimateSource();
  @Mixin private EstimateStudies studies = new EstimateStudies();

  @Option(
      names = "--params",
      paramLabel = "FILE.json",
      description = "Qubits, codes, error budgets and constraints: one item or several.")
  private @Nullable Path params;

  @Mixin private EstimateFile file = new EstimateFile();

  @Option(names = "--explain", description = "Say how each figure is computed.")
  private boolean explain;

  @Override
  public Integer call() {
    Console console = ketbench.console();
    if (studies.listsHardware()) {
      new StudyText(console.out()).printHardware(HardwareModel.known());
      return ExitCode.DONE;
    }
    studies.requireKnownNames();
    PatienceNotice watch = new PatienceNotice(console);
    LogicalCounts counts = source.counts(watch);
    List<ItemResult> results = BatchEstimator.estimate(counts, parameters(), watch);
    if (file.isWanted()) {
      file.deliver(console, results, studies.goal(), source, watch);
    } else if (console.json()) {
      console.out().println(document(results, watch).toPrettyString());
    } else {
      print(console, counts, results, watch);
    }
    List<Problem> problems = problems(results);
    console.report(problems);
    return problems.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private JsonNode parameters() {
    JsonNode given =
        params == null ? JsonNodeFactory.instance.objectNode() : JsonFiles.read(params);
    try {
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      Batch.items(given).forEach(item -> items.add(studies.prepared(item)));
      return items;
    } catch (EstimateException e) {
      return given;
    }
  }

  private ArrayNode document(List<ItemResult> results, PatienceNotice watch) {
    ArrayNode document = ResultDocument.of(results);
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i) instanceof ItemResult.Found found
          && document.get(i) instanceof ObjectNode item
          && (studies.any() || source.hasExtras())) {
        ObjectNode ours = StudyDocument.of(studies.answers(found, watch));
        source.addExtras(ours, watch);
        item.set("ketbench", ours);
      }
    }
    return document;
  }

  private void print(
      Console console, LogicalCounts counts, List<ItemResult> results, PatienceNotice watch) {
    EstimateText text = new EstimateText(console.out(), explain);
    StudyText study = new StudyText(console.out());
    for (ItemResult result : results) {
      text.print(result);
      if (result instanceof ItemResult.Found found && studies.any()) {
        study.print(found, studies.answers(found, watch));
      }
    }
    source.printExtras(study, counts, watch);
  }

  private List<Problem> problems(List<ItemResult> results) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i) instanceof ItemResult.Failed(EstimateException error)) {
        String item = results.size() > 1 ? "item " + i + ": " : "";
        problems.add(EstimateSource.problem(params == null ? source.path() : params, item, error));
      }
    }
    return problems;
  }
}
