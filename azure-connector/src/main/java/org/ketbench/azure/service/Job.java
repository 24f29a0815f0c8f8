package org.ketbench.azure.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job as the service tells it. Fields that the service left out are null, empty where they are
 * collections.
 *
 * @param inputParams what the provider was asked for, as plain JSON values
 * @param programs how many programs the service counted in it
 */
public record Job(
    String id,
    @Nullable String name,
    @Nullable String jobType,
    String providerId,
    String target,
    JobStatus status,
    @Nullable SignedUri containerUri,
    @Nullable SignedUri inputDataUri,
    @Nullable String inputDataFormat,
    Map<String, @Nullable Object> inputParams,
    @Nullable SignedUri outputDataUri,
    @Nullable String outputDataFormat,
    Map<String, String> metadata,
    @Nullable String sessionId,
    @Nullable String priority,
    List<String> tags,
    @Nullable Instant creationTime,
    @Nullable Instant beginExecutionTime,
    @Nullable Instant endExecutionTime,
    @Nullable Instant cancellationTime,
    @Nullable Instant lastUpdatedTime,
    @Nullable String createdBy,
    boolean isCancelling,
    @Nullable Integer programs,
    @Nullable CostEstimate costEstimate,
    @Nullable ErrorData errorData) {
  public Job {
    inputParams = Json.copyOf(inputParams);
    metadata = Map.copyOf(metadata);
    tags = List.copyOf(tags);
  }
}
