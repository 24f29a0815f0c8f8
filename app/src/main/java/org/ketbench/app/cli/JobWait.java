package org.ketbench.app.cli;

import java.util.List;
import org.ketbench.azure.job.ResultDesk;
import org.ketbench.azure.job.Tracker;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.policy.Backoff;
import org.ketbench.azure.policy.ConnectorException;
import org.ketbench.azure.policy.Reaction;

/** Waits for jobs. */
final class JobWait {
  private JobWait() {}

  /** The jobs as they ended. */
  static List<JobEntry> until(ConnectorSession session, List<JobEntry> jobs) {
    Tracker tracker =
        new Tracker(
            session.desk(),
            session.submitter(),
            _ -> {},
            session.isLocal() ? Backoff.OF_LOCAL_POLLS : Backoff.OF_POLLS);
    jobs.forEach(tracker::follow);
    try {
      tracker.run(() -> false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectorException(
          Reaction.RETRY, "interrupted", "Interrupted; the jobs go on.", e);
    }
    return jobs.stream().map(job -> session.job(job.id())).toList();
  }

  /** A program that is wrong is an error of the input; all else is the service's. */
  static int exitCode(JobEntry job) {
    return ResultDesk.reaction(job) == Reaction.RETRY_WITH_CHANGE
        ? ExitCode.FAILED
        : ExitCode.SERVICE;
  }
}
