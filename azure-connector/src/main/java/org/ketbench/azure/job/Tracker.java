package org.ketbench.azure.job;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobFilter;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.policy.Backoff;
import org.ketbench.azure.policy.Classification;
import org.ketbench.azure.policy.ConnectorException;
import org.ketbench.azure.policy.Reaction;
import org.ketbench.azure.service.Filter;
import org.ketbench.azure.service.Job;
import org.ketbench.azure.service.Page;
import org.ketbench.azure.service.Query;
import org.ketbench.azure.service.ServiceException;

/**
 * Follows jobs until they end, however long that takes.
 *
 * <p>Each job has its own time to be looked at, 5 seconds after it was sent and then doubling to 5
 * minutes, with half of that as chance. When more than a few are due they are looked at together,
 * by pages of the service's list, newest first, down to the oldest of them. Between two requests
 * there is always half a second, so that no number of jobs makes more than two requests a second.
 */
public final class Tracker {
  private static final int ONE_BY_ONE = 3;
  private static final int MOST_PAGES = 20;
  private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(500);

  private static final JobState[] FOLLOWED = {
    JobState.SENT, JobState.WAITING, JobState.EXECUTING, JobState.FINISHING, JobState.CANCELLING
  };

  private final Desk desk;
  private final Adoption adoption;
  private final Submitter submitter;
  private final Consumer<JobEntry> listener;
  private final Backoff waits;
  private final Map<String, Watch> watched = new HashMap<>();
  private long lastRequest;
  private boolean requested;
  private @Nullable ConnectorException trouble;

  /** When a job is to be looked at. */
  private static final class Watch {
    private final Instant created;
    private int looks;
    private boolean missed;
    private long due;
    private long wait;

    Watch(Instant created) {
      this.created = created;
    }
  }

  /**
   * Follows no job yet.
   *
   * @param listener hears of every job whose state has changed
   * @param waits between the looks at a job
   */
  public Tracker(Desk desk, Submitter submitter, Consumer<JobEntry> listener, Backoff waits) {
    this.waits = waits;
    this.desk = desk;
    this.submitter = submitter;
    this.listener = listener;
    adoption = new Adoption(desk);
  }

  /** Takes all jobs of the workspace that have not ended. */
  public void load() {
    JobFilter filter = JobFilter.ALL.in(desk.workspace()).with(FOLLOWED);
    desk.ledger().jobs().list(filter).forEach(this::follow);
  }

  public void follow(JobEntry job) {
    if (job.state().isFinal() || job.state() == JobState.PREPARED) {
      return;
    }
    Watch watch = new Watch(job.created());
    schedule(watch);
    watched.putIfAbsent(job.id(), watch);
  }

  public int size() {
    return watched.size();
  }

  private void schedule(Watch watch) {
    watch.wait = waits.delay(watch.looks, desk.random()).toNanos();
    watch.due = desk.time().nanoTime() + watch.wait;
    watch.looks++;
  }

  /**
   * Looks at what is due, and waits where nothing is, until all have ended or the condition holds.
   *
   * @throws ConnectorException if the sign-in has ended; nothing is lost by that
   */
  public void run(BooleanSupplier enough) throws InterruptedException {
    while (!watched.isEmpty() && !enough.getAsBoolean()) {
      desk.time().pause(step());
    }
  }

  /** Looks at what is due; returns how long there is nothing to do. */
  public Duration step() throws InterruptedException {
    long now = desk.time().nanoTime();
    Set<String> due = new HashSet<>();
    watched.forEach(
        (id, watch) -> {
          if (watch.due <= now) {
            due.add(id);
          }
        });
    if (!due.isEmpty()) {
      look(due.size() > ONE_BY_ONE ? together(now) : due);
    }
    long next = watched.values().stream().mapToLong(watch -> watch.due).min().orElse(now);
    return Duration.ofNanos(Math.max(0, next - desk.time().nanoTime()));
  }

  /** Looks at every job once, whether it is due or not. */
  public void lookAtAll() throws InterruptedException {
    look(Set.copyOf(watched.keySet()));
  }

  /** A page shows many jobs, so those that will be due before long are looked at as well. */
  private Set<String> together(long now) {
    Set<String> ids = new HashSet<>();
    watched.forEach(
        (id, watch) -> {
          if (watch.due <= now + watch.wait / 2) {
            ids.add(id);
          }
        });
    return ids;
  }

  private void look(Set<String> due) throws InterruptedException {
    Set<String> left = new HashSet<>(due);
    trouble = null;
    try {
      if (left.size() > ONE_BY_ONE) {
        lookAtList(left);
      }
      for (String id : Set.copyOf(left)) {
        lookAtOne(id);
        left.remove(id);
      }
    } catch (ServiceException failure) {
      // Jobs go on whether they are looked at or not; the next look is later.
      trouble = Failure.of(failure);
      if (Classification.of(failure) == Reaction.SIGN_IN_AGAIN) {
        throw new ConnectorException(
            Reaction.SIGN_IN_AGAIN,
            "signed-out",
            "%s. Sign in again, or give a valid access key; the jobs go on."
                .formatted(failure.getMessage()),
            failure);
      }
    } catch (ConnectorException failure) {
      if (failure.reaction() == Reaction.SIGN_IN_AGAIN) {
        throw failure;
      }
      trouble = failure;
    } finally {
      due.forEach(
          id -> {
            Watch watch = watched.get(id);
            if (watch != null) {
              schedule(watch);
            }
          });
    }
  }

  /** Why jobs could not be looked at when they last were to be; null where they were. */
  public @Nullable ConnectorException trouble() {
    return trouble;
  }

  /** Removes those that it has seen. */
  private void lookAtList(Set<String> left) throws InterruptedException {
    Instant oldest =
        left.stream()
            .map(id -> watched.getOrDefault(id, new Watch(desk.time().now())).created)
            .min(Instant::compareTo)
            .orElseThrow();
    // The service's clock may be another, and its filter knows days only.
    LocalDate day = oldest.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
    Query query = Query.where(Filter.createdFrom(day)).orderedBy("CreationTime desc");
    for (int page = 0; page < MOST_PAGES && !left.isEmpty(); page++) {
      Query asked = query;
      awaitTurn();
      Page<Job> found = desk.patience().call(() -> desk.service().jobs(asked));
      for (Job job : found.items()) {
        if (left.remove(job.id())) {
          adopt(job.id(), job);
        }
      }
      Query next = found.next();
      if (next == null) {
        return;
      }
      query = next;
    }
  }

  private void lookAtOne(String id) throws InterruptedException {
    awaitTurn();
    try {
      adopt(id, desk.patience().call(() -> desk.service().job(id)));
    } catch (ServiceException failure) {
      if (!failure.isNotFound()) {
        throw failure;
      }
      missing(id);
    }
  }

  /**
   * A job that was only sent may not have arrived; one that was there is missed after two looks.
   */
  private void missing(String id) {
    JobEntry entry = desk.ledger().jobs().find(id).orElseThrow();
    if (entry.state() == JobState.SENT) {
      tell(submitter.send(id));
      return;
    }
    Watch watch = watched.get(id);
    if (watch == null || entry.state().isFinal()) {
      watched.remove(id);
      return;
    }
    if (!watch.missed) {
      watch.missed = true;
      return;
    }
    JobEntry gone =
        desk.ledger()
            .write(
                () -> {
                  JobEntry now = desk.ledger().jobs().find(id).orElseThrow();
                  if (now.state().isFinal()) {
                    return now;
                  }
                  JobEntry without =
                      Entry.of(now)
                          .state(JobState.MISSING)
                          .error("NotFound", "The service says that there is no such job any more.")
                          .changed(desk.time().now())
                          .build();
                  desk.ledger().jobs().update(without);
                  desk.note("state", id, now.state().label() + " to " + without.state().label());
                  return without;
                });
    tell(gone);
  }

  private void adopt(String id, Job job) {
    JobEntry before = desk.ledger().jobs().find(id).orElse(null);
    Watch watch = watched.get(id);
    if (watch != null) {
      watch.missed = false;
    }
    JobEntry after = adoption.adopt(id, job);
    if (before == null || before.state() != after.state()) {
      tell(after);
    }
    if (after.state().isFinal()) {
      watched.remove(id);
    }
  }

  private void tell(@Nullable JobEntry entry) {
    if (entry != null) {
      listener.accept(entry);
      if (entry.state().isFinal()) {
        watched.remove(entry.id());
      }
    }
  }

  private void awaitTurn() throws InterruptedException {
    long now = desk.time().nanoTime();
    Duration apart =
        waits.first().compareTo(BETWEEN_REQUESTS) < 0 ? waits.first() : BETWEEN_REQUESTS;
    long wait = lastRequest + apart.toNanos() - now;
    if (requested && wait > 0) {
      desk.time().pause(Duration.ofNanos(wait));
    }
    requested = true;
    lastRequest = desk.time().nanoTime();
  }

  /** The ids that are followed. */
  public List<String> ids() {
    return List.copyOf(watched.keySet());
  }
}
