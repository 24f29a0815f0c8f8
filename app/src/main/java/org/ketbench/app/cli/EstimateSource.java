package org.ketbench.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Parameter;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.estimate.count.AngleMode;
import org.ketbench.estimate.count.CircuitCounter;
import org.ketbench.estimate.count.Cost;
import org.ketbench.estimate.count.Hints;
import org.ketbench.estimate.count.NotCountable;
import org.ketbench.estimate.document.CountsReader;
import org.ketbench.estimate.document.ResultDocument;
import org.ketbench.estimate.model.EstimateException;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.model.Watch;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.LineIndex;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is estimated: a program, or logical counts that are given directly. */
final class EstimateSource {
  @Parameters(paramLabel = "FILE", arity = "0..1", description = "A program.")
  private @Nullable Path file;

  @Option(
      names = "--counts",
      paramLabel = "FILE.json",
      description = "Logical counts instead of a program.")
  private @Nullable Path counts;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      converter = {ParameterValues.Name.class, ParameterValues.Value.class},
      description =
          "The value of a parameter of the program, in radians for angles, as 0.3 or pi/4.")
  private Map<String, Double> parameters = new LinkedHashMap<>();

  @Option(
      names = "--angles",
      paramLabel = "MODE",
      description = "tolerant: what is almost a multiple of pi/4 is one; shows the difference.")
  private @Nullable String angles;

  @Option(
      names = "--cost",
      paramLabel = "BY",
      description = "gate, line or subroutine: where the logical counts come from.")
  private @Nullable String cost;

  /** The file that is estimated. */
  Path path() {
    if ((file == null) == (counts == null)) {
      throw usage(
          file == null
              ? "Name a program, or counts with --counts FILE.json."
              : "Name either a program or counts, not both.");
    }
    return file != null ? file : counts != null ? counts : Path.of("");
  }

  boolean isProgram() {
    path();
    return file != null;
  }

  LogicalCounts counts(Watch watch) {
    Path path = path();
    if (isProgram()) {
      return counted(path, mode(), watch);
    }
    try {
      return CountsReader.read(JsonFiles.read(path));
    } catch (EstimateException e) {
      throw new CommandFailure(ExitCode.FAILED, List.of(problem(path, "", e)));
    }
  }

  boolean hasExtras() {
    return angles != null || cost != null;
  }

  void addExtras(ObjectNode document, Watch watch) {
    if (angles != null) {
      document.set("exactAngles", ResultDocument.counts(counted(path(), AngleMode.EXACT, watch)));
    }
    if (cost != null) {
      document.set("cost", StudyDocument.of(costs(watch)));
    }
  }

  void printExtras(StudyText out, LogicalCounts counts, Watch watch) {
    if (angles != null) {
      out.printAngles(counted(path(), AngleMode.EXACT, watch), counts);
    }
    String by = cost;
    if (by == null) {
      return;
    }
    Cost all = costs(watch);
    switch (by) {
      case "gate" -> out.printCosts(all, all.byGate(), by);
      case "line" -> out.printCosts(all, lines(all), by);
      case "subroutine" -> out.printTree(all, 0);
      default -> throw usage("There is no cost by '" + by + "'; use gate, line or subroutine.");
    }
  }

  /** Statements by the number of their line. */
  private List<Cost> lines(Cost all) {
    LineIndex index = new LineIndex(SourceFiles.read(path()).text());
    return all.byStatement().stream()
        .map(
            each ->
                each.labelled(
                    "line "
                        + (index.position(each.span().start()).line() + 1)
                        + ": "
                        + each.label()))
        .toList();
  }

  /** Where the counts of a program come from. */
  Cost costs(Watch watch) {
    return traced(
        path(),
        (circuit, hints) -> CircuitCounter.cost(circuit, values(circuit), mode(), hints, watch));
  }

  private AngleMode mode() {
    if (angles == null || angles.equals("exact")) {
      return AngleMode.EXACT;
    }
    if (!angles.equals("tolerant")) {
      throw usage("There are no angles '" + angles + "'; use exact or tolerant.");
    }
    return AngleMode.TOLERANT;
  }

  private LogicalCounts counted(Path path, AngleMode mode, Watch watch) {
    return traced(
        path,
        (circuit, hints) -> CircuitCounter.count(circuit, values(circuit), mode, hints, watch));
  }

  private <T> T traced(Path path, BiFunction<Circuit, Hints, T> trace) {
    if (!isProgram()) {
      throw usage("--angles and --cost need a program, not counts.");
    }
    SourceProgram program = SourceProgram.readFolded(path);
    try {
      Circuit circuit = program.circuit();
      return trace.apply(circuit, Hints.of(program.annotations(Hints.ANNOTATION)));
    } catch (NotCountable e) {
      throw failure(program, e);
    } catch (EstimateException e) {
      throw new CommandFailure(ExitCode.FAILED, List.of(problem(path, "", e)));
    }
  }

  private static CommandFailure failure(SourceProgram program, NotCountable reason) {
    Diagnostic diagnostic = Diagnostic.error(reason.span(), "not-countable", reason.getMessage());
    String file = reason.file();
    if (file != null) {
      diagnostic = diagnostic.in(file);
    }
    return new CommandFailure(ExitCode.FAILED, program.located(List.of(diagnostic)));
  }

  private Map<String, Value> values(Circuit circuit) {
    Map<String, Value> values = new HashMap<>();
    List<String> known = circuit.parameters().stream().map(Parameter::name).toList();
    parameters.forEach(
        (name, value) -> {
          if (!known.contains(name)) {
            throw usage("The program has no parameter '" + name + "'.");
          }
          values.put(name, Values.of((double) value));
        });
    return values;
  }

  /** A failed estimate as a problem of a file. */
  static Problem problem(Path file, String item, EstimateException error) {
    String message =
        error.getMessage().contains(error.path())
            ? error.getMessage()
            : error.path() + ": " + error.getMessage();
    return Problem.of(
        file.toString(),
        error.code().text(),
        item + message + (message.endsWith(".") ? " " : ". ") + error.hint());
  }

  private static CommandFailure usage(String message) {
    return new CommandFailure(ExitCode.WRONG_USAGE, List.of(Problem.of("", "usage", message)));
  }
}
