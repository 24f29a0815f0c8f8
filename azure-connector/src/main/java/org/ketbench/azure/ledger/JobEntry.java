package org.ketbench.azure.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a job.
 *
 * @param reported the service's own word for its state
 * @param changed when any of this last changed
 * @param batch what the jobs of one batch have in common
 * @param retryOf the job that this one repeats
 * @param insteadOf the target that was wanted, where the local simulator stands in for it
 * @param requestId the service's id of the last request about it
 * @param output where the service put the results, without the right to read them
 * @param polls how often the service was asked about it
 * @param deleted whether the service was made to forget it
 */
public record JobEntry(
    String id,
    String workspace,
    String name,
    String provider,
    String target,
    JobState state,
    @Nullable String reported,
    int shots,
    Instant created,
    Instant changed,
    @Nullable Instant began,
    @Nullable Instant ended,
    List<String> tags,
    @Nullable String priority,
    @Nullable String session,
    @Nullable String batch,
    @Nullable String retryOf,
    @Nullable String insteadOf,
    @Nullable String errorCode,
    @Nullable String errorMessage,
    @Nullable String requestId,
    @Nullable String output,
    int polls,
    boolean deleted) {
  public JobEntry {
    tags = List.copyOf(tags);
  }
}
