package org.ketbench.azure.local.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.local.store.Store;

/** All jobs and sessions; what it says has been stored. */
final class JobBook {
  private static final String JOB = "job";
  private static final String SESSION = "session";

  private final Store store;
  private final Map<String, LocalJob> jobs = new HashMap<>();
  private final Map<String, LocalSession> sessions = new HashMap<>();
  private long next = 1;

  JobBook(Store store) {
    this.store = store;
    for (String text : store.all(JOB).values()) {
      LocalJob job = Papers.job(text);
      jobs.put(job.id(), job);
      next = Math.max(next, job.number() + 1);
    }
    for (String text : store.all(SESSION).values()) {
      LocalSession session = Papers.session(text);
      sessions.put(session.id(), session);
      next = Math.max(next, session.number() + 1);
    }
  }

  synchronized long nextNumber() {
    return next++;
  }

  synchronized @Nullable LocalJob job(String id) {
    return jobs.get(id);
  }

  /** All jobs in the order in which they were created. */
  synchronized List<LocalJob> jobs() {
    List<LocalJob> all = new ArrayList<>(jobs.values());
    all.sort(Comparator.comparingLong(LocalJob::number));
    return all;
  }

  synchronized void put(LocalJob job) {
    store.put(JOB, job.id(), Papers.write(job));
    jobs.put(job.id(), job);
  }

  /** Changes a job, if it is still there; null if it is not. */
  synchronized @Nullable LocalJob change(String id, UnaryOperator<LocalJob> change) {
    LocalJob old = jobs.get(id);
    if (old == null) {
      return null;
    }
    LocalJob changed = change.apply(old);
    if (!changed.equals(old)) {
      put(changed);
    }
    return changed;
  }

  synchronized void remove(String id) {
    store.remove(JOB, id);
    jobs.remove(id);
  }

  synchronized @Nullable LocalSession session(String id) {
    return sessions.get(id);
  }

  synchronized List<LocalSession> sessions() {
    List<LocalSession> all = new ArrayList<>(sessions.values());
    all.sort(Comparator.comparingLong(LocalSession::number));
    return all;
  }

  synchronized void put(LocalSession session) {
    store.put(SESSION, session.id(), Papers.write(session));
    sessions.put(session.id(), session);
  }
}
