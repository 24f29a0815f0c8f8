package org.ketbench.app.connector.jobs;

import java.util.Locale;
import org.ketbench.app.text.Texts;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.policy.Classification;

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

  /** What it stands in for; empty where it does not. */
  static String standIn(JobEntry job) {
    return job.insteadOf() == null ? "" : TEXTS.get("job.insteadOf", job.insteadOf());
  }
}
