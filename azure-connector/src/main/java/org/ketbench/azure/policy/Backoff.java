package org.ketbench.azure.policy;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Waits that double, each half as long to half as long again by chance, so that many clients that
 * failed together do not come back together.
 */
public record Backoff(Duration first, Duration most) {
  private static final double JITTER = 0.5;
  private static final int MOST_DOUBLINGS = 30;

  /** Between calls that failed. */
  public static final Backoff OF_CALLS =
      new Backoff(Duration.ofMillis(800), Duration.ofSeconds(30));

  /** Between looks at a job of a workspace in this program, where a look costs nothing. */
  public static final Backoff OF_LOCAL_POLLS =
      new Backoff(Duration.ofMillis(50), Duration.ofSeconds(2));

  /** Between looks at a job that still runs. */
  public static final Backoff OF_POLLS = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5));

  /**
   * How long to wait.
   *
   * @param times how often there was waiting before
   */
  public Duration delay(int times, RandomGenerator random) {
    long base = first.toMillis() << Math.clamp(times, 0, MOST_DOUBLINGS);
    long capped = base <= 0 ? most.toMillis() : Math.min(base, most.toMillis());
    double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
    return Duration.ofMillis((long) (capped * factor));
  }
}
