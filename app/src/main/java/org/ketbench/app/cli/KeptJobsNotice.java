package org.ketbench.app.cli;

import java.util.List;
import org.ketbench.azure.ledger.JobEntry;

/**
 * Says, where a command is interrupted, that its jobs are kept and how to take them up again. The
 * system ends the program; what is under way needs nothing more to be written down.
 */
final class KeptJobsNotice implements AutoCloseable {
  private final Console console;
  private final List<JobEntry> jobs;
  private final Thread hook = Thread.ofPlatform().unstarted(this::tell);

  /** Begins to listen for the interruption. */
  KeptJobsNotice(Console console, List<JobEntry> jobs) {
    this.console = console;
    this.jobs = List.copyOf(jobs);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void tell() {
    String where = workspace();
    String message =
        jobs.size() == 1
            ? "Interrupted. The job %1$s is kept; go on with: ketbench results %1$s --wait%2$s."
                .formatted(jobs.getFirst().id(), where)
            : "Interrupted. The %d jobs are kept; ketbench jobs%s lists them, and ketbench results ID --wait%s goes on with one."
                .formatted(jobs.size(), where, where);
    console.report(List.of(Problem.of("", "interrupted", message)));
    console.err().flush();
  }

  private String workspace() {
    String name = jobs.getFirst().workspace();
    return name.equals(ConnectorSession.LOCAL) ? "" : " --workspace " + name;
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending, so it is said right now.
    }
  }
}
