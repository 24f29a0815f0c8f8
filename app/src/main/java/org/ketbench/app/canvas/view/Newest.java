package org.ketbench.app.canvas.view;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Work in the background of which only the newest counts; late answers are dropped. */
final class Newest {
  private final Executor background;
  private final Executor display;
  private final AtomicLong newest = new AtomicLong();

  Newest(Executor background, Executor display) {
    this.background = background;
    this.display = display;
  }

  <T> void ask(Supplier<T> work, Consumer<T> whenDone) {
    long ticket = newest.incrementAndGet();
    background.execute(
        () -> {
          if (ticket != newest.get()) {
            return;
          }
          T found = work.get();
          display.execute(
              () -> {
                if (ticket == newest.get()) {
                  whenDone.accept(found);
                }
              });
        });
  }

  /** Drops what was asked. */
  void forget() {
    newest.incrementAndGet();
  }
}
