package org.ketbench.azure.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a job; what is null stays.
 *
 * @param tags replace those the job has
 */
public record JobUpdate(
    @Nullable String name, @Nullable String priority, @Nullable List<String> tags) {
  public JobUpdate {
    tags = tags == null ? null : List.copyOf(tags);
  }
}
