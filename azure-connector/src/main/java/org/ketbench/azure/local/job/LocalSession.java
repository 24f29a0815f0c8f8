package org.ketbench.azure.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session of the local workspace.
 *
 * @param lastUsed when it was opened or last got a job
 */
record LocalSession(
    String id,
    long number,
    JsonNode request,
    Instant created,
    Instant lastUsed,
    @Nullable Instant ended,
    String status) {
  static final String WAITING = "Waiting";
  static final String EXECUTING = "Executing";
  static final String SUCCEEDED = "Succeeded";
  static final String FAILED = "Failed";
  static final String FAILURES = "Failure(s)";
  static final String TIMED_OUT = "TimedOut";

  boolean isOpen() {
    return List.of(WAITING, EXECUTING, FAILURES).contains(status);
  }

  boolean abortsOnFailure() {
    return !request.path("jobFailurePolicy").asText("Abort").equals("Continue");
  }

  LocalSession in(String other, Instant now) {
    boolean stays = List.of(WAITING, EXECUTING, FAILURES).contains(other);
    return new LocalSession(id, number, request, created, lastUsed, stays ? ended : now, other);
  }

  LocalSession used(Instant now) {
    return new LocalSession(
        id, number, request, created, now, ended, status.equals(WAITING) ? EXECUTING : status);
  }

  String text(String name) {
    return request.path(name).asText("");
  }
}
