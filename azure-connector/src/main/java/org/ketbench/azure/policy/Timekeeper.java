package org.ketbench.azure.policy;

import java.time.Duration;
import java.time.Instant;

/** The time, and waiting; tests put one in its place that waits for nothing. */
public interface Timekeeper {
  /** The time of day, for what people read; it may jump. */
  Instant now();

  /** Nanoseconds that only go forward, for how long something takes. */
  long nanoTime();

  /**
   * Waits.
   *
   * @throws InterruptedException if the thread is to stop
   */
  void pause(Duration duration) throws InterruptedException;

  /** The time of this computer. */
  static Timekeeper ofSystem() {
    return new Timekeeper() {
      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public long nanoTime() {
        return System.nanoTime();
      }

      @Override
      public void pause(Duration duration) throws InterruptedException {
        Thread.sleep(duration);
      }
    };
  }
}
