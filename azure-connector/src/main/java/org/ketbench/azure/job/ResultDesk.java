package org.ketbench.azure.job;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.ledger.Intent;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.ledger.ResultEntry;
import org.ketbench.azure.ledger.ResultEntry.Verdict;
import org.ketbench.azure.policy.Classification;
import org.ketbench.azure.policy.ConnectorException;
import org.ketbench.azure.policy.Reaction;
import org.ketbench.azure.policy.ResultGate;
import org.ketbench.azure.service.Job;
import org.ketbench.azure.service.ServiceException;
import org.ketbench.azure.service.SignedUri;
import org.ketbench.azure.target.ResultMap;
import org.ketbench.azure.target.Target;
import org.ketbench.result.Counts;
import org.ketbench.result.Distances;

/**
 * Fetches results once, keeps them, and reads them as often as wanted: the containers that they are
 * in go away, and with them the right to read them.
 */
public final class ResultDesk {
  private static final Duration LEAST_GRANT = Duration.ofMinutes(5);

  private final Desk desk;

  public ResultDesk(Desk desk) {
    this.desk = desk;
  }

  /**
   * The result of a job that has succeeded.
   *
   * @throws ConnectorException if there is none, or none that can be read
   */
  public JobResult result(JobEntry job) {
    ResultEntry kept = desk.ledger().papers().result(job.id()).orElseGet(() -> fetched(job));
    return read(job, kept.format(), kept.payload(), kept.verdict());
  }

  /** Counts a result although it is doubted, because the user says so. */
  public JobResult accept(JobEntry job) {
    return decide(job, Verdict.ACCEPTED, "accepted");
  }

  /** Lets a doubted result not count, because the user says so; it is kept all the same. */
  public JobResult refuse(JobEntry job) {
    return decide(job, Verdict.REFUSED, "result refused");
  }

  private JobResult decide(JobEntry job, Verdict verdict, String action) {
    JobResult doubted = result(job);
    ResultEntry kept = desk.ledger().papers().result(job.id()).orElseThrow();
    ResultEntry decided =
        new ResultEntry(
            kept.job(), kept.format(), kept.payload(), kept.fetched(), verdict, kept.reason());
    desk.ledger()
        .write(
            () -> {
              desk.ledger().papers().put(decided);
              desk.note(action, job.id(), String.join(" ", doubted.doubts()));
            });
    return result(job);
  }

  private ResultEntry fetched(JobEntry job) {
    if (job.state() != JobState.SUCCEEDED) {
      throw new ConnectorException(Reaction.RETRY_WITH_CHANGE, "no-result", NoResult.sentence(job));
    }
    try {
      Job now = desk.patience().call(() -> desk.service().job(job.id()));
      String format = now.outputDataFormat();
      Intent intent = desk.ledger().papers().intent(job.id()).orElseThrow();
      String text = new String(download(job, now), StandardCharsets.UTF_8);
      String given = format == null ? intent.outputFormat() : format;
      JobResult result = read(job, given, text, Verdict.ACCEPTED);
      Verdict verdict = result.doubts().isEmpty() ? Verdict.ACCEPTED : Verdict.HELD;
      ResultEntry entry =
          new ResultEntry(
              job.id(), given, text, desk.time().now(), verdict, String.join(" ", result.doubts()));
      desk.ledger()
          .write(
              () -> {
                desk.ledger().papers().put(entry);
                desk.note(
                    "result", job.id(), "%s, %s".formatted(entry.hash().substring(0, 12), verdict));
                if (verdict == Verdict.ACCEPTED) {
                  desk.ledger().papers().remember(intent.cacheKey(), job.id(), desk.time().now());
                }
              });
      return entry;
    } catch (ServiceException failure) {
      if (failure.isNotFound()) {
        throw new ConnectorException(
            Reaction.FATAL,
            "no-output",
            "The job %s has succeeded, but its result is no longer where the service says: %s Ask whoever runs the workspace whether its storage was emptied."
                .formatted(job.id(), failure.getMessage()),
            failure);
      }
      throw Failure.of(failure);
    }
  }

  /** By the address that the service gives, or a new grant where that one ends too soon. */
  private byte[] download(JobEntry job, Job now) {
    SignedUri output = now.outputDataUri();
    if (output == null) {
      throw new ConnectorException(
          Reaction.FATAL,
          "no-output",
          "The job %s has succeeded, but the service does not say where its result is."
              .formatted(job.id()));
    }
    boolean granted = output.grantsUntil(desk.time().now().plus(LEAST_GRANT));
    SignedUri first = granted ? output : renewed(output);
    try {
      return desk.patience().call(() -> desk.service().storage().download(first));
    } catch (ServiceException failure) {
      // The clock here may be wrong about the end of the grant.
      if (failure.status() != 403 || !granted) {
        throw failure;
      }
      SignedUri again = renewed(output);
      return desk.patience().call(() -> desk.service().storage().download(again));
    }
  }

  private SignedUri renewed(SignedUri output) {
    return desk.patience().call(() -> desk.service().blobUri(output.container(), output.blob()));
  }

  private JobResult read(JobEntry job, String format, String text, Verdict verdict) {
    Intent intent = desk.ledger().papers().intent(job.id()).orElseThrow();
    ResultMap map = ResultMap.parse(intent.bits());
    Payload.Read read;
    try {
      read = Payload.read(format, text, map, 0, 1);
    } catch (Payload.UnreadableException problem) {
      throw new ConnectorException(
          Reaction.RETRY,
          "unreadable-result",
          "The result of the job %s cannot be read. %s Ask for it again."
              .formatted(job.id(), problem.getMessage()),
          problem);
    }
    boolean exact =
        desk.catalogue().find(job.target()).map(Target::exact).orElse(false) && read.shares();
    Map<String, Integer> byKey = new HashMap<>();
    if (exact) {
      byKey.putAll(Outcomes.drawn(read.weights(), job.shots(), job.id()));
    } else if (read.shares()) {
      byKey.putAll(Outcomes.rounded(read.weights(), job.shots()));
    } else {
      read.weights().forEach((key, weight) -> byKey.put(key, weight.intValue()));
    }
    Counts counts = Outcomes.counts(map.bits(), byKey);
    long lost = Math.round(read.lost());
    List<String> doubts =
        ResultGate.doubts(
            new ResultGate.Look(
                job.shots(),
                counts.shots() + lost,
                width(map),
                Distances.frequencies(counts),
                earlier(job, intent)));
    return new JobResult(job.id(), counts, exact ? read.weights() : null, lost, verdict, doubts);
  }

  private static int width(ResultMap map) {
    int bits = map.bits().registers().stream().mapToInt(each -> each.positions().size()).sum();
    return bits + Math.max(0, map.bits().registers().size() - 1);
  }

  /** How an earlier run of the same came out. */
  private @Nullable Map<String, Double> earlier(JobEntry job, Intent intent) {
    String other = desk.ledger().papers().remembered(intent.cacheKey()).orElse(null);
    if (other == null || other.equals(job.id())) {
      return null;
    }
    ResultEntry kept = desk.ledger().papers().result(other).orElse(null);
    if (kept == null) {
      return null;
    }
    try {
      ResultMap map = ResultMap.parse(intent.bits());
      Payload.Read read = Payload.read(kept.format(), kept.payload(), map, 0, 1);
      double sum = read.weights().values().stream().mapToDouble(Double::doubleValue).sum();
      Map<String, Double> frequencies = new HashMap<>();
      read.weights().forEach((key, weight) -> frequencies.put(key, weight / sum));
      return frequencies;
    } catch (Payload.UnreadableException e) {
      return null;
    }
  }

  /** What a failed job asks for. */
  public static Reaction reaction(JobEntry job) {
    return Classification.ofJob(job.errorCode());
  }
}
