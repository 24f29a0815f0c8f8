package org.ketbench.azure.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job of the local workspace.
 *
 * @param number in which order jobs were created
 * @param request what the client said, without grants
 */
record LocalJob(
    String id, long number, JsonNode request, Instant created, Labels labels, Progress progress) {

  /** What may be changed afterwards. */
  record Labels(@Nullable String name, @Nullable String priority, List<String> tags) {
    Labels {
      tags = List.copyOf(tags);
    }
  }

  /** Where a job stands. */
  enum State {
    WAITING,
    EXECUTING,
    FINISHING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    boolean isFinal() {
      return this == SUCCEEDED || this == FAILED || this == CANCELLED;
    }
  }

  /**
   * How far a job is.
   *
   * @param error what the service says went wrong, as JSON
   * @param cost what it cost, as JSON
   * @param output the name of the blob with the results
   */
  record Progress(
      State state,
      @Nullable Instant begun,
      @Nullable Instant ended,
      @Nullable Instant cancelled,
      Instant modified,
      boolean cancelling,
      @Nullable JsonNode error,
      @Nullable JsonNode cost,
      int programs,
      String output) {
    static Progress created(Instant now) {
      return new Progress(State.WAITING, null, null, null, now, false, null, null, 0, "outputData");
    }

    Progress begun(Instant now) {
      return new Progress(
          State.EXECUTING, now, null, null, now, cancelling, null, null, programs, output);
    }

    Progress in(State other, Instant now) {
      return new Progress(
          other, begun, ended, cancelled, now, cancelling, error, cost, programs, output);
    }

    Progress asked(Instant now) {
      return new Progress(state, begun, ended, cancelled, now, true, error, cost, programs, output);
    }

    Progress cancelled(Instant now) {
      return new Progress(
          State.CANCELLED, begun, null, now, now, true, error, cost, programs, output);
    }

    Progress succeeded(Instant end, @Nullable JsonNode bill, int count, String blob) {
      return new Progress(State.SUCCEEDED, begun, end, null, end, false, null, bill, count, blob);
    }

    Progress failed(Instant end, JsonNode problem, String blob) {
      return new Progress(State.FAILED, begun, end, null, end, false, problem, null, 1, blob);
    }
  }

  LocalJob with(Progress other) {
    return new LocalJob(id, number, request, created, labels, other);
  }

  LocalJob with(Labels other) {
    return new LocalJob(id, number, request, created, other, progress);
  }

  String text(String name) {
    return request.path(name).asText("");
  }

  String provider() {
    return text("providerId").toLowerCase(java.util.Locale.ROOT);
  }

  String target() {
    return text("target");
  }

  @Nullable String session() {
    return request.path("sessionId").isTextual() ? request.get("sessionId").asText() : null;
  }

  State state() {
    return progress.state();
  }
}
