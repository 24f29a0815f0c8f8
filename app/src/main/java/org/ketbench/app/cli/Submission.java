package org.ketbench.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.job.CircuitSource;
import org.ketbench.azure.job.ExecutionProfile;
import org.ketbench.azure.job.JobResult;
import org.ketbench.azure.job.Plan;
import org.ketbench.azure.job.Planner;
import org.ketbench.azure.job.ResultDesk;
import org.ketbench.azure.job.Submitter.Origin;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.policy.Classification;
import org.ketbench.azure.policy.ConnectorException;
import org.ketbench.azure.policy.Reaction;
import org.ketbench.azure.service.ServiceException;
import org.ketbench.azure.target.Obstacle;
import org.ketbench.language.export.TextDrawing;

/**
 * Sends circuits to a target: plans, asks for what needs consent, sends, and waits where that is
 * wanted. Where the target cannot be had, this computer may stand in for it, so labelled; but only
 * with consent, and never for a job that the service may still run.
 */
record Submission(
    Console console,
    SourceProgram program,
    List<CircuitSource> sources,
    ExecutionProfile profile,
    Wishes wishes) {
  private static final String STAND_IN = "local.sim.statevector";

  /** What is wanted besides sending. */
  record Wishes(boolean dryRun, boolean yes, boolean waiting, boolean fallback) {}

  /** Sends to a workspace; gives the exit code. */
  int to(String workspace) {
    try (ConnectorSession connector = ConnectorSession.open(workspace)) {
      List<Plan> plans = plans(connector, profile);
      if (plans != null) {
        return submit(connector, plans, null);
      }
    }
    try (ConnectorSession here = ConnectorSession.open(ConnectorSession.LOCAL)) {
      return submit(here, planned(here, profile.standingIn(STAND_IN)), profile.target());
    }
  }

  /** Plans for the target that is wanted; null where it is gone and may be stood in for. */
  private @Nullable List<Plan> plans(ConnectorSession connector, ExecutionProfile wanted) {
    try {
      List<Plan> plans = planned(connector, wanted);
      return wishes.fallback && plans.stream().anyMatch(Submission::isGone) ? null : plans;
    } catch (ConnectorException failure) {
      if (wishes.fallback && isOut(failure.reaction())) {
        return null;
      }
      throw failure;
    } catch (ServiceException failure) {
      if (wishes.fallback && isOut(Classification.of(failure))) {
        return null;
      }
      throw failure;
    }
  }

  private static boolean isOut(Reaction reaction) {
    return reaction == Reaction.RETRY || reaction == Reaction.FALL_BACK_LOCAL;
  }

  private List<Plan> planned(ConnectorSession connector, ExecutionProfile wanted) {
    Planner planner = new Planner(connector.desk());
    List<Planner.Offered> offered = planner.targets();
    return sources.stream().map(source -> planner.plan(source, wanted, offered)).toList();
  }

  private static boolean isGone(Plan plan) {
    return plan.availability().stream()
        .anyMatch(each -> each.kind() == Obstacle.Kind.UNAVAILABLE && plan.status() != null);
  }

  private int submit(ConnectorSession connector, List<Plan> plans, @Nullable String insteadOf) {
    if (wishes.dryRun) {
      report(plans.getFirst(), insteadOf);
    }
    for (Plan plan : plans) {
      if (!plan.isPossible()) {
        throw new CommandFailure(PlanReport.exitCode(plan), PlanReport.problems(plan, program));
      }
      requireApproval(plan);
    }
    if (wishes.dryRun) {
      return ExitCode.DONE;
    }
    requireOpenSession(connector, plans);
    List<JobEntry> jobs = prepared(connector, plans, insteadOf);
    try (var _ = new KeptJobsNotice(console, jobs)) {
      List<JobEntry> sent = send(connector, jobs, plans);
      return wishes.waiting ? waitFor(connector, sent, plans) : tell(connector, sent);
    }
  }

  private static List<JobEntry> prepared(
      ConnectorSession connector, List<Plan> plans, @Nullable String insteadOf) {
    return plans.size() == 1
        ? List.of(
            connector.submitter().prepare(plans.getFirst(), new Origin(null, insteadOf, null)))
        : connector.submitter().prepare(plans, insteadOf);
  }

  private List<JobEntry> send(ConnectorSession connector, List<JobEntry> jobs, List<Plan> plans) {
    List<JobEntry> sent = new ArrayList<>();
    for (int each = 0; each < jobs.size(); each++) {
      sent.add(sent(connector, jobs.get(each).id()));
      attachDrawing(connector, jobs.get(each), plans.get(each));
    }
    return sent;
  }

  private JobEntry sent(ConnectorSession connector, String id) {
    Supplier<JobEntry> sending = () -> connector.submitter().send(id);
    return wishes.waiting ? new Persistence(connector, console).call(sending) : sending.get();
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
      console.remark("The drawing was not attached: " + e.text());
    }
  }

  /** A job for a session that takes none would only be refused, and be one more in the ledger. */
  private static void requireOpenSession(ConnectorSession connector, List<Plan> plans) {
    String session = plans.getFirst().profile().session();
    if (session != null && connector.actions().session(session).isFinal()) {
      throw ConnectorSession.failure(
          ExitCode.WRONG_USAGE,
          "session-ended",
          "The session " + session + " has ended and takes no more jobs; open another one.");
    }
  }

  private void requireApproval(Plan plan) {
    String refusal = plan.spending().refusal();
    if (refusal != null) {
      throw ConnectorSession.failure(ExitCode.REFUSED, "budget", refusal);
    }
    List<String> questions = plan.spending().questions();
    if (!questions.isEmpty() && !wishes.yes && !wishes.dryRun) {
      throw ConnectorSession.failure(
          ExitCode.REFUSED,
          "approval",
          String.join(" ", questions) + " Nothing was sent; approve it with --yes.");
    }
  }

  private void report(Plan plan, @Nullable String insteadOf) {
    if (console.json()) {
      Json.print(
          console.out(),
          json -> {
            PlanReport.write(json, plan);
            JobJson.text(json, "insteadOf", insteadOf);
          });
    } else {
      PlanReport.print(console.out(), plan);
      if (insteadOf != null) {
        console.out().println("instead of " + insteadOf + ", which cannot be had now");
      }
    }
  }

  private int tell(ConnectorSession connector, List<JobEntry> jobs) {
    if (console.json()) {
      Json.print(console.out(), json -> write(json, connector, jobs, Map.of()));
    } else {
      for (JobEntry job : jobs) {
        console
            .out()
            .printf(
                Locale.ROOT,
                "%s  %s on %s%s%n",
                job.id(),
                job.state().label(),
                job.target(),
                job.insteadOf() == null ? "" : ", on this computer instead of " + job.insteadOf());
      }
    }
    return ExitCode.DONE;
  }

  private int waitFor(ConnectorSession connector, List<JobEntry> sent, List<Plan> plans) {
    List<JobEntry> ended = new ArrayList<>(JobWait.until(connector, sent));
    for (int i = 0; i < ended.size(); i++) {
      if (wishes.fallback && failedForTheTarget(ended.get(i))) {
        ended.set(i, stoodInFor(connector, ended.get(i), plans.get(i).source()));
      }
    }
    Map<String, JobResult> results = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    int code = ExitCode.DONE;
    for (JobEntry job : ended) {
      try {
        JobResult result =
            new Persistence(connector, console).call(() -> connector.results().result(job));
        results.put(job.id(), result);
        List<Problem> doubts = ResultsCommand.doubts(job, result);
        code = doubts.isEmpty() ? code : ExitCode.FAILED;
        problems.addAll(doubts);
      } catch (ConnectorException none) {
        code = job.state() == JobState.SUCCEEDED ? ExitCode.FAILED : JobWait.exitCode(job);
        problems.add(Problem.of("", none.code(), none.text()));
      }
    }
    if (console.json()) {
      Json.print(console.out(), json -> write(json, connector, ended, results));
    } else {
      ended.forEach(job -> print(connector, job, results.get(job.id())));
    }
    console.report(problems);
    return code;
  }

  private void print(ConnectorSession connector, JobEntry job, @Nullable JobResult result) {
    if (result == null) {
      JobText.one(console.out(), job, connector.book());
    } else {
      JobText.result(console.out(), job, result);
    }
  }

  private static boolean failedForTheTarget(JobEntry job) {
    return job.state() == JobState.FAILED && ResultDesk.reaction(job) == Reaction.FALL_BACK_LOCAL;
  }

  private JobEntry stoodInFor(ConnectorSession connector, JobEntry job, CircuitSource source) {
    if (connector.isLocal()) {
      return repeated(connector, job, source);
    }
    try (ConnectorSession here = ConnectorSession.open(ConnectorSession.LOCAL)) {
      return repeated(here, job, source);
    }
  }

  /** Runs on this computer what the target has given up; its result is in the ledger then. */
  private JobEntry repeated(ConnectorSession here, JobEntry job, CircuitSource source) {
    Plan plan = new Planner(here.desk()).plan(source, profile.standingIn(STAND_IN));
    if (!plan.isPossible()) {
      return job;
    }
    JobEntry again =
        here.submitter().prepare(plan, new Origin(job.id(), job.target(), job.batch()));
    JobEntry ended = JobWait.until(here, List.of(sent(here, again.id()))).getFirst();
    if (ended.state() == JobState.SUCCEEDED) {
      here.results().result(ended);
    }
    return ended;
  }

  private static void write(
      JsonGenerator json,
      ConnectorSession connector,
      List<JobEntry> jobs,
      Map<String, JobResult> results)
      throws IOException {
    if (jobs.size() == 1) {
      write(json, connector, jobs.getFirst(), results.get(jobs.getFirst().id()));
      return;
    }
    json.writeArrayFieldStart("jobs");
    for (JobEntry job : jobs) {
      json.writeStartObject();
      write(json, connector, job, results.get(job.id()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(
      JsonGenerator json, ConnectorSession connector, JobEntry job, @Nullable JobResult result)
      throws IOException {
    JobJson.write(json, job, connector.book());
    if (result != null) {
      json.writeObjectFieldStart("result");
      JobJson.write(json, result);
      json.writeEndObject();
    }
  }
}
