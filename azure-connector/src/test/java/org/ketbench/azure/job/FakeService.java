package org.ketbench.azure.job;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.policy.Timekeeper;
import org.ketbench.azure.service.Availability;
import org.ketbench.azure.service.CostEstimate;
import org.ketbench.azure.service.ErrorData;
import org.ketbench.azure.service.Job;
import org.ketbench.azure.service.JobCreation;
import org.ketbench.azure.service.JobStatus;
import org.ketbench.azure.service.JobUpdate;
import org.ketbench.azure.service.Page;
import org.ketbench.azure.service.Provider;
import org.ketbench.azure.service.QuantumService;
import org.ketbench.azure.service.Query;
import org.ketbench.azure.service.Quota;
import org.ketbench.azure.service.ServiceException;
import org.ketbench.azure.service.Session;
import org.ketbench.azure.service.SessionCreation;
import org.ketbench.azure.service.SignedUri;
import org.ketbench.azure.service.Storage;
import org.ketbench.azure.service.TargetStatus;
import org.ketbench.azure.service.WorkspaceId;

/**
 * A workspace in memory. A job waits, runs and ends by the time that is given; the bill is written
 * when it is created, so a job that was created twice is on it twice.
 */
final class FakeService implements QuantumService, Storage {
  static final String SECRET = "CANARY0123456789abcdef";

  final Map<String, Job> jobs = new LinkedHashMap<>();
  final Map<String, Integer> creations = new HashMap<>();
  final Map<String, BigDecimal> bill = new HashMap<>();
  final Map<String, byte[]> blobs = new HashMap<>();
  final List<Instant> requests = Collections.synchronizedList(new ArrayList<>());
  Duration waits = Duration.ofSeconds(20);
  Duration runs = Duration.ofSeconds(5);
  String results = "{\"histogram\": {\"0\": 0.5, \"3\": 0.5}}";
  String resultFormat = "ionq.quantum-results.v1";
  boolean hidesBills;
  Gate gate = Effect::happen;

  private final Timekeeper time;

  /** What a call does. */
  @FunctionalInterface
  interface Effect {
    Object happen();
  }

  /** Stands between the client and the effects of its calls. */
  @FunctionalInterface
  interface Gate {
    Object pass(Effect effect);
  }

  FakeService(Timekeeper time) {
    this.time = time;
  }

  @SuppressWarnings("unchecked") // a gate gives back what the effect gave, or throws
  private <T> T through(Supplier<T> effect) {
    requests.add(time.now());
    return (T) gate.pass(effect::get);
  }

  @Override
  public WorkspaceId workspace() {
    return new WorkspaceId("00000000-0000-4000-8000-000000000000", "group", "fake");
  }

  @Override
  public List<Provider> providers() {
    return through(
        () ->
            List.of(
                new Provider(
                    "ionq",
                    Availability.AVAILABLE,
                    List.of(
                        target("ionq.simulator", 29),
                        target("ionq.qpu.forte-1", 36),
                        target("ionq.qpu.aria-1", 25)))));
  }

  private static TargetStatus target(String id, int qubits) {
    return new TargetStatus(
        id,
        id.endsWith("aria-1") ? Availability.UNAVAILABLE : Availability.AVAILABLE,
        Duration.ofMinutes(10),
        null,
        qubits,
        null,
        Map.of());
  }

  @Override
  public List<Quota> quotas() {
    return List.of();
  }

  @Override
  public Job putJob(String id, JobCreation creation) {
    return through(
        () -> {
          Job known = jobs.get(id);
          if (known != null) {
            if (known.name() != null
                && known.name().equals(creation.name())
                && known.target().equals(creation.target())
                && known.inputParams().equals(creation.inputParams())) {
              return known;
            }
            throw ServiceException.answered(409, "JobAlreadyExists", "Another job.", null);
          }
          if (!blobs.containsKey(creation.inputDataUri().plain())) {
            throw ServiceException.answered(400, "InputDataNotFound", "No program.", null);
          }
          creations.merge(creation.name(), 1, Integer::sum);
          bill.merge(id, new BigDecimal("168.195"), BigDecimal::add);
          Job job = job(id, creation);
          jobs.put(id, job);
          return job;
        });
  }

  private Job job(String id, JobCreation creation) {
    SignedUri output = creation.containerUri().blobInContainer("outputData");
    return new Job(
        id,
        creation.name(),
        "QuantumComputing",
        creation.providerId(),
        creation.target(),
        JobStatus.WAITING,
        creation.containerUri(),
        creation.inputDataUri(),
        creation.inputDataFormat(),
        creation.inputParams(),
        output,
        resultFormat,
        creation.metadata(),
        creation.sessionId(),
        creation.priority(),
        creation.tags(),
        time.now(),
        null,
        null,
        null,
        null,
        null,
        false,
        null,
        null,
        null);
  }

  /** How a job is by now. */
  private Job now(Job job) {
    Instant created = job.creationTime();
    if (created == null || job.status().isFinal()) {
      return job;
    }
    if (job.isCancelling()) {
      bill.put(job.id(), BigDecimal.ZERO);
      return changed(job, JobStatus.CANCELLED, job.beginExecutionTime());
    }
    Instant begins = created.plus(waits);
    if (time.now().isBefore(begins)) {
      return job;
    }
    if (time.now().isBefore(begins.plus(runs))) {
      return changed(job, JobStatus.EXECUTING, begins);
    }
    boolean fails = String.valueOf(job.name()).endsWith("fail");
    blobs.put(output(job).plain(), results.getBytes(StandardCharsets.UTF_8));
    return changed(job, fails ? JobStatus.FAILED : JobStatus.SUCCEEDED, begins);
  }

  private static SignedUri output(Job job) {
    SignedUri output = job.outputDataUri();
    if (output == null) {
      throw new IllegalStateException(job.id());
    }
    return output;
  }

  private Job changed(Job job, JobStatus status, @Nullable Instant began) {
    boolean ended = status.isFinal();
    CostEstimate cost =
        ended && !hidesBills ? new CostEstimate("USD", bill.get(job.id()), List.of()) : null;
    Job changed =
        new Job(
            job.id(),
            job.name(),
            job.jobType(),
            job.providerId(),
            job.target(),
            status,
            job.containerUri(),
            job.inputDataUri(),
            job.inputDataFormat(),
            job.inputParams(),
            job.outputDataUri(),
            job.outputDataFormat(),
            job.metadata(),
            job.sessionId(),
            job.priority(),
            job.tags(),
            job.creationTime(),
            began,
            ended ? time.now() : null,
            status.equals(JobStatus.CANCELLED) ? time.now() : null,
            null,
            null,
            job.isCancelling(),
            1,
            cost,
            status.equals(JobStatus.FAILED) ? ErrorData.of("InvalidInputData", "Bad gate.") : null);
    jobs.put(job.id(), changed);
    return changed;
  }

  @Override
  public Job job(String id) {
    return through(
        () -> {
          Job job = jobs.get(id);
          if (job == null) {
            throw ServiceException.answered(404, "JobNotFound", "No such job.", null);
          }
          return now(job);
        });
  }

  @Override
  public Page<Job> jobs(Query query) {
    return through(
        () -> {
          List<Job> all =
              jobs.values().stream()
                  .map(this::now)
                  .sorted(
                      Comparator.comparing(
                              (Job job) ->
                                  job.creationTime() == null ? Instant.MIN : job.creationTime())
                          .reversed())
                  .toList();
          int end = Math.min(all.size(), query.skip() + query.top());
          return new Page<>(
              all.subList(Math.min(query.skip(), end), end),
              end < all.size() ? query.part(end, query.top()) : null);
        });
  }

  @Override
  public void cancel(String id) {
    through(
        () -> {
          Job job = job(id, true);
          jobs.put(id, job);
          return true;
        });
  }

  private Job job(String id, boolean cancelling) {
    Job job = jobs.get(id);
    if (job == null) {
      throw ServiceException.answered(404, "JobNotFound", "No such job.", null);
    }
    Job current = now(job);
    if (current.status().isFinal()) {
      throw ServiceException.answered(409, "JobEnded", "It has ended.", null);
    }
    return new Job(
        current.id(),
        current.name(),
        current.jobType(),
        current.providerId(),
        current.target(),
        current.status(),
        current.containerUri(),
        current.inputDataUri(),
        current.inputDataFormat(),
        current.inputParams(),
        current.outputDataUri(),
        current.outputDataFormat(),
        current.metadata(),
        current.sessionId(),
        current.priority(),
        current.tags(),
        current.creationTime(),
        current.beginExecutionTime(),
        null,
        null,
        null,
        null,
        cancelling,
        null,
        null,
        null);
  }

  @Override
  public void delete(String id) {
    through(() -> jobs.remove(id) != null);
  }

  @Override
  public void update(String id, JobUpdate change) {
    through(() -> jobs.containsKey(id));
  }

  @Override
  public Session openSession(String id, SessionCreation creation) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Session closeSession(String id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Session session(String id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Session> sessions(Query query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Job> sessionJobs(String id, Query query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Item> items(Query query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SignedUri containerUri(String container) {
    return through(() -> signed("https://fake.blob.core.windows.net/" + container));
  }

  @Override
  public SignedUri blobUri(String container, String blob) {
    return through(() -> signed("https://fake.blob.core.windows.net/" + container + "/" + blob));
  }

  private static SignedUri signed(String address) {
    return new SignedUri(address + "?sv=2024&se=2099-01-01T00%3A00%3A00Z&sig=" + SECRET);
  }

  @Override
  public Storage storage() {
    return this;
  }

  @Override
  public void upload(SignedUri blob, byte[] content, String contentType) {
    through(
        () -> {
          blobs.put(blob.plain(), content.clone());
          return true;
        });
  }

  @Override
  public byte[] download(SignedUri blob) {
    return through(
        () -> {
          byte[] found = blobs.get(blob.plain());
          if (found == null) {
            throw ServiceException.answered(404, "BlobNotFound", "No such blob.", null);
          }
          return found.clone();
        });
  }

  @Override
  public byte[] download(SignedUri blob, long offset, long length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Blob> list(SignedUri container) {
    return through(
        () ->
            blobs.entrySet().stream()
                .filter(each -> each.getKey().startsWith(container.plain() + "/"))
                .map(
                    each ->
                        new Blob(
                            each.getKey().substring(container.plain().length() + 1),
                            each.getValue().length,
                            null,
                            null))
                .toList());
  }

  @Override
  public void delete(SignedUri blob) {
    through(() -> blobs.remove(blob.plain()) != null);
  }
}
