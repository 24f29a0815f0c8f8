package org.ketbench.azure.service;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client says to create a job. The same creation under the same id may be sent again.
 *
 * @param containerUri the container with its grant
 * @param inputDataUri the blob of the program; its query is not sent
 * @param inputParams what to ask the provider for: maps, lists, strings, numbers, booleans, nulls
 */
public record JobCreation(
    String name,
    String providerId,
    String target,
    SignedUri containerUri,
    SignedUri inputDataUri,
    String inputDataFormat,
    String outputDataFormat,
    Map<String, @Nullable Object> inputParams,
    Map<String, String> metadata,
    @Nullable String sessionId,
    @Nullable String priority,
    List<String> tags) {
  public JobCreation {
    inputParams = Json.copyOf(inputParams);
    metadata = Map.copyOf(metadata);
    tags = List.copyOf(tags);
  }
}
