package org.ketbench.app.connector.work;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.job.Tracker;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.LedgerException;
import org.ketbench.azure.policy.ConnectorException;
import org.ketbench.azure.policy.Timekeeper;

/**
 * Follows the jobs of a workspace on a thread of its own until they end. Nothing makes it give up:
 * what cannot be asked now is asked again later, and jobs go on meanwhile.
 */
final class Following implements AutoCloseable {
  private static final Duration SLICE = Duration.ofMillis(500);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  private final Tracker tracker;
  private final Timekeeper time;
  private final Consumer<Trouble> troubled;
  private final LinkedBlockingQueue<JobEntry> coming = new LinkedBlockingQueue<>();
  private final Thread thread;
  private volatile boolean closed;

  Following(String name, Tracker tracker, Timekeeper time, Consumer<Trouble> troubled) {
    this.tracker = tracker;
    this.time = time;
    this.troubled = troubled;
    thread = Thread.ofPlatform().daemon().name("jobs of " + name).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  void follow(JobEntry job) {
    coming.add(job);
  }

  private void run() {
    try {
      tracker.load();
      while (!closed) {
        if (tracker.size() == 0) {
          tracker.follow(coming.take());
        }
        step();
      }
    } catch (InterruptedException e) {
      // The workspace is closed.
      Thread.currentThread().interrupt();
    } catch (LedgerException e) {
      troubled.accept(Trouble.of(e));
    }
  }

  /** Waits in slices, because a job that has just been sent is to be looked at soon. */
  private void step() throws InterruptedException {
    for (@Nullable JobEntry job = coming.poll(); job != null; job = coming.poll()) {
      tracker.follow(job);
    }
    try {
      Duration idle = tracker.step();
      if (!idle.isZero()) {
        time.pause(idle.compareTo(SLICE) < 0 ? idle : SLICE);
      }
    } catch (ConnectorException | LedgerException e) {
      if (closed) {
        return;
      }
      troubled.accept(Trouble.of(e));
      time.pause(AFTER_FAILURE);
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
