package org.ketbench.azure.local.job;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.local.blob.BlobStore;
import org.ketbench.azure.local.job.LocalJob.Progress;
import org.ketbench.azure.local.job.LocalJob.State;
import org.ketbench.azure.local.run.JobFailure;
import org.ketbench.azure.local.run.LocalTarget;
import org.ketbench.azure.local.run.Price;
import org.ketbench.azure.local.run.Runner;

/**
 * What becomes of jobs. Each waits its time, then for a place at its target, runs, and ends; a job
 * that was running when the workspace was closed or killed runs again from the start, and gives the
 * same, since chance depends on its id.
 */
final class JobQueue {
  private static final int REMEMBERED = 20;
  private static final double VISIBLY_FINISHING = 0.1;
  private static final Duration FINISHING = Duration.ofSeconds(2);

  private final JobBook book;
  private final Sessions sessions;
  private final BlobStore blobs;
  private final Timeline timeline;
  private final Delays delays;
  private final double scale;
  private final Map<String, Line> lines = new LinkedHashMap<>();
  private final Runner runner = new Runner();
  private final ObjectMapper mapper = new ObjectMapper();

  /** The jobs at one target. */
  private static final class Line {
    final LocalTarget target;
    final Deque<String> ready = new ArrayDeque<>();
    final Deque<Long> waited = new ArrayDeque<>();
    int running;

    Line(LocalTarget target) {
      this.target = target;
    }
  }

  JobQueue(
      JobBook book,
      Sessions sessions,
      BlobStore blobs,
      List<LocalTarget> targets,
      Timeline timeline,
      double scale) {
    this.book = book;
    this.sessions = sessions;
    this.blobs = blobs;
    this.timeline = timeline;
    this.delays = new Delays(scale);
    this.scale = scale;
    targets.forEach(target -> lines.put(target.id(), new Line(target)));
  }

  /** Takes up what was left when the workspace was closed or killed. */
  void resume() {
    for (LocalJob job : book.jobs()) {
      if (!job.state().isFinal()) {
        if (job.state() != State.WAITING) {
          book.put(job.with(job.progress().in(State.WAITING, timeline.instant())));
        }
        enter(job);
      }
    }
  }

  /** Lets a job that was just created wait its time. */
  void enter(LocalJob job) {
    Line line = lines.get(job.target());
    if (line == null || FaultTags.of(job).has("stuck")) {
      return;
    }
    Duration wait = delays.of(line.target.queue(), seed(job.id()));
    timeline.at(job.created().plus(wait), () -> ready(line, job.id()));
  }

  private synchronized void ready(Line line, String id) {
    LocalJob job = book.job(id);
    if (job != null && job.state() == State.WAITING) {
      line.ready.add(id);
      advance(line);
    }
  }

  private synchronized void advance(Line line) {
    while (line.running < line.target.slots() && !line.ready.isEmpty()) {
      String id = line.ready.remove();
      Instant now = timeline.instant();
      LocalJob job =
          book.change(
              id, old -> old.state() == State.WAITING ? old.with(old.progress().begun(now)) : old);
      if (job == null || job.state() != State.EXECUTING) {
        continue;
      }
      line.running++;
      line.waited.add(Duration.between(job.created(), now).toSeconds());
      if (line.waited.size() > REMEMBERED) {
        line.waited.remove();
      }
      timeline.work(() -> run(line, job));
    }
  }

  /** How long jobs have waited on average, in seconds. */
  synchronized long averageWait(LocalTarget target) {
    Line line = lines.get(target.id());
    if (line == null || line.waited.isEmpty()) {
      return Math.round(target.queue().median() * scale);
    }
    return Math.round(line.waited.stream().mapToLong(Long::longValue).average().orElse(0));
  }

  /** Ends a job that waits; asks one that runs to stop. */
  @Nullable LocalJob cancel(String id) {
    Instant now = timeline.instant();
    return book.change(
        id,
        job ->
            switch (job.state()) {
              case WAITING -> job.with(job.progress().cancelled(now));
              case EXECUTING, FINISHING -> job.with(job.progress().asked(now));
              default -> job;
            });
  }

  private boolean isStopped(String id) {
    LocalJob job = book.job(id);
    return Thread.currentThread().isInterrupted() || job == null || job.progress().cancelling();
  }

  private void run(Line line, LocalJob job) {
    Progress end;
    byte[] output = null;
    try {
      Runner.Ran ran = simulate(line.target, job);
      output = ran.output();
      end =
          job.progress()
              .succeeded(Instant.EPOCH, bill(ran.bill()), ran.programs(), outputBlob(job));
    } catch (JobFailure failure) {
      end = failed(job, failure.code(), failure.reason());
    } catch (CancellationException e) {
      end = job.progress().asked(timeline.instant());
    } catch (RuntimeException e) {
      end = failed(job, "InternalError", "The target failed: " + e);
    } catch (StackOverflowError | OutOfMemoryError e) {
      end = failed(job, "RuntimeError", "The program is too large for this target.");
    }
    if (Thread.currentThread().isInterrupted()) {
      return;
    }
    Progress outcome = end;
    byte @Nullable [] results = output;
    Instant begun = job.progress().begun();
    Instant done =
        (begun == null ? timeline.instant() : begun)
            .plus(delays.of(line.target.run(), seed(job.id()) + 1));
    timeline.at(done, () -> finish(line, job.id(), outcome, results));
  }

  private Progress failed(LocalJob job, @Nullable String code, @Nullable String message) {
    ObjectNode error = JsonNodeFactory.instance.objectNode();
    error.put("code", code).put("message", message);
    return job.progress().failed(Instant.EPOCH, error, outputBlob(job));
  }

  private Runner.Ran simulate(LocalTarget target, LocalJob job) throws JobFailure {
    FaultTags faults = FaultTags.of(job);
    String code = faults.code();
    if (code != null) {
      throw new JobFailure(code, "This failure was asked for.");
    }
    if (target.does() == LocalTarget.Work.NOTHING) {
      throw new JobFailure(
          "TargetUnavailable",
          "The target " + target.id() + " does not run here; choose one that is available.");
    }
    Places.Place input = Places.input(job);
    byte[] program = blobs.read(input.container(), input.blob());
    if (program == null) {
      throw new JobFailure(
          "InputDataNotFound", "There is no blob '" + input.blob() + "' in the job's container.");
    }
    if (isStopped(job.id())) {
      throw new CancellationException();
    }
    Map<String, Object> params =
        mapper.convertValue(job.request().path("inputParams"), new TypeReference<>() {});
    return runner.run(
        new Runner.Task(
            target,
            job.text("inputDataFormat"),
            job.text("outputDataFormat"),
            params == null ? new HashMap<>() : params,
            seed(job.id())),
        program,
        () -> isStopped(job.id()));
  }

  private static String outputBlob(LocalJob job) {
    return job.text("outputDataFormat").startsWith("microsoft.quantum-results.")
        ? "outputData"
        : "rawOutputData";
  }

  private void finish(Line line, String id, Progress outcome, byte @Nullable [] results) {
    LocalJob job = book.job(id);
    Instant now = timeline.instant();
    if (job == null || job.progress().cancelling()) {
      book.change(id, old -> old.with(old.progress().cancelled(now)));
      release(line);
      return;
    }
    FaultTags faults = FaultTags.of(job);
    if (results != null && outcome.state() == State.SUCCEEDED && !faults.has("lost-output")) {
      String container = Places.container(job).container();
      blobs.makeContainer(container);
      blobs.write(container, outcome.output(), results, "application/json", now);
    }
    boolean regress = faults.has("regress");
    boolean visible =
        regress || (scale > 0 && Math.floorMod(seed(id), 1000) < VISIBLY_FINISHING * 1000);
    if (visible && job.state() == State.EXECUTING) {
      book.change(id, old -> old.with(old.progress().in(State.FINISHING, now)));
      Duration wait =
          regress && scale == 0
              ? FINISHING
              : Duration.ofMillis(Math.round(FINISHING.toMillis() * scale));
      timeline.at(now.plus(wait), () -> end(line, id, outcome, now));
    } else {
      end(line, id, outcome, now);
    }
  }

  private void end(Line line, String id, Progress outcome, Instant done) {
    LocalJob job =
        book.change(
            id,
            old -> {
              Progress now = old.progress();
              if (now.cancelling()) {
                return old.with(now.cancelled(timeline.instant()));
              }
              JsonNode error = outcome.error();
              boolean silent = FaultTags.of(old).has("silent");
              if (error == null && !silent) {
                return old.with(
                    now.succeeded(done, outcome.cost(), outcome.programs(), outcome.output()));
              }
              return old.with(
                  now.failed(done, error == null || silent ? silence() : error, outcome.output()));
            });
    if (job != null) {
      sessions.ended(job);
    }
    release(line);
  }

  private static ObjectNode silence() {
    ObjectNode error = JsonNodeFactory.instance.objectNode();
    error.putNull("code").putNull("message");
    return error;
  }

  private synchronized void release(Line line) {
    line.running--;
    advance(line);
  }

  private static @Nullable JsonNode bill(Price.@Nullable Bill bill) {
    if (bill == null) {
      return null;
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("currencyCode", bill.currency());
    var events = json.putArray("events");
    for (Price.Line line : bill.lines()) {
      events
          .addObject()
          .put("dimensionId", line.dimension())
          .put("dimensionName", line.name())
          .put("measureUnit", line.unit())
          .put("amountBilled", line.billed().doubleValue())
          .put("amountConsumed", line.consumed().doubleValue())
          .put("unitPrice", line.unitPrice().doubleValue());
    }
    json.put("estimatedTotal", bill.total().doubleValue());
    return json;
  }

  private static long seed(String id) {
    UUID uuid = UUID.fromString(id);
    return (uuid.getMostSignificantBits() * 31 + uuid.getLeastSignificantBits())
        * 0x9E3779B97F4A7C15L;
  }
}
