package org.ketbench.app.calm;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;

/** Work that rests while somebody is busy, and how to tell whether it does. */
final class Waiting {
  /** For which no test waits. */
  static final Duration LONG = Duration.ofSeconds(60);

  private Waiting() {}

  /** Work that is done once nobody scrolls. */
  static Thread follow(Calm calm) {
    return Thread.ofPlatform()
        .daemon()
        .start(() -> calm.afterScrolling(Runnable::run).execute(() -> {}));
  }

  static void assertRests(Thread work) {
    assertTimeoutPreemptively(
        LONG,
        () -> {
          while (work.getState() != Thread.State.TIMED_WAITING) {
            assertFalse(work.getState() == Thread.State.TERMINATED, "has gone on");
            Thread.onSpinWait();
          }
        });
  }

  static void assertEnds(Thread work) {
    assertTimeoutPreemptively(LONG, () -> work.join());
  }
}
