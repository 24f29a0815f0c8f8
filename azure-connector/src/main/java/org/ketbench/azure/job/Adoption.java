package org.ketbench.azure.job;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.ledger.Budget;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.ledger.Money;
import org.ketbench.azure.service.CostEstimate;
import org.ketbench.azure.service.ErrorData;
import org.ketbench.azure.service.Job;

/**
 * Takes over what the service says of a job. What has ended there stays ended, whatever an answer
 * says that was under way for longer; what was only concluded here, such as that the service does
 * not have it, gives way. A job that has ended is settled once its bill is known.
 */
final class Adoption {
  private static final Duration LATEST_BILL = Duration.ofDays(7);

  private final Desk desk;

  Adoption(Desk desk) {
    this.desk = desk;
  }

  /** Writes down how the job is now; in one transaction with its bill and the audit. */
  JobEntry adopt(String id, Job job) {
    return desk.ledger()
        .write(
            () -> {
              JobEntry before = desk.ledger().jobs().find(id).orElseThrow();
              JobState state = hasEnded(before.state()) ? before.state() : state(job);
              if (before.state().isFinal() && state != before.state()) {
                desk.ledger().budget().reopen(id);
              }
              JobEntry after = merged(before, job, state);
              boolean changed = !after.equals(unchanged(before, after));
              if (changed) {
                desk.ledger().jobs().update(after);
              }
              if (before.state() != state) {
                desk.note(
                    "state", id, before.state().label() + " to " + state.label() + reason(after));
              }
              if (state.isFinal()) {
                settle(after, job);
              }
              return after;
            });
  }

  /** Whether the service has told so. */
  private static boolean hasEnded(JobState state) {
    return state == JobState.SUCCEEDED || state == JobState.FAILED || state == JobState.CANCELLED;
  }

  private static String reason(JobEntry entry) {
    return entry.errorMessage() == null ? "" : ": " + entry.errorMessage();
  }

  /** The entry before, at the time of the entry after, to see whether anything else differs. */
  private static JobEntry unchanged(JobEntry before, JobEntry after) {
    return Entry.of(before).polls(after.polls()).changed(after.changed()).build();
  }

  static JobState state(Job job) {
    JobState state =
        switch (job.status().phase()) {
          case QUEUED -> JobState.WAITING;
          case RUNNING ->
              job.status().name().equalsIgnoreCase("Finishing")
                  ? JobState.FINISHING
                  : JobState.EXECUTING;
          case CANCELLING -> JobState.CANCELLING;
          case SUCCEEDED -> JobState.SUCCEEDED;
          case FAILED -> JobState.FAILED;
          case CANCELLED -> JobState.CANCELLED;
          // What nobody has heard of is taken as still running.
          case UNKNOWN -> JobState.EXECUTING;
        };
    return job.isCancelling() && !state.isFinal() ? JobState.CANCELLING : state;
  }

  private JobEntry merged(JobEntry before, Job job, JobState state) {
    ErrorData error = job.errorData();
    String code = error == null ? before.errorCode() : error.code();
    String message = error == null ? before.errorMessage() : error.message();
    if (state == JobState.FAILED && message == null) {
      message = "The service gave no reason.";
    }
    return Entry.of(before)
        .state(state)
        .reported(job.status().name())
        .changed(desk.time().now())
        .began(earliest(job.beginExecutionTime(), before.began()))
        .ended(
            state.isFinal()
                ? earliest(
                    job.endExecutionTime() == null
                        ? job.cancellationTime()
                        : job.endExecutionTime(),
                    before.ended() == null ? desk.time().now() : before.ended())
                : null)
        .error(code, message)
        .output(job.outputDataUri() == null ? before.output() : job.outputDataUri().plain())
        .build();
  }

  private static @Nullable Instant earliest(@Nullable Instant told, @Nullable Instant known) {
    Instant instant = told == null ? known : told;
    return instant == null ? null : Instant.ofEpochMilli(instant.toEpochMilli());
  }

  /** What was not run costs nothing; what ran costs what the bill says, once there is one. */
  private void settle(JobEntry entry, Job job) {
    Budget budget = desk.ledger().budget();
    List<Budget.Share> open =
        budget.shares(entry.id()).stream().filter(share -> share.settled() == null).toList();
    CostEstimate cost = job.costEstimate();
    if (cost != null) {
      boolean first = !open.isEmpty() || budget.shares(entry.id()).isEmpty();
      List<Money> bill = bill(cost, open);
      budget.settle(entry.workspace(), entry.id(), bill, desk.time().now());
      if (first && !bill.isEmpty()) {
        desk.note("billed", entry.id(), bill.toString());
      }
    } else if (!open.isEmpty() && entry.state() != JobState.SUCCEEDED) {
      boolean never = entry.began() == null;
      if (never || isLongAgo(entry)) {
        budget.settle(entry.workspace(), entry.id(), List.of(), desk.time().now());
        desk.note("released", entry.id(), never ? "It never ran." : "No bill has come.");
      }
    }
  }

  /** One that was cancelled while it ran may still be billed, but not for ever. */
  private boolean isLongAgo(JobEntry entry) {
    Instant ended = entry.ended();
    return ended != null && ended.plus(LATEST_BILL).isBefore(desk.time().now());
  }

  /** In money, and in the units that were reserved and that the bill lists. */
  private static List<Money> bill(CostEstimate cost, List<Budget.Share> open) {
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    String currency = cost.currency();
    BigDecimal total = cost.total();
    if (currency != null && total != null) {
      amounts.put(currency, total);
    }
    for (Budget.Share share : open) {
      String unit = share.reserved().unit();
      for (CostEstimate.Event event : cost.events()) {
        if (event.dimensionId().toLowerCase(Locale.ROOT).equals(unit.toLowerCase(Locale.ROOT))) {
          amounts.merge(unit, event.billed(), BigDecimal::add);
        }
      }
    }
    List<Money> bill = new ArrayList<>();
    amounts.forEach((unit, amount) -> bill.add(Money.of(amount, unit)));
    return bill;
  }
}
