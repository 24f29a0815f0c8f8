package org.ketbench.azure.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs are wanted, newest first.
 *
 * @param states any of these; all where there are none
 * @param session the session that they are part of
 * @param text what the name, a tag, the target or the id has in it
 */
public record JobFilter(
    @Nullable String workspace,
    Set<JobState> states,
    @Nullable String target,
    @Nullable String session,
    @Nullable String text,
    @Nullable Instant since,
    int limit) {
  public static final JobFilter ALL =
      new JobFilter(null, Set.of(), null, null, null, null, Integer.MAX_VALUE);

  public JobFilter {
    states = Set.copyOf(states);
  }

  public JobFilter in(String newWorkspace) {
    return new JobFilter(newWorkspace, states, target, session, text, since, limit);
  }

  public JobFilter with(JobState... newStates) {
    return new JobFilter(workspace, Set.of(newStates), target, session, text, since, limit);
  }

  public JobFilter on(@Nullable String newTarget) {
    return new JobFilter(workspace, states, newTarget, session, text, since, limit);
  }

  public JobFilter within(@Nullable String newSession) {
    return new JobFilter(workspace, states, target, newSession, text, since, limit);
  }

  public JobFilter containing(@Nullable String newText) {
    return new JobFilter(workspace, states, target, session, newText, since, limit);
  }

  public JobFilter first(int newLimit) {
    return new JobFilter(workspace, states, target, session, text, since, newLimit);
  }

  /** The condition, with its values added to the list. */
  String condition(List<Object> values) {
    List<String> parts = new ArrayList<>();
    if (workspace != null) {
      parts.add("workspace = ?");
      values.add(workspace);
    }
    if (!states.isEmpty()) {
      List<String> names = states.stream().map(Enum::name).sorted().toList();
      parts.add("state IN (" + String.join(", ", names.stream().map(_ -> "?").toList()) + ")");
      values.addAll(names);
    }
    if (target != null) {
      parts.add("target = ?");
      values.add(target);
    }
    if (session != null) {
      parts.add("session = ?");
      values.add(session);
    }
    if (since != null) {
      parts.add("created >= ?");
      values.add(since.toEpochMilli());
    }
    if (text != null) {
      parts.add("instr(lower(name || ' ' || tags || ' ' || target || ' ' || id), lower(?)) > 0");
      values.add(text);
    }
    return parts.isEmpty() ? "1" : String.join(" AND ", parts);
  }
}
