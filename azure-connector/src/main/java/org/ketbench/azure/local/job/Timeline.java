package org.ketbench.azure.local.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** When things happen in the local workspace. */
public interface Timeline extends InstantSource, AutoCloseable {

  /** Lets something happen at a time, or as soon as may be if that time is past. */
  void at(Instant when, Runnable what);

  /** Lets work that takes long be done. */
  void work(Runnable what);

  @Override
  void close();

  /** Time as it passes. */
  static Timeline real(int workers) {
    return new Real(workers);
  }

  /** Time that passes only when it is told to. */
  static Virtual virtual(Instant start) {
    return new Virtual(start);
  }

  /** Time as it passes. */
  final class Real implements Timeline {
    private final ScheduledThreadPoolExecutor events;
    private final ExecutorService workers;

    private Real(int workers) {
      events =
          new ScheduledThreadPoolExecutor(
              1, Thread.ofPlatform().daemon().name("local workspace").factory());
      events.setRemoveOnCancelPolicy(true);
      events.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
      this.workers =
          Executors.newFixedThreadPool(
              workers, Thread.ofPlatform().daemon().name("local target-", 1).factory());
    }

    @Override
    public Instant instant() {
      return Instant.now();
    }

    @Override
    public void at(Instant when, Runnable what) {
      long delay = Math.max(0, Duration.between(instant(), when).toMillis());
      try {
        ScheduledFuture<?> _ = events.schedule(() -> guarded(what), delay, TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException e) {
        // The workspace is closing; what was to happen is found again when it opens.
        return;
      }
    }

    @Override
    public void work(Runnable what) {
      try {
        workers.execute(() -> guarded(what));
      } catch (RejectedExecutionException e) {
        // The workspace is closing; the job is run again when it opens.
        return;
      }
    }

    /** A failure that nobody waits for is at least told. */
    private static void guarded(Runnable what) {
      try {
        what.run();
      } catch (RuntimeException e) {
        System.getLogger(Timeline.class.getName())
            .log(System.Logger.Level.ERROR, "The local workspace failed.", e);
      }
    }

    @Override
    public void close() {
      events.shutdownNow();
      workers.shutdownNow();
      try {
        if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
          return;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Time that passes only when it is told to; everything happens on the thread that tells it. */
  final class Virtual implements Timeline {
    private final PriorityQueue<Event> events =
        new PriorityQueue<>(Comparator.comparing(Event::when).thenComparing(Event::number));
    private Instant now;
    private long number;

    private record Event(Instant when, long number, Runnable what) {}

    private Virtual(Instant start) {
      now = start;
    }

    @Override
    public synchronized Instant instant() {
      return now;
    }

    @Override
    public synchronized void at(Instant when, Runnable what) {
      events.add(new Event(when.isBefore(now) ? now : when, number++, what));
    }

    @Override
    public void work(Runnable what) {
      at(instant(), what);
    }

    /** Lets time pass, and all happen that happens in it. */
    public void advance(Duration by) {
      Instant end = instant().plus(by);
      for (Event next = next(end); next != null; next = next(end)) {
        next.what().run();
      }
      synchronized (this) {
        now = end;
      }
    }

    private synchronized @Nullable Event next(Instant end) {
      Event first = events.peek();
      if (first == null || first.when().isAfter(end)) {
        return null;
      }
      events.poll();
      now = first.when().isAfter(now) ? first.when() : now;
      return first;
    }

    @Override
    public synchronized void close() {
      events.clear();
    }
  }
}
