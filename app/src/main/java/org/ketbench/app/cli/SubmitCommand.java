package org.ketbench.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.job.CircuitSource;
import org.ketbench.azure.job.ExecutionProfile;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "submit", description = "Send a program to a target of a workspace.")
final class SubmitCommand implements Callable<Integer> {
  @ParentCommand private KetbenchCommand ketbench;

  @Parameters(paramLabel = "FILE", description = "A program.")
  private Path file;

  @Option(names = "--target", required = true, paramLabel = "ID", description = "Where to run it.")
  private String target;

  @Option(names = "--workspace", paramLabel = "NAME", description = "local unless told.")
  private String workspace = ConnectorSession.LOCAL;

  @Option(names = "--shots", paramLabel = "N", description = "How often; 1024 unless told.")
  private long shots = 1024;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Of the job; the file's unless told.")
  private @Nullable String name;

  @Option(names = "--tag", paramLabel = "TAG", description = "Given as often as wanted.")
  private List<String> tags = new ArrayList<>();

  @Option(names = "--priority", paramLabel = "NAME", description = "Standard or High.")
  private @Nullable String priority;

  @Option(names = "--session", paramLabel = "ID", description = "The session that it is part of.")
  private @Nullable String session;

  @Option(
      names = "--option",
      paramLabel = "NAME=VALUE",
      description = "What the target is asked for, as in noise.model=aria-1.")
  private Map<String, String> options = new LinkedHashMap<>();

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      converter = {ParameterValues.Name.class, ParameterValues.Value.class},
      description =
          "The value of a parameter of the program, in radians for angles, as 0.3 or pi/4.")
  private Map<String, Double> parameters = new LinkedHashMap<>();

  @Option(
      names = "--batch",
      paramLabel = "VALUES",
      description = "A JSON file: an array with an object of values for each job.")
  private @Nullable Path batch;

  @Option(names = "--seed", paramLabel = "S", description = "Repeats a run where the target can.")
  private @Nullable Long seed;

  @Option(
      names = "--defer-measurements",
      description = "Measure at the end and turn conditions into gates under controls.")
  private boolean defer;

  @Option(
      names = "--dry-run",
      description = "Say whether it can run, when and at what price; send nothing.")
  private boolean dryRun;

  @Option(names = "--yes", description = "Approve what a job above the limit may cost.")
  private boolean yes;

  @Option(names = "--wait", description = "Wait for the end and print the result.")
  private boolean wait;

  @Option(
      names = "--fallback-local",
      description = "Simulate on this computer where the target cannot be had; so labelled.")
  private boolean fallback;

  @Override
  public Integer call() {
    SourceProgram program = SourceProgram.read(file);
    List<CircuitSource> sources =
        circuits(program.circuit()).stream()
            .map(circuit -> new CircuitSource(file.toString(), circuit))
            .toList();
    Submission submission =
        new Submission(
            ketbench.console(),
            program,
            sources,
            profile(),
            new Submission.Wishes(dryRun, yes, wait, fallback));
    return ConnectorSession.run(() -> submission.to(workspace));
  }

  private ExecutionProfile profile() {
    return new ExecutionProfile(
        target, shots, name, tags, Priority.named(priority), session, options, seed, defer);
  }

  private List<Circuit> circuits(Circuit circuit) {
    if (batch == null) {
      return List.of(bound(circuit, parameters));
    }
    List<Circuit> circuits = new ArrayList<>();
    for (Map<String, Double> values : ParameterSets.read(batch)) {
      Map<String, Double> all = new LinkedHashMap<>(parameters);
      all.putAll(values);
      circuits.add(bound(circuit, all));
    }
    return circuits;
  }

  private Circuit bound(Circuit circuit, Map<String, Double> given) {
    Map<String, Value> values = new LinkedHashMap<>();
    given.forEach((parameter, value) -> values.put(parameter, Values.of(value)));
    try {
      return circuit.bind(values);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.WRONG_USAGE,
          List.of(Problem.of(file.toString(), "usage", String.valueOf(e.getMessage()))));
    }
  }
}
