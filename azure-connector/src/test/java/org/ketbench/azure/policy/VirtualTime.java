package org.ketbench.azure.policy;

import java.time.Duration;
import java.time.Instant;

/** A time that goes on only when somebody waits. */
public final class VirtualTime implements Timekeeper {
  private final Instant start;
  private long nanoseconds;
  private Duration skew = Duration.ZERO;

  public VirtualTime(Instant start) {
    this.start = start;
  }

  @Override
  public Instant now() {
    return start.plusNanos(nanoseconds).plus(skew);
  }

  @Override
  public long nanoTime() {
    return nanoseconds;
  }

  @Override
  public void pause(Duration duration) {
    nanoseconds += duration.toNanos();
  }

  /** Sets the clock wrong by so much. */
  public void skew(Duration amount) {
    skew = amount;
  }
}
