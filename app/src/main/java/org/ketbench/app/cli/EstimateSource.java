package org.ketbench.app.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Parameter;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.estimate.count.AngleMode;
import org.ketbench.estimate.count.CircuitCounter;
import org.ketbench.estimate.count.NotCountable;
import org.ketbench.estimate.document.CountsReader;
import org.ketbench.estimate.model.EstimateException;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.model.Watch;
import org.ketbench.language.Diagnostic;
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
      description = "The value of a parameter of the program, in radians for angles.")
  private Map<String, Double> parameters = new LinkedHashMap<>();

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
      return counted(path, AngleMode.EXACT, watch);
    }
    try {
      return CountsReader.read(JsonFiles.read(path));
    } catch (EstimateException e) {
      throw new CommandFailure(ExitCode.FAILED, List.of(problem(path, "", e)));
    }
  }

  private LogicalCounts counted(Path path, AngleMode mode, Watch watch) {
    SourceProgram program = SourceProgram.readFolded(path);
    Circuit circuit = program.circuit();
    try {
      return CircuitCounter.count(circuit, values(circuit), mode, watch);
    } catch (NotCountable e) {
      throw failure(program, e);
    } catch (EstimateException e) {
      throw new CommandFailure(ExitCode.FAILED, List.of(problem(path, "", e)));
    }
  }

  private static CommandFailure failure(SourceProgram program, NotCountable reason) {
    Diagnostic diagnostic = Diagnostic.error(reason.span(), "not-countable", reason.getMessage());
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
    return Problem.of(file.toString(), error.code().text(), item + message + ". " + error.hint());
  }

  private static CommandFailure usage(String message) {
    return new CommandFailure(
        ExitCode.WRONG_USAGE, List.of(Problem.of("estimate", "usage", message)));
  }
}
