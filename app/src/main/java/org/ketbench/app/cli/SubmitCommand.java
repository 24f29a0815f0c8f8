package org.ketbench.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.job.CircuitSource;
import org.ketbench.azure.job.ExecutionProfile;
import org.ketbench.azure.job.JobResult;
import org.ketbench.azure.job.Plan;
import org.ketbench.azure.job.Planner;
import org.ketbench.azure.job.Submitter.Origin;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.policy.ConnectorException;
import org.ketbench.azure.target.Obstacle;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.language.export.TextDrawing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "submit", description = "Send a program to a target of a workspace.")
final class SubmitCommand implements Callable<Integer> {
  private static final String FALLBACK = "local.sim.statevector";

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
      description = "The value of a parameter of the program, in radians for angles.")
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
    List<Circuit> circuits = circuits(program.circuit());
    return ConnectorSession.run(
        () -> {
          try (ConnectorSession connector = ConnectorSession.open(workspace)) {
            return submit(connector, program, circuits);
          }
        });
  }

  private int submit(ConnectorSession connector, SourceProgram program, List<Circuit> circuits) {
    Planner planner = new Planner(connector.desk());
    List<Planner.Offered> offered = planner.targets();
    List<Plan> plans = new ArrayList<>();
    String instead = null;
    for (Circuit circuit : circuits) {
      CircuitSource source = new CircuitSource(file.toString(), circuit);
      Plan plan = planner.plan(source, profile(), offered);
      if (fallback && isGone(plan)) {
        instead = plan.target().id();
        plan = planner.plan(source, profile().on(FALLBACK), offered);
      }
      plans.add(plan);
    }
    Console console = ketbench.console();
    if (dryRun) {
      report(console, plans.getFirst());
    }
    for (Plan plan : plans) {
      if (!plan.isPossible()) {
        throw new CommandFailure(PlanReport.exitCode(plan), PlanReport.problems(plan, program));
      }
      requireApproval(plan);
    }
    if (dryRun) {
      return ExitCode.DONE;
    }
    List<JobEntry> jobs =
        plans.size() == 1
            ? List.of(
                connector.submitter().prepare(plans.getFirst(), new Origin(null, instead, null)))
            : connector.submitter().prepare(plans);
    List<JobEntry> sent = new ArrayList<>();
    for (int each = 0; each < jobs.size(); each++) {
      sent.add(connector.submitter().send(jobs.get(each).id()));
      attachDrawing(connector, jobs.get(each), plans.get(each));
    }
    return wait ? waitFor(connector, sent) : tell(connector, sent);
  }

  private static boolean isGone(Plan plan) {
    return plan.availability().stream()
        .anyMatch(each -> each.kind() == Obstacle.Kind.UNAVAILABLE && plan.status() != null);
  }

  private void requireApproval(Plan plan) {
    String refusal = plan.spending().refusal();
    if (refusal != null) {
      throw ConnectorSession.failure(ExitCode.REFUSED, "budget", refusal);
    }
    List<String> questions = plan.spending().questions();
    if (!questions.isEmpty() && !yes && !dryRun) {
      throw ConnectorSession.failure(
          ExitCode.REFUSED,
          "approval",
          String.join(" ", questions) + " Nothing was sent; approve it with --yes.");
    }
  }

  private ExecutionProfile profile() {
    return new ExecutionProfile(target, shots, name, tags, priority, session, options, seed, defer);
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

  /** A picture beside the program is good to have; a job without one is as good. */
  private void attachDrawing(ConnectorSession connector, JobEntry job, Plan plan) {
    try {
      connector
          .actions()
          .attach(
              job.id(),
              "circuitDiagram.txt",
              TextDrawing.of(plan.source().circuit()),
              "text/plain");
    } catch (ConnectorException e) {
      ketbench.console().err().println("The drawing was not attached: " + e.text());
    }
  }

  private static void report(Console console, Plan plan) {
    if (console.json()) {
      Json.print(console.out(), json -> PlanReport.write(json, plan));
    } else {
      PlanReport.print(console.out(), plan);
    }
  }

  private int tell(ConnectorSession connector, List<JobEntry> jobs) {
    Console console = ketbench.console();
    if (console.json()) {
      Json.print(console.out(), json -> write(json, connector, jobs, null));
    } else {
      for (JobEntry job : jobs) {
        console
            .out()
            .printf(Locale.ROOT, "%s  %s on %s%n", job.id(), job.state().label(), job.target());
      }
    }
    return ExitCode.DONE;
  }

  private int waitFor(ConnectorSession connector, List<JobEntry> sent) {
    List<JobEntry> ended = JobWait.until(connector, sent);
    Console console = ketbench.console();
    JobResult only = null;
    int code = ExitCode.DONE;
    for (JobEntry job : ended) {
      JobResult result = null;
      if (job.state() == JobState.SUCCEEDED) {
        result = connector.results().result(job);
      } else {
        code = JobWait.exitCode(job);
      }
      only = ended.size() == 1 ? result : null;
      if (!console.json()) {
        if (result == null) {
          JobText.one(console.out(), job, connector.book());
        } else {
          JobText.result(console.out(), job, result);
        }
      }
    }
    if (console.json()) {
      JobResult shown = only;
      Json.print(console.out(), json -> write(json, connector, ended, shown));
    }
    return code;
  }

  private static void write(
      JsonGenerator json, ConnectorSession connector, List<JobEntry> jobs, @Nullable JobResult only)
      throws IOException {
    if (jobs.size() == 1) {
      JobJson.write(json, jobs.getFirst(), connector.book());
      if (only != null) {
        json.writeObjectFieldStart("result");
        JobJson.write(json, only);
        json.writeEndObject();
      }
      return;
    }
    json.writeArrayFieldStart("jobs");
    for (JobEntry job : jobs) {
      json.writeStartObject();
      JobJson.write(json, job, connector.book());
      if (job.state() == JobState.SUCCEEDED) {
        json.writeObjectFieldStart("result");
        JobJson.write(json, connector.results().result(job));
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
