package org.ketbench.azure.local.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to go wrong with a job, from its tags: {@code fault:fail=CODE}, {@code fault:silent} for
 * a failure without a reason, {@code fault:stuck}, {@code fault:lost-output}, {@code
 * fault:expired-sas}, {@code fault:unknown-status} and {@code fault:regress} for a status that goes
 * back once.
 */
record FaultTags(List<String> tags) {
  private static final String PREFIX = "fault:";

  FaultTags {
    tags = List.copyOf(tags);
  }

  static FaultTags of(LocalJob job) {
    return new FaultTags(job.labels().tags());
  }

  boolean has(String fault) {
    return tags.contains(PREFIX + fault);
  }

  /** The code to fail with; null for none. */
  @Nullable String code() {
    for (String tag : tags) {
      if (tag.startsWith(PREFIX + "fail=")) {
        return tag.substring((PREFIX + "fail=").length());
      }
    }
    return null;
  }
}
