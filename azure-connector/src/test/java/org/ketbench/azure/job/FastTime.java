package org.ketbench.azure.job;

import java.time.Duration;
import java.time.Instant;
import org.ketbench.azure.policy.Timekeeper;

/** Time that goes so many times as fast, and shows a clock that is wrong. */
record FastTime(long factor, Duration skew) implements Timekeeper {
  @Override
  public Instant now() {
    return Instant.now().plus(skew);
  }

  @Override
  public long nanoTime() {
    return System.nanoTime() * factor;
  }

  @Override
  public void pause(Duration duration) throws InterruptedException {
    Thread.sleep(duration.dividedBy(factor));
  }
}
