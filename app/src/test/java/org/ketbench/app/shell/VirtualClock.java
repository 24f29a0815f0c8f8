package org.ketbench.app.shell;

import java.time.Duration;
import java.time.Instant;
import org.ketbench.azure.local.job.Timeline;
import org.ketbench.azure.policy.Timekeeper;

/**
 * A time of the connector and of the local workspace that goes on only when a test lets it. Whoever
 * waits really waits until the test has let that time pass.
 */
final class VirtualClock implements Timekeeper {
  private final Instant start;
  private final Timeline.Virtual timeline;
  private long nanos;

  VirtualClock(Instant start) {
    this.start = start;
    timeline = Timeline.virtual(start);
  }

  Timeline timeline() {
    return timeline;
  }

  @Override
  public synchronized Instant now() {
    return start.plusNanos(nanos);
  }

  @Override
  public synchronized long nanoTime() {
    return nanos;
  }

  @Override
  public synchronized void pause(Duration duration) throws InterruptedException {
    long end = nanos + duration.toNanos();
    while (nanos < end) {
      wait();
    }
  }

  /** Lets time pass for all. */
  void advance(Duration by) {
    timeline.advance(by);
    synchronized (this) {
      nanos += by.toNanos();
      notifyAll();
    }
  }
}
