package org.ketbench.azure.job;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where and how something is to be run, whatever that is.
 *
 * @param name of the job; null for that of the file
 * @param options what is asked of the target, by path, as in {@code noise.model}
 * @param seed repeats a run where the target has that
 * @param defer whether conditions on outcomes may become gates under controls
 */
public record ExecutionProfile(
    String target,
    long shots,
    @Nullable String name,
    List<String> tags,
    @Nullable String priority,
    @Nullable String session,
    Map<String, String> options,
    @Nullable Long seed,
    boolean defer) {
  public ExecutionProfile {
    tags = List.copyOf(tags);
    options = Map.copyOf(options);
  }

  public static ExecutionProfile of(String target, long shots) {
    return new ExecutionProfile(target, shots, null, List.of(), null, null, Map.of(), null, false);
  }

  /** The same on another target. */
  public ExecutionProfile on(String other) {
    return new ExecutionProfile(other, shots, name, tags, priority, session, Map.of(), seed, defer);
  }

  /**
   * The same on a target that stands in for another one, without what is only for that: its
   * options, its session, and the faults that a tag asks a local workspace for.
   */
  public ExecutionProfile standingIn(String other) {
    List<String> own = tags.stream().filter(tag -> !tag.startsWith("fault:")).toList();
    return new ExecutionProfile(other, shots, name, own, priority, null, Map.of(), seed, defer);
  }
}
