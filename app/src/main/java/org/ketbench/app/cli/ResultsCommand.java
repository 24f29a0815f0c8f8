package org.ketbench.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.ketbench.azure.job.JobResult;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.ledger.ResultEntry.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "results", description = "Show what a job gave.")
final class ResultsCommand implements Callable<Integer> {
  @ParentCommand private KetbenchCommand ketbench;

  @Parameters(paramLabel = "ID", description = "The job's id, or the beginning of it.")
  private String id;

  @Option(names = "--workspace", paramLabel = "NAME", description = "local unless told.")
  private String workspace = ConnectorSession.LOCAL;

  @Option(names = "--wait", description = "Wait for the end of the job.")
  private boolean wait;

  @Option(names = "--accept", description = "Count the result although it is doubted.")
  private boolean accept;

  @Override
  public Integer call() {
    return ConnectorSession.run(
        () -> {
          try (ConnectorSession session = ConnectorSession.open(workspace)) {
            return show(session, ended(session, session.job(id)));
          }
        });
  }

  /** Jobs of the workspace in this process go on only while it runs, so it waits for them. */
  private JobEntry ended(ConnectorSession session, JobEntry job) {
    JobEntry now = session.actions().refresh(job.id());
    boolean goesOn = now.state() == JobState.SENT || now.state().isLive();
    if (!goesOn || !(wait || session.isInProcess())) {
      return now;
    }
    try (var _ = new KeptJobsNotice(ketbench.console(), List.of(now))) {
      return JobWait.until(session, List.of(now)).getFirst();
    }
  }

  private int show(ConnectorSession session, JobEntry job) {
    JobResult result = accept ? session.results().accept(job) : session.results().result(job);
    Console console = ketbench.console();
    if (console.json()) {
      Json.print(
          console.out(),
          json -> {
            json.writeStringField("id", job.id());
            json.writeStringField("name", job.name());
            json.writeStringField("target", job.target());
            JobJson.text(json, "insteadOf", job.insteadOf());
            JobJson.write(json, result);
          });
    } else {
      JobText.result(console.out(), job, result);
    }
    List<Problem> doubts = doubts(job, result);
    console.report(doubts);
    return doubts.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }

  /** Why a result does not count; none where it does. */
  static List<Problem> doubts(JobEntry job, JobResult result) {
    return result.verdict() == Verdict.ACCEPTED
        ? List.of()
        : List.of(
            Problem.of(
                "",
                "held-result",
                "The result of the job %1$s is %2$s. %3$s Count it with: ketbench results %1$s --accept."
                    .formatted(
                        job.id(),
                        result.verdict() == Verdict.HELD ? "held back" : "refused",
                        String.join(" ", result.doubts()))));
  }
}
