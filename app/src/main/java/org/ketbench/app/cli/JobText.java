package org.ketbench.app.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.job.JobResult;
import org.ketbench.azure.ledger.Budget;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.ledger.Ledger;
import org.ketbench.azure.ledger.Money;

/** Jobs and results for people. */
final class JobText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.systemDefault());

  private JobText() {}

  static void list(PrintWriter out, List<JobEntry> jobs) {
    if (jobs.isEmpty()) {
      out.println("No jobs.");
      return;
    }
    out.printf(
        "%-36s  %-10s  %-26s  %7s  %-19s  %s%n",
        "id", "state", "target", "shots", "created", "name");
    for (JobEntry job : jobs) {
      out.printf(
          Locale.ROOT,
          "%-36s  %-10s  %-26s  %7d  %-19s  %s%n",
          job.id(),
          job.state().label(),
          job.target(),
          job.shots(),
          TIME.format(job.created()),
          job.name());
    }
  }

  /** What a program that ended in the middle left for the user to decide. */
  static void undecided(PrintWriter err, List<JobEntry> jobs) {
    long prepared = jobs.stream().filter(job -> job.state() == JobState.PREPARED).count();
    if (prepared > 0) {
      err.printf(
          Locale.ROOT,
          "%d prepared and not sent: ketbench job ID --send sends one, ketbench cancel ID gives it"
              + " up.%n",
          prepared);
    }
  }

  static void one(PrintWriter out, JobEntry job, Ledger ledger) {
    line(out, "id", job.id());
    line(out, "name", job.name());
    line(out, "target", job.target() + " in " + job.workspace());
    if (job.insteadOf() != null) {
      line(out, "simulated", "on this computer instead of " + job.insteadOf());
    }
    line(
        out,
        "state",
        job.state().label()
            + (job.reported() == null ? "" : ", the service says " + job.reported()));
    line(out, "shots", Integer.toString(job.shots()));
    line(out, "created", time(job.created()));
    line(out, "began", time(job.began()));
    line(out, "ended", time(job.ended()));
    line(out, "tags", job.tags().isEmpty() ? null : String.join(", ", job.tags()));
    line(out, "priority", job.priority());
    line(out, "session", job.session());
    line(out, "batch", job.batch());
    line(out, "retry of", job.retryOf());
    for (Budget.Share share : ledger.budget().shares(job.id())) {
      Money settled = share.settled();
      line(
          out,
          "cost",
          settled == null
              ? share.reserved().isZero()
                  ? "none"
                  : "at most " + share.reserved() + ", not billed yet"
              : "" + settled);
    }
    if (job.errorMessage() != null) {
      line(
          out,
          "error",
          (job.errorCode() == null ? "" : job.errorCode() + ": ") + job.errorMessage());
    }
  }

  private static void line(PrintWriter out, String name, @Nullable String value) {
    if (value != null) {
      out.printf("%-10s %s%n", name, value);
    }
  }

  private static @Nullable String time(@Nullable Instant instant) {
    return instant == null ? null : TIME.format(instant);
  }

  static void result(PrintWriter out, JobEntry job, JobResult result) {
    long shots = Math.max(1, result.counts().shots());
    result
        .counts()
        .byKey()
        .forEach(
            (key, count) ->
                out.printf(Locale.ROOT, "%s  %d  %.2f %%%n", key, count, 100.0 * count / shots));
    out.printf(Locale.ROOT, "%d shots on %s%n", result.counts().shots(), job.target());
    if (result.probabilities() != null) {
      out.println("The target gives probabilities; the counts are drawn from them.");
    }
    if (job.insteadOf() != null) {
      out.println("Simulated on this computer instead of " + job.insteadOf() + ".");
    }
    if (result.lost() > 0) {
      out.printf(Locale.ROOT, "%d shots have no outcome.%n", result.lost());
    }
  }
}
