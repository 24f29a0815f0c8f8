package org.ketbench.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.language.export.ExportOptions;
import org.ketbench.language.export.Exported;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "convert", description = "Write a circuit in another format.")
final class ConvertCommand implements Callable<Integer> {
  @ParentCommand private KetbenchCommand ketbench;

  @Parameters(paramLabel = "FILE", description = "A program.")
  private Path file;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FORMAT",
      completionCandidates = TargetFormat.Names.class,
      converter = TargetFormat.Names.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  private TargetFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "Write to this file instead of standard output.")
  private @Nullable Path output;

  @Option(
      names = "--defer-measurements",
      description =
          "Where the format has no conditions on outcomes, measure at the end and turn them into"
              + " gates under controls.")
  private boolean deferMeasurements;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      converter = {ParameterValues.Name.class, ParameterValues.Value.class},
      description =
          "The value of a parameter of the program, in radians for angles, as 0.3 or pi/4.")
  private Map<String, Double> parameters = new LinkedHashMap<>();

  @Override
  public Integer call() {
    SourceProgram source = SourceProgram.read(file);
    Exported exported = format.write(bound(source.circuit()), new ExportOptions(deferMeasurements));
    List<Problem> problems = source.located(exported.diagnostics());
    if (!exported.isFaithful()) {
      throw new CommandFailure(ExitCode.REFUSED, problems);
    }
    Console console = ketbench.console();
    console.report(problems);
    console.deliver(format.label(), out -> out.append(exported.text()), output);
    return ExitCode.DONE;
  }

  private Circuit bound(Circuit circuit) {
    Map<String, Value> values = new LinkedHashMap<>();
    parameters.forEach((name, value) -> values.put(name, Values.of(value)));
    try {
      return circuit.bind(values);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.WRONG_USAGE,
          List.of(Problem.of(file.toString(), "usage", String.valueOf(e.getMessage()))));
    }
  }
}
