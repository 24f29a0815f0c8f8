package org.ketbench.app.connector.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.connector.work.Ages;
import org.ketbench.app.text.Texts;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.policy.Classification;
import org.ketbench.azure.target.QueueTime;

/** What is said about jobs. */
public final class JobWords {
  private static final Texts TEXTS = Texts.beside(JobWords.class);

  private JobWords() {}

  /** The name of a state. */
  public static String state(JobState state) {
    return TEXTS.get("state." + state.name().toLowerCase(Locale.ROOT));
  }

  /** The class of a state in style sheets: good, bad, live or rest. */
  static String style(JobState state) {
    return switch (state) {
      case SUCCEEDED -> "job-good";
      case FAILED, REFUSED, MISSING -> "job-bad";
      case CANCELLED, DISCARDED -> "job-rest";
      case PREPARED, SENT -> "job-doubtful";
      case WAITING, EXECUTING, FINISHING, CANCELLING -> "job-live";
    };
  }

  /** Why it failed, what kind of failure that is and what to do; empty where it did not. */
  public static String failure(JobEntry job) {
    String message = job.errorMessage();
    if (job.state() == JobState.SUCCEEDED || (message == null && job.errorCode() == null)) {
      return "";
    }
    String why = message == null ? TEXTS.get("failure.none") : message;
    String code = job.errorCode() == null ? TEXTS.get("failure.noCode") : job.errorCode();
    return switch (job.state()) {
      case FAILED -> {
        var reaction = Classification.ofJob(job.errorCode());
        yield TEXTS.get(
            "failure.is",
            why,
            code,
            TEXTS.get("class." + reaction.name().toLowerCase(Locale.ROOT)),
            reaction.advice());
      }
      default -> TEXTS.get("failure.plain", why, code);
    };
  }

  /** How long it has waited, and what is known of when it comes; empty where it does not wait. */
  static String waiting(JobEntry job, int before, @Nullable Duration average, Instant now) {
    if (job.state() != JobState.WAITING) {
      return "";
    }
    String sofar = Ages.length(Duration.between(job.created(), now));
    String queue = average == null ? "" : TEXTS.get("waiting.average", QueueTime.text(average));
    return TEXTS.get("waiting.is", sofar, before, queue);
  }

  /** The time of a line of the list: so far, or in all. */
  static String time(JobLine.Of line, Instant now) {
    String length = Ages.length(line.time(now));
    return switch (line.entry().state()) {
      case WAITING -> TEXTS.get("time.waits", length);
      case EXECUTING, FINISHING -> TEXTS.get("time.runs", length);
      default -> length;
    };
  }

  /** What it stands in for; empty where it does not. */
  static String standIn(JobEntry job) {
    return job.insteadOf() == null ? "" : TEXTS.get("job.insteadOf", job.insteadOf());
  }
}
