package org.ketbench.azure.target;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long jobs wait on average, in a unit that says how exactly this is known. */
public final class QueueTime {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private QueueTime() {}

  public static String text(@Nullable Duration average) {
    if (average == null) {
      return "not known";
    }
    long seconds = average.toSeconds();
    if (seconds < 5) {
      return "none";
    }
    if (seconds < 90) {
      return "about " + seconds + " seconds";
    }
    if (seconds < 90 * MINUTE) {
      return "about " + rounded(seconds, MINUTE) + " minutes";
    }
    return seconds < 2 * DAY
        ? "about " + rounded(seconds, HOUR) + " hours"
        : "about " + rounded(seconds, DAY) + " days";
  }

  private static long rounded(long seconds, long unit) {
    return (seconds + unit / 2) / unit;
  }
}
