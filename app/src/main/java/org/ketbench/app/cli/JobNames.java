package org.ketbench.app.cli;

import java.util.List;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobFilter;
import org.ketbench.azure.ledger.Ledger;
import org.ketbench.azure.policy.ConnectorException;
import org.ketbench.azure.policy.Reaction;

/** Finds jobs by what people type. */
final class JobNames {
  private JobNames() {}

  /** By its id, or by the beginning of it where only one has that. */
  static JobEntry find(Ledger ledger, String workspace, String id) {
    JobEntry found = find(ledger, id);
    if (!found.workspace().equals(workspace)) {
      throw new ConnectorException(
          Reaction.RETRY_WITH_CHANGE,
          "no-job",
          "The job %s is in the workspace '%s'; say so with --workspace %s."
              .formatted(found.id(), found.workspace(), found.workspace()));
    }
    return found;
  }

  private static JobEntry find(Ledger ledger, String id) {
    return ledger
        .jobs()
        .find(id)
        .orElseGet(
            () -> {
              List<JobEntry> like =
                  ledger.jobs().list(JobFilter.ALL.containing(id)).stream()
                      .filter(job -> job.id().startsWith(id))
                      .toList();
              if (like.size() == 1) {
                return like.getFirst();
              }
              throw new ConnectorException(
                  Reaction.RETRY_WITH_CHANGE,
                  "no-job",
                  like.isEmpty()
                      ? "There is no job '%s'. ketbench jobs lists all.".formatted(id)
                      : "%d jobs begin with '%s'; write more of the id."
                          .formatted(like.size(), id));
            });
  }
}
