package org.ketbench.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketbench.estimate.document.BatchEstimator;
import org.ketbench.estimate.document.ItemResult;
import org.ketbench.estimate.document.ResultDocument;
import org.ketbench.estimate.model.EstimateException;
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

  @Option(
      names = "--params",
      paramLabel = "FILE.json",
      description = "Qubits, codes, error budgets and constraints: one item or several.")
  private @Nullable Path params;

  @Option(names = "--explain", description = "Say how each figure is computed.")
  private boolean explain;

  @Override
  public Integer call() {
    Console console = ketbench.console();
    JsonNode parameters =
        params == null ? JsonNodeFactory.instance.objectNode() : JsonFiles.read(params);
    PatienceNotice watch = new PatienceNotice(console);
    List<ItemResult> results = BatchEstimator.estimate(source.counts(watch), parameters, watch);
    if (console.json()) {
      console.out().println(ResultDocument.of(results).toPrettyString());
    } else {
      EstimateText text = new EstimateText(console.out(), explain);
      results.forEach(text::print);
    }
    List<Problem> problems = problems(results);
    console.report(problems);
    return problems.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
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
