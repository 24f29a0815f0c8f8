package org.ketbench.app.calm;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Threads that leave the processors to the window's thread. The JVM takes notice of that only if it
 * is told to, as the window's launcher does.
 */
public final class Background {
  private Background() {}

  /** A thread that does one thing after another. */
  public static ExecutorService thread(String name) {
    return Executors.newSingleThreadExecutor(builder(name).factory());
  }

  /** What makes a thread of this kind. */
  @SuppressWarnings("ThreadPriorityCheck") // nothing is wrong if the system takes no notice
  public static Thread.Builder.OfPlatform builder(String name) {
    return Thread.ofPlatform().daemon().name(name).priority(Thread.MIN_PRIORITY);
  }
}
