package org.ketbench.app.connector.jobs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.connector.work.JobSources;
import org.ketbench.azure.ledger.AuditEntry;
import org.ketbench.azure.ledger.Budget;
import org.ketbench.azure.ledger.Intent;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.Ledger;
import org.ketbench.azure.ledger.PriceEntry;
import org.ketbench.azure.ledger.ResultEntry;

/**
 * All that is written down about a job.
 *
 * @param intent what it was sent with; null where it was not made here
 * @param kept what came back, as it came; null as long as it was not fetched
 * @param source the text that it was made of; null where that was not kept
 */
public record JobPaper(
    JobEntry job,
    @Nullable Intent intent,
    List<PriceEntry> prices,
    List<Budget.Share> shares,
    List<AuditEntry> audit,
    @Nullable ResultEntry kept,
    JobSources.@Nullable Kept source) {
  public JobPaper {
    prices = List.copyOf(prices);
    shares = List.copyOf(shares);
    audit = List.copyOf(audit);
  }

  /** Reads it from the ledger. */
  public static JobPaper of(Ledger ledger, JobSources sources, JobEntry job) {
    return new JobPaper(
        ledger.jobs().find(job.id()).orElse(job),
        ledger.papers().intent(job.id()).orElse(null),
        ledger.papers().prices(job.id()),
        ledger.budget().shares(job.id()),
        ledger.audit().of(job.id()),
        ledger.papers().result(job.id()).orElse(null),
        sources.find(job.id()).orElse(null));
  }

  /** A step of a job's way. */
  public record Step(java.time.Instant at, String what) {}

  /** The states that it went through. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (AuditEntry entry : audit) {
      if (Steps.isStep(entry)) {
        steps.add(new Step(entry.at(), Steps.words(entry)));
      }
    }
    return steps;
  }

  /** The ids by which the service knows the requests about it, the last one first. */
  public List<String> requests() {
    Set<String> ids = new LinkedHashSet<>();
    for (AuditEntry entry : audit.reversed()) {
      if (!entry.request().isEmpty()) {
        ids.add(entry.request());
      }
    }
    if (job.requestId() != null) {
      ids.add(job.requestId());
    }
    return List.copyOf(ids);
  }
}
