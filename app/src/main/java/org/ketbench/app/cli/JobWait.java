package org.ketbench.app.cli;

import java.util.List;
import org.ketbench.azure.job.ResultDesk;
import org.ketbench.azure.job.Tracker;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.policy.ConnectorException;
import org.ketbench.azure.policy.Reaction;

/** Waits for jobs. */
final class JobWait {
  private JobWait() {}

  /** The jobs as they ended, whoever serves the local workspace meanwhile. */
  static List<JobEntry> until(ConnectorSession session, List<JobEntry> jobs) {
    try {
      List<JobEntry> now = jobs;
      while (true) {
        Tracker tracker =
            new Tracker(session.desk(), session.submitter(), _ -> {}, session.polls());
        now.forEach(tracker::follow);
        tracker.run(session::isLost);
        now = jobs.stream().map(job -> session.job(job.id())).toList();
        if (tracker.size() == 0 || !session.isServed()) {
          return now;
        }
        session.reconnect();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectorException(
          Reaction.RETRY, "interrupted", "Interrupted; the jobs go on.", e);
    }
  }

  /** A program that is wrong is an error of the input; all else is the service's. */
  static int exitCode(JobEntry job) {
    return ResultDesk.reaction(job) == Reaction.RETRY_WITH_CHANGE
        ? ExitCode.FAILED
        : ExitCode.SERVICE;
  }
}
