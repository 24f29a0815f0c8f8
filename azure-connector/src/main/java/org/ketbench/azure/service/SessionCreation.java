package org.ketbench.azure.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client says to open a session.
 *
 * @param jobFailurePolicy Abort or Continue; null for the service's choice, Abort
 */
public record SessionCreation(
    String name,
    String providerId,
    String target,
    @Nullable String jobFailurePolicy,
    @Nullable String priority,
    List<String> tags) {
  public SessionCreation {
    tags = List.copyOf(tags);
  }
}
