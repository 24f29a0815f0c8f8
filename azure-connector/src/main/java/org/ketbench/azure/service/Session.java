package org.ketbench.azure.service;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A session, jobs that belong together, as the service tells it. */
public record Session(
    String id,
    @Nullable String name,
    String providerId,
    String target,
    String status,
    @Nullable String jobFailurePolicy,
    @Nullable String priority,
    List<String> tags,
    @Nullable Instant creationTime,
    @Nullable Instant endExecutionTime,
    @Nullable CostEstimate costEstimate) {
  public Session {
    tags = List.copyOf(tags);
  }

  /** Whether it takes no more jobs; a status that is not known here counts as open. */
  public boolean isFinal() {
    return switch (status.toLowerCase(Locale.ROOT)) {
      case "succeeded", "failed", "timedout" -> true;
      default -> false;
    };
  }
}
