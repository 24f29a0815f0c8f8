package org.ketbench.azure.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of sessions. */
final class Sessions {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final JobBook book;
  private final InstantSource clock;

  Sessions(JobBook book, InstantSource clock) {
    this.book = book;
    this.clock = clock;
  }

  LocalSession open(String id, JsonNode request) {
    LocalSession known = find(id);
    if (known != null) {
      return known;
    }
    Instant now = clock.instant();
    LocalSession session =
        new LocalSession(id, book.nextNumber(), request, now, now, null, LocalSession.WAITING);
    book.put(session);
    return session;
  }

  /** A session as it is now: one that got no job for long has timed out. */
  synchronized @Nullable LocalSession find(String id) {
    LocalSession session = book.session(id);
    if (session == null || !session.isOpen()) {
      return session;
    }
    Instant end = session.lastUsed().plus(PATIENCE);
    if (end.isAfter(clock.instant())) {
      return session;
    }
    LocalSession over = session.in(LocalSession.TIMED_OUT, end);
    book.put(over);
    return over;
  }

  List<LocalSession> all() {
    return book.sessions().stream()
        .map(
            session -> {
              LocalSession now = find(session.id());
              return now == null ? session : now;
            })
        .toList();
  }

  synchronized void used(LocalSession session) {
    book.put(session.used(clock.instant()));
  }

  synchronized LocalSession close(LocalSession session) {
    if (!session.isOpen()) {
      return session;
    }
    boolean failed = session.status().equals(LocalSession.FAILURES);
    LocalSession closed =
        session.in(failed ? LocalSession.FAILED : LocalSession.SUCCEEDED, clock.instant());
    book.put(closed);
    return closed;
  }

  /** Takes note of a job that ended. */
  synchronized void ended(LocalJob job) {
    String id = job.session();
    LocalSession session = id == null ? null : find(id);
    if (session == null || !session.isOpen() || job.state() != LocalJob.State.FAILED) {
      return;
    }
    book.put(
        session.in(
            session.abortsOnFailure() ? LocalSession.FAILED : LocalSession.FAILURES,
            clock.instant()));
  }
}
