package org.ketbench.azure.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.local.blob.Sas;
import org.ketbench.azure.local.job.LocalJob.State;

/** Jobs and sessions as clients are told of them. */
final class Views {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Duration GRANTED = Duration.ofHours(24);
  private static final Duration BEFORE = Duration.ofMinutes(15);

  private final Supplier<String> base;
  private final Sas sas;
  private final InstantSource clock;
  private final boolean newNames;

  /**
   * Views.
   *
   * @param base the address of storage, up to the account
   * @param newNames whether states have the names of the service's second generation
   */
  Views(Supplier<String> base, Sas sas, InstantSource clock, boolean newNames) {
    this.base = base;
    this.sas = sas;
    this.clock = clock;
    this.newNames = newNames;
  }

  /** A job as the answer to its creation tells it, and lists: without grants. */
  ObjectNode created(LocalJob job) {
    return job(job, false);
  }

  /** A job with grants for its data. */
  ObjectNode job(LocalJob job) {
    return job(job, true);
  }

  private ObjectNode job(LocalJob job, boolean granted) {
    String container = Places.container(job).container();
    Places.Place input = Places.input(job);
    String output = job.progress().output();
    boolean done = granted && job.state().isFinal() && job.state() != State.CANCELLED;
    ObjectNode json = JSON.objectNode();
    json.put(
        "containerUri", granted ? address(container, null, "rl", null, job) : plain(container));
    json.put(
        "inputDataUri",
        granted
            ? address(input.container(), input.blob(), "r", "input", job)
            : plain(input.container() + "/" + input.blob()));
    json.put("inputDataFormat", job.text("inputDataFormat"));
    json.set("inputParams", orNull(job.request().get("inputParams")));
    json.set("metadata", metadata(job.request().get("metadata")));
    json.put("sessionId", job.session());
    json.put("jobPriority", "Basic");
    json.put("status", status(job));
    json.put("jobType", job.request().path("jobType").asText("QuantumComputing"));
    json.put("outputDataFormat", job.text("outputDataFormat"));
    json.put(
        "outputDataUri",
        granted
            ? address(container, done ? output : "outputData", "r", "output", job)
            : plain(container + "/outputData"));
    LocalJob.Progress progress = job.progress();
    json.put("beginExecutionTime", time(progress.begun()));
    json.put("cancellationTime", time(progress.cancelled()));
    json.put("lastModifiedTime", time(progress.modified()));
    if (job.state().isFinal() && progress.programs() > 0) {
      json.putObject("quantumComputingData").put("count", progress.programs());
    } else {
      json.putNull("quantumComputingData");
    }
    json.set("errorData", orNull(progress.error()));
    json.put("isCancelling", progress.cancelling() && !job.state().isFinal());
    job.labels().tags().forEach(json.putArray("tags")::add);
    json.put("name", job.labels().name());
    json.put("id", job.id());
    json.put("providerId", job.provider());
    json.put("target", job.target());
    json.put("creationTime", time(job.created()));
    json.put("endExecutionTime", time(progress.ended()));
    json.set("costEstimate", orNull(progress.cost()));
    if (job.labels().priority() != null) {
      json.put("priority", job.labels().priority());
    }
    json.put("itemType", "Job");
    return json;
  }

  private String status(LocalJob job) {
    FaultTags faults = FaultTags.of(job);
    if (faults.has("unknown-status") && job.state() == State.EXECUTING) {
      return "Teleporting";
    }
    if (faults.has("regress") && job.state() == State.FINISHING) {
      return newNames ? "Queued" : "Waiting";
    }
    return name(job);
  }

  String name(LocalJob job) {
    if (newNames && job.progress().cancelling() && !job.state().isFinal()) {
      return "CancellationRequested";
    }
    return switch (job.state()) {
      case WAITING -> newNames ? "Queued" : "Waiting";
      case EXECUTING -> "Executing";
      case FINISHING -> newNames ? "Executing" : "Finishing";
      case SUCCEEDED -> newNames ? "Completed" : "Succeeded";
      case FAILED -> "Failed";
      case CANCELLED -> "Cancelled";
    };
  }

  ObjectNode session(LocalSession session, boolean costs) {
    ObjectNode json = JSON.objectNode();
    json.put("status", session.status());
    json.put("jobFailurePolicy", session.request().path("jobFailurePolicy").asText("Abort"));
    json.put("jobPriority", "Basic");
    json.put("name", session.text("name"));
    json.put("id", session.id());
    json.put("providerId", session.text("providerId").toLowerCase(java.util.Locale.ROOT));
    json.put("target", session.text("target"));
    json.put("creationTime", time(session.created()));
    json.put("endExecutionTime", time(session.ended()));
    if (costs) {
      json.putObject("costEstimate").put("currencyCode", "USD").put("estimatedTotal", 0.0);
      ((ObjectNode) json.get("costEstimate")).putArray("events");
    } else {
      json.putNull("costEstimate");
    }
    json.put("itemType", "Session");
    return json;
  }

  ListQuery.Row row(LocalJob job) {
    return new ListQuery.Row(
        java.util.Map.of(
            "name", String.valueOf(job.labels().name()),
            "itemtype", "Job",
            "jobtype", job.request().path("jobType").asText("QuantumComputing"),
            "providerid", job.provider(),
            "target", job.target(),
            "state", name(job)),
        job.created());
  }

  ListQuery.Row row(LocalSession session) {
    return new ListQuery.Row(
        java.util.Map.of(
            "name", session.text("name"),
            "itemtype", "Session",
            "providerid", session.text("providerId"),
            "target", session.text("target"),
            "state", session.status()),
        session.created());
  }

  /** The address of a container for whoever will write a job into it. */
  String containerGrant(String container) {
    Instant now = clock.instant();
    return plain(container) + "?" + sas.account("rwlac", now.minus(BEFORE), now.plus(GRANTED));
  }

  /** The address of a blob for whoever reads or writes it. */
  String blobGrant(String container, String blob) {
    Instant now = clock.instant();
    return plain(container + "/" + blob)
        + "?"
        + sas.service(container, blob, "rcw", now.minus(BEFORE), now.plus(GRANTED), null);
  }

  private String address(
      String container,
      @Nullable String blob,
      String permissions,
      @Nullable String kind,
      LocalJob job) {
    Instant now = clock.instant();
    boolean expired = FaultTags.of(job).has("expired-sas");
    Instant until = expired ? now.minusSeconds(60) : now.plus(GRANTED);
    String disposition =
        kind == null
            ? null
            : "attachment; filename=" + job.labels().name() + "-" + job.id() + "." + kind + ".json";
    return plain(blob == null ? container : container + "/" + blob)
        + "?"
        + sas.service(container, blob, permissions, now.minus(BEFORE), until, disposition);
  }

  private String plain(String path) {
    StringBuilder address = new StringBuilder(base.get());
    for (String step : List.of(path.split("/", -1))) {
      address
          .append('/')
          .append(URLEncoder.encode(step, StandardCharsets.UTF_8).replace("+", "%20"));
    }
    return address.toString();
  }

  /** The service makes texts of all values. */
  private static JsonNode metadata(@Nullable JsonNode given) {
    if (given == null || !given.isObject()) {
      return JSON.nullNode();
    }
    ObjectNode texts = JSON.objectNode();
    given
        .properties()
        .forEach(
            each -> {
              JsonNode value = each.getValue();
              texts.put(each.getKey(), value.isValueNode() ? value.asText() : value.toString());
            });
    return texts;
  }

  private static JsonNode orNull(@Nullable JsonNode node) {
    return node == null ? JSON.nullNode() : node;
  }

  /** No finer than the service tells it, since there are clients that read no more digits. */
  private static @Nullable String time(@Nullable Instant time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.MICROS).toString();
  }
}
