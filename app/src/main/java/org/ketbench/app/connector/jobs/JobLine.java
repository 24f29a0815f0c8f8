package org.ketbench.app.connector.jobs;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.ledger.JobEntry;

/** A line of the list. */
public sealed interface JobLine {
  /** By which it is known although what it says changes. */
  String id();

  /**
   * A job.
   *
   * @param price what it was expected to cost, or what was billed; empty where that is not known
   */
  record Of(JobEntry entry, String price) implements JobLine {
    @Override
    public String id() {
      return entry.id();
    }

    /** How long it has waited or run so far, or took in all. */
    Duration time(Instant now) {
      Instant end = entry.ended();
      if (end == null) {
        end = entry.state().isFinal() ? entry.changed() : now;
      }
      return Duration.between(entry.created(), end);
    }
  }

  /**
   * The head of the jobs of a session.
   *
   * @param session its id; null for jobs that are in none
   */
  record Head(@Nullable String session, String text, boolean open) implements JobLine {
    @Override
    public String id() {
      return "session " + session;
    }
  }
}
