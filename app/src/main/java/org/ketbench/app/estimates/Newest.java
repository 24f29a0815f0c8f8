package org.ketbench.app.estimates;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.ketbench.estimate.model.Watch;

/**
 * Work in the background of which only the newest piece matters: what is older is stopped, and its
 * answer is dropped.
 */
final class Newest {
  private static final long BETWEEN_REPORTS = 50_000_000;

  private final Executor background;
  private final Executor display;
  private final AtomicLong newest = new AtomicLong();
  private final AtomicLong stopped = new AtomicLong();
  private final ReadOnlyObjectWrapper<Progress> progress =
      new ReadOnlyObjectWrapper<>(Progress.NONE);

  /**
   * How far the work is.
   *
   * @param what it is at now
   * @param done from 0 to 1
   */
  record Progress(boolean busy, String what, double done) {
    static final Progress NONE = new Progress(false, "", 0);
  }

  /** An answer, or why there is none. */
  record Answer<T>(@Nullable T found, @Nullable RuntimeException failure) {}

  Newest(Executor background, Executor display) {
    this.background = background;
    this.display = display;
  }

  ReadOnlyObjectProperty<Progress> progress() {
    return progress.getReadOnlyProperty();
  }

  /** Begins a piece of work and drops the one before. */
  <T> void ask(Function<Watch, T> work, Consumer<Answer<T>> whenDone) {
    long ticket = newest.incrementAndGet();
    progress.set(new Progress(true, "", 0));
    background.execute(
        () -> {
          if (ticket != newest.get()) {
            return;
          }
          Answer<T> answer = answer(work, new Ticket(ticket));
          display.execute(
              () -> {
                if (ticket == newest.get()) {
                  progress.set(Progress.NONE);
                  whenDone.accept(answer);
                }
              });
        });
  }

  private static <T> Answer<T> answer(Function<Watch, T> work, Watch watch) {
    try {
      return new Answer<>(work.apply(watch), null);
    } catch (RuntimeException e) {
      return new Answer<>(null, e);
    }
  }

  /** Stops the work; its answer is that it was stopped. */
  void stop() {
    stopped.set(newest.get());
  }

  /** Stops the work and forgets it. */
  void drop() {
    newest.incrementAndGet();
    progress.set(Progress.NONE);
  }

  /** What one piece of work is watched through. */
  private final class Ticket implements Watch {
    private final long number;
    private long last = System.nanoTime();

    Ticket(long number) {
      this.number = number;
    }

    @Override
    public boolean cancelled() {
      return number != newest.get() || number == stopped.get();
    }

    @Override
    public void progress(String what, double done) {
      long now = System.nanoTime();
      if (now - last < BETWEEN_REPORTS) {
        return;
      }
      last = now;
      display.execute(
          () -> {
            if (number == newest.get()) {
              progress.set(new Progress(true, what, done));
            }
          });
    }
  }
}
