package org.ketbench.app.connector.work;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.text.Texts;

/** Times as people read them. */
public final class Ages {
  private static final Texts TEXTS = Texts.beside(Ages.class);
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private Ages() {}

  /** How long something took, as in {@code 3:12} or {@code 2 d 4 h}. */
  public static String length(Duration time) {
    long seconds = Math.max(0, time.toSeconds());
    if (seconds < MINUTE) {
      long millis = Math.max(0, time.toMillis());
      return millis > 0 && millis < 1000
          ? TEXTS.get("age.millis", millis)
          : TEXTS.get("age.seconds", seconds);
    }
    if (seconds < HOUR) {
      return TEXTS.get("age.minutes", seconds / MINUTE, seconds % MINUTE);
    }
    return seconds < 2 * DAY
        ? TEXTS.get("age.hours", seconds / HOUR, seconds % HOUR / MINUTE)
        : TEXTS.get("age.days", seconds / DAY, seconds % DAY / HOUR);
  }

  /** How long ago something was, as in {@code 5 min ago}. */
  public static String ago(@Nullable Instant then, Instant now) {
    if (then == null) {
      return "";
    }
    long seconds = Duration.between(then, now).toSeconds();
    if (seconds < 10) {
      return TEXTS.get("ago.now");
    }
    if (seconds < MINUTE) {
      return TEXTS.get("ago.seconds", seconds / 10 * 10);
    }
    if (seconds < HOUR) {
      return TEXTS.get("ago.minutes", seconds / MINUTE);
    }
    return seconds < 2 * DAY
        ? TEXTS.get("ago.hours", seconds / HOUR)
        : TEXTS.get("ago.days", seconds / DAY);
  }
}
