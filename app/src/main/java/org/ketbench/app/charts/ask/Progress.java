package org.ketbench.app.charts.ask;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How far an answer is. Of an answer that comes at once nobody wants to know it, and of another one
 * only now and then.
 */
final class Progress {
  private static final long UNSEEN = TimeUnit.MILLISECONDS.toNanos(150);

  final long ticket;
  private final long start = System.nanoTime();
  private final AtomicBoolean waiting = new AtomicBoolean();
  private volatile double done;

  Progress(long ticket) {
    this.ticket = ticket;
  }

  /** Takes what is done; whether it has to be shown because nothing waits to be. */
  boolean isNews(double now) {
    done = now;
    return System.nanoTime() - start > UNSEEN && waiting.compareAndSet(false, true);
  }

  /** What is done when it is shown. */
  double take() {
    waiting.set(false);
    return done;
  }
}
