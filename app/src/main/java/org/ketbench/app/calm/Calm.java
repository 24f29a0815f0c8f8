package org.ketbench.app.calm;

import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.ketbench.engine.Monitor;

/**
 * Lets work rest that nobody waits for while somebody works with the window or waits for an answer,
 * and lets what follows a text begin when nobody scrolls. Where there are few processors the
 * window's thread would else wait for one of them, which is felt when a large circuit is scrolled.
 * Any thread may use it.
 */
public final class Calm {
  /** As many have room for the window, an answer, the JVM's compilers, and something more. */
  private static final int ENOUGH_PROCESSORS = 4;

  private final boolean scarce;
  private final Patience patience;
  private int wanted;
  private long handsOff = System.nanoTime();
  private long scrolled = handsOff;

  /**
   * How long somebody is waited for.
   *
   * @param step longer than between two steps of who scrolls or types
   * @param look at what is new before somebody begins to scroll it
   * @param follow what follows a text is late by this at most
   * @param spare even somebody who never rests is to have what is done for later
   */
  record Patience(long step, long look, long follow, long spare) {
    static final Patience USUAL = new Patience(300, 600, 3_000, 10_000);
  }

  /**
   * @param processors of the machine
   */
  public Calm(int processors) {
    this(processors, Patience.USUAL);
  }

  Calm(int processors, Patience patience) {
    scarce = processors < ENOUGH_PROCESSORS;
    this.patience = patience;
  }

  /** For work that somebody waits for. */
  public Executor wanted(Executor executor) {
    return work -> executor.execute(() -> runWanted(work));
  }

  private void runWanted(Runnable work) {
    wanted(true);
    try {
      work.run();
    } finally {
      wanted(false);
    }
  }

  /** Takes note that an answer is waited for from now on, or no longer. */
  public synchronized void wanted(boolean is) {
    wanted += is ? 1 : -1;
    notifyAll();
  }

  /** For work that follows a text: somebody who scrolls has not come to what it is about. */
  public Executor afterScrolling(Executor executor) {
    return work ->
        executor.execute(
            () -> {
              rest(new Rest(patience.follow()), this::scrollingMillis);
              work.run();
            });
  }

  /**
   * For the rest of work whose beginning somebody has just got to see. A window that shows
   * something for the first time is slow enough without it, and most begin to scroll at once.
   */
  public Executor atLeisure(Executor executor) {
    return work ->
        executor.execute(
            () -> {
              long looked = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patience.look());
              rest(
                  new Rest(patience.follow()), () -> Math.max(millisTo(looked), scrollingMillis()));
              work.run();
            });
  }

  /** Takes note that somebody scrolls. */
  public synchronized void scroll() {
    scrolled = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patience.step());
    handsOff = scrolled;
  }

  /** Takes note that somebody types, or presses what the pointer is at; who scrolled is done. */
  public synchronized void touch() {
    scrolled = System.nanoTime();
    handsOff = scrolled + TimeUnit.MILLISECONDS.toNanos(patience.step());
    notifyAll();
  }

  /** What watches a piece of work that nobody waits for: that rests where it asks. */
  public Monitor spare() {
    return new Spare();
  }

  private long scrollingMillis() {
    return millisTo(scrolled);
  }

  private long wantedMillis() {
    return wanted > 0 ? patience.spare() : millisTo(handsOff);
  }

  private static long millisTo(long moment) {
    return TimeUnit.NANOSECONDS.toMillis(moment - System.nanoTime());
  }

  private synchronized void rest(Rest rest, Moment until) {
    try {
      long millis = until.millis();
      while (scarce && millis > 0 && rest.left > 0) {
        long begin = System.nanoTime();
        wait(Math.min(millis, rest.left));
        rest.left -= Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        millis = until.millis();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How long it still is to something, as far as is known now. */
  private interface Moment {
    long millis();
  }

  /** How long one piece of work may still rest; kept under the lock of all of this. */
  private static final class Rest {
    private long left;

    Rest(long left) {
      this.left = left;
    }
  }

  private final class Spare implements Monitor {
    private final Rest rest = new Rest(patience.spare());

    @Override
    public boolean cancelled() {
      rest(rest, Calm.this::wantedMillis);
      return false;
    }
  }
}
