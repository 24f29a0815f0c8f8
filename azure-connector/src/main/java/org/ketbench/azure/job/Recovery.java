package org.ketbench.azure.job;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobFilter;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.policy.ConnectorException;
import org.ketbench.azure.service.ServiceException;

/**
 * Puts together again what a program that ended in the middle left: jobs that were sent are looked
 * for at the service, jobs that were only prepared are for the user to decide.
 */
public final class Recovery {
  private final Desk desk;
  private final Submitter submitter;

  public Recovery(Desk desk, Submitter submitter) {
    this.desk = desk;
    this.submitter = submitter;
  }

  /**
   * What was found.
   *
   * @param running jobs that the service has and that have not ended
   * @param undecided jobs that the service does not have; they can be sent or given up
   * @param unknown jobs of which the service could not be asked
   */
  public record Found(List<JobEntry> running, List<JobEntry> undecided, List<JobEntry> unknown) {
    public Found {
      running = List.copyOf(running);
      undecided = List.copyOf(undecided);
      unknown = List.copyOf(unknown);
    }
  }

  public Found find() {
    List<JobEntry> running = new ArrayList<>();
    List<JobEntry> undecided = new ArrayList<>();
    List<JobEntry> unknown = new ArrayList<>();
    JobFilter mine = JobFilter.ALL.in(desk.workspace());
    running.addAll(
        desk.ledger()
            .jobs()
            .list(
                mine.with(
                    JobState.WAITING,
                    JobState.EXECUTING,
                    JobState.FINISHING,
                    JobState.CANCELLING)));
    for (JobEntry sent : desk.ledger().jobs().list(mine.with(JobState.SENT))) {
      try {
        JobEntry found = submitter.look(sent.id());
        if (found == null) {
          undecided.add(sent);
        } else if (!found.state().isFinal()) {
          running.add(found);
        }
      } catch (ConnectorException | ServiceException e) {
        unknown.add(sent);
      }
    }
    undecided.addAll(desk.ledger().jobs().list(mine.with(JobState.PREPARED)));
    if (!running.isEmpty() || !undecided.isEmpty() || !unknown.isEmpty()) {
      desk.note(
          "recovered",
          "",
          "%d running, %d undecided, %d unknown"
              .formatted(running.size(), undecided.size(), unknown.size()));
    }
    return new Found(running, undecided, unknown);
  }
}
