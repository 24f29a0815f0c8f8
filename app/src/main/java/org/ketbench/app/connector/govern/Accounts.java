package org.ketbench.app.connector.govern;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.connector.govern.Figures.Measure;
import org.ketbench.app.connector.govern.Figures.Spent;
import org.ketbench.azure.job.ResultDesk;
import org.ketbench.azure.ledger.AuditEntry;
import org.ketbench.azure.ledger.Budget;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobFilter;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.ledger.Ledger;
import org.ketbench.azure.ledger.Money;
import org.ketbench.azure.policy.ConnectorException;
import org.ketbench.azure.target.Catalogue;
import org.ketbench.azure.target.Target;
import org.ketbench.result.Distances;

/** Works out how a workspace stands from what is written down; asks nobody. */
final class Accounts {
  private static final int MOST_ENTRIES = 5000;
  private static final int MOST_RESULTS = 60;

  private final Ledger ledger;
  private final Catalogue catalogue;
  private final @Nullable ResultDesk results;

  /**
   * @param results reads what was fetched; null where the workspace is not open
   */
  Accounts(Ledger ledger, Catalogue catalogue, @Nullable ResultDesk results) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.results = results;
  }

  Figures figures(String workspace, Instant now) {
    List<JobEntry> jobs = ledger.jobs().list(JobFilter.ALL.in(workspace));
    Map<String, JobEntry> byId = new HashMap<>();
    jobs.forEach(job -> byId.put(job.id(), job));
    List<AuditEntry> approvals = new ArrayList<>();
    List<AuditEntry> cached = new ArrayList<>();
    for (AuditEntry entry : ledger.audit().last(MOST_ENTRIES)) {
      if (byId.containsKey(entry.job())) {
        switch (entry.action()) {
          case "approved" -> approvals.add(entry);
          case "cached" -> cached.add(entry);
          default -> {}
        }
      }
    }
    YearMonth month = Budget.monthOf(now);
    return new Figures(
        workspace, month, spent(workspace, month, jobs), approvals, cached, measures(jobs), now);
  }

  private List<Spent> spent(String workspace, YearMonth month, List<JobEntry> jobs) {
    Map<String, Map<String, Money>> byUnit = new TreeMap<>();
    for (JobEntry job : jobs) {
      for (Budget.Share share : ledger.budget().shares(job.id())) {
        if (share.month().equals(month) && !share.counted().isZero()) {
          byUnit
              .computeIfAbsent(share.reserved().unit(), _ -> new TreeMap<>())
              .merge(job.provider(), share.counted(), Money::plus);
        }
      }
    }
    List<Spent> all = new ArrayList<>();
    for (String unit : ledger.budget().units(workspace)) {
      Budget.Month sums = ledger.budget().month(workspace, month, unit);
      Budget.Limits limits = ledger.budget().limits(workspace, unit).orElse(null);
      all.add(
          new Spent(
              unit,
              sums.spent(),
              sums.reserved(),
              sums.limit(),
              limits == null ? null : limits.approval(),
              byUnit.getOrDefault(unit, Map.of())));
    }
    return all;
  }

  private List<Measure> measures(List<JobEntry> jobs) {
    Map<String, List<JobEntry>> byTarget = new TreeMap<>();
    jobs.forEach(job -> byTarget.computeIfAbsent(job.target(), _ -> new ArrayList<>()).add(job));
    List<Measure> measures = new ArrayList<>();
    byTarget.forEach((target, own) -> measures.add(measure(target, own)));
    return measures;
  }

  private Measure measure(String target, List<JobEntry> jobs) {
    boolean hardware =
        catalogue
            .find(target)
            .map(known -> known.kind() == Target.Kind.HARDWARE)
            .orElse(target.contains(".qpu."));
    List<Duration> queues = new ArrayList<>();
    int ended = 0;
    int succeeded = 0;
    int again = 0;
    for (JobEntry job : jobs) {
      Instant began = job.began();
      if (began != null) {
        queues.add(Duration.between(job.created(), began));
      }
      ended += job.state().isFinal() && job.state() != JobState.DISCARDED ? 1 : 0;
      succeeded += job.state() == JobState.SUCCEEDED ? 1 : 0;
      again += job.retryOf() == null ? 0 : 1;
    }
    queues.sort(null);
    return new Measure(
        target,
        hardware,
        queues.isEmpty() ? null : queues.get(queues.size() / 2),
        ended,
        succeeded,
        again,
        spread(jobs));
  }

  /** The largest distance of a result from the first one of the same question. */
  private @Nullable Double spread(List<JobEntry> jobs) {
    ResultDesk reader = results;
    if (reader == null) {
      return null;
    }
    Map<String, Map<String, Double>> first = new HashMap<>();
    Double most = null;
    int unreadable = 0;
    List<JobEntry> read =
        jobs.stream()
            .filter(job -> job.state() == JobState.SUCCEEDED)
            .filter(job -> ledger.papers().result(job.id()).isPresent())
            .limit(MOST_RESULTS)
            .toList();
    for (JobEntry job : read) {
      String question =
          ledger.papers().intent(job.id()).map(intent -> intent.cacheKey()).orElse(job.id());
      try {
        Map<String, Double> found = Distances.frequencies(reader.result(job).counts());
        Map<String, Double> other = first.putIfAbsent(question, found);
        if (other != null) {
          double distance = Distances.totalVariation(other, found);
          most = most == null ? distance : Math.max(most, distance);
        }
      } catch (ConnectorException e) {
        // A result that cannot be read is told where it is looked at.
        unreadable++;
      }
    }
    return unreadable == read.size() ? null : most;
  }
}
