package org.ketbench.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketbench.estimate.document.BatchEstimator;
import org.ketbench.estimate.document.CountsReader;
import org.ketbench.estimate.document.ItemResult;
import org.ketbench.estimate.document.ResultDocument;
import org.ketbench.estimate.model.EstimateException;
import org.ketbench.estimate.model.LogicalCounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "estimate",
    description = "Estimate the physical qubits and the time that a program takes.")
final class EstimateCommand implements Callable<Integer> {
  @ParentCommand private KetbenchCommand ketbench;

  @Option(
      names = "--counts",
      paramLabel = "FILE.json",
      required = true,
      description = "Logical counts instead of a program.")
  private Path counts;

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
    List<ItemResult> results =
        BatchEstimator.estimate(logicalCounts(), parameters, new PatienceNotice(console));
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

  private LogicalCounts logicalCounts() {
    try {
      return CountsReader.read(JsonFiles.read(counts));
    } catch (EstimateException e) {
      throw new CommandFailure(ExitCode.FAILED, List.of(problem(counts.toString(), "", e)));
    }
  }

  private List<Problem> problems(List<ItemResult> results) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i) instanceof ItemResult.Failed(EstimateException error)) {
        String item = results.size() > 1 ? "item " + i + ": " : "";
        problems.add(problem(params == null ? counts.toString() : params.toString(), item, error));
      }
    }
    return problems;
  }

  private static Problem problem(String file, String item, EstimateException error) {
    String message =
        error.getMessage().contains(error.path())
            ? error.getMessage()
            : error.path() + ": " + error.getMessage();
    return Problem.of(file, error.code().text(), item + message + ". " + error.hint());
  }
}
