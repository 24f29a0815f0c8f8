package org.ketbench.azure.policy;

/**
 * How many calls may be tried again: so many in a minute, and a tenth of one for each call that
 * went well. Without it, a service in trouble would get the more calls the worse it is.
 */
public final class RetryBudget {
  private static final double PER_SUCCESS = 0.1;
  private static final double ROUNDING = 1e-9;
  private static final double NANOSECONDS_PER_MINUTE = 60e9;

  private final int perMinute;
  private final Timekeeper time;
  private double tokens;
  private long last;

  public RetryBudget(int perMinute, Timekeeper time) {
    this.perMinute = perMinute;
    this.time = time;
    tokens = perMinute;
    last = time.nanoTime();
  }

  /** Whether one more may be tried again; if so it is counted. */
  public synchronized boolean take() {
    refill();
    if (tokens < 1 - ROUNDING) {
      return false;
    }
    tokens--;
    return true;
  }

  public synchronized void succeeded() {
    refill();
    tokens = Math.min(perMinute, tokens + PER_SUCCESS);
  }

  private void refill() {
    long now = time.nanoTime();
    tokens = Math.min(perMinute, tokens + (now - last) * perMinute / NANOSECONDS_PER_MINUTE);
    last = now;
  }
}
