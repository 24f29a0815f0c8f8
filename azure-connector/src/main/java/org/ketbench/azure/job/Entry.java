package org.ketbench.azure.job;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobState;

/** Changes some of what is known of a job. */
final class Entry {
  private final JobEntry from;
  private JobState state;
  private @Nullable String reported;
  private Instant changed;
  private @Nullable Instant began;
  private @Nullable Instant ended;
  private String name;
  private List<String> tags;
  private @Nullable String priority;
  private @Nullable String errorCode;
  private @Nullable String errorMessage;
  private @Nullable String requestId;
  private @Nullable String output;
  private int polls;
  private boolean deleted;

  private Entry(JobEntry from) {
    this.from = from;
    state = from.state();
    reported = from.reported();
    changed = from.changed();
    began = from.began();
    ended = from.ended();
    name = from.name();
    tags = from.tags();
    priority = from.priority();
    errorCode = from.errorCode();
    errorMessage = from.errorMessage();
    requestId = from.requestId();
    output = from.output();
    polls = from.polls();
    deleted = from.deleted();
  }

  static Entry of(JobEntry from) {
    return new Entry(from);
  }

  Entry state(JobState newState) {
    state = newState;
    return this;
  }

  Entry reported(@Nullable String status) {
    reported = status;
    return this;
  }

  /** The ledger keeps milliseconds. */
  Entry changed(Instant now) {
    changed = Instant.ofEpochMilli(now.toEpochMilli());
    return this;
  }

  Entry began(@Nullable Instant instant) {
    began = instant;
    return this;
  }

  Entry ended(@Nullable Instant instant) {
    ended = instant;
    return this;
  }

  Entry named(String newName, List<String> newTags, @Nullable String newPriority) {
    name = newName;
    tags = newTags;
    priority = newPriority;
    return this;
  }

  Entry error(@Nullable String code, @Nullable String message) {
    errorCode = code;
    errorMessage = message;
    return this;
  }

  Entry request(@Nullable String id) {
    requestId = id;
    return this;
  }

  Entry output(@Nullable String address) {
    output = address;
    return this;
  }

  Entry polls(int count) {
    polls = count;
    return this;
  }

  Entry deleted() {
    deleted = true;
    return this;
  }

  /** A new job that asks the same, and has not been sent. */
  JobEntry anew(String id, Instant now) {
    return new JobEntry(
        id,
        from.workspace(),
        from.name(),
        from.provider(),
        from.target(),
        JobState.PREPARED,
        null,
        from.shots(),
        now,
        now,
        null,
        null,
        from.tags(),
        from.priority(),
        null,
        null,
        from.id(),
        from.insteadOf(),
        null,
        null,
        null,
        null,
        0,
        false);
  }

  JobEntry build() {
    return new JobEntry(
        from.id(),
        from.workspace(),
        name,
        from.provider(),
        from.target(),
        state,
        reported,
        from.shots(),
        from.created(),
        changed,
        began,
        ended,
        tags,
        priority,
        from.session(),
        from.batch(),
        from.retryOf(),
        from.insteadOf(),
        errorCode,
        errorMessage,
        requestId,
        output,
        polls,
        deleted);
  }
}
