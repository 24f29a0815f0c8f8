package org.ketbench.azure.service;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a target is, as the service tells it now.
 *
 * @param averageQueueTime how long jobs wait on average; null where the service does not say
 * @param qubits how many qubits it has; null where the service does not say
 */
public record TargetStatus(
    String id,
    Availability availability,
    @Nullable Duration averageQueueTime,
    @Nullable String statusPage,
    @Nullable Integer qubits,
    @Nullable String profile,
    Map<String, String> metadata) {
  public TargetStatus {
    metadata = Map.copyOf(metadata);
  }

  /** The most shots of a job; null where the service does not say. */
  public @Nullable Integer maxShots() {
    String told = metadata.getOrDefault("maxShots", "");
    return told.matches("[1-9]\\d{0,8}") ? Integer.valueOf(told) : null;
  }
}
