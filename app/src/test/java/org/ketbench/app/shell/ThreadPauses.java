package org.ketbench.app.shell;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Asks the window's thread for a word all the time, and notes how long it takes to answer, and how
 * long it has worked from one word to the next. What it waits for more than it works is due to what
 * else the machine does.
 */
final class ThreadPauses {
  /** What anybody would feel. */
  private static final double FELT_MILLIS = 50;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<Double> waits = Collections.synchronizedList(new ArrayList<>());
  private final List<Double> works = Collections.synchronizedList(new ArrayList<>());
  private final AtomicLong worked = new AtomicLong(-1);
  private final AtomicBoolean going = new AtomicBoolean(true);
  private final Thread thread = Thread.ofPlatform().daemon().start(this::run);

  /** Waits until the window shows what there was to be shown. */
  static void frame() throws InterruptedException {
    var shown = new CountDownLatch(2);
    Platform.runLater(
        () ->
            new AnimationTimer() {
              @Override
              public void handle(long now) {
                shown.countDown();
                if (shown.getCount() == 0) {
                  stop();
                }
              }
            }.start());
    shown.await();
  }

  private void run() {
    while (going.get()) {
      var answered = new CountDownLatch(1);
      long start = System.nanoTime();
      Platform.runLater(
          () -> {
            long now = THREADS.getCurrentThreadCpuTime();
            long before = worked.getAndSet(now);
            works.add(before < 0 ? 0 : (now - before) / 1e6);
            answered.countDown();
          });
      try {
        answered.await();
        waits.add((System.nanoTime() - start) / 1e6);
        Thread.sleep(2);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  void stop() throws InterruptedException {
    going.set(false);
    thread.join();
    Collections.sort(waits);
    Collections.sort(works);
  }

  @Override
  public String toString() {
    return "pauses " + spread(waits) + "; of that the thread works " + spread(works);
  }

  /** How many pauses there were that anybody would feel. */
  private static long felt(List<Double> millis) {
    return millis.stream().filter(each -> each > FELT_MILLIS).count();
  }

  private static String spread(List<Double> sorted) {
    return String.format(
        Locale.ROOT,
        "p50 %.1f ms, p95 %.1f ms, max %.1f ms, %d over %.0f ms",
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 95 / 100),
        sorted.getLast(),
        felt(sorted),
        FELT_MILLIS);
  }
}
