package org.ketbench.app.document;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ketbench.language.Document;

/**
 * Finds out about texts in the background. Only the newest text matters: checks of older ones that
 * have not begun are left out, and late answers are dropped.
 */
public final class Checking<T> {
  private final Function<Document, T> checker;
  private final Executor background;
  private final Executor display;
  private final AtomicLong newest = new AtomicLong();

  /**
   * @param background runs one check after another
   * @param display runs what is to be done with an answer
   */
  public Checking(Function<Document, T> checker, Executor background, Executor display) {
    this.checker = checker;
    this.background = background;
    this.display = display;
  }

  public void check(Document document, Consumer<T> whenDone) {
    long ticket = newest.incrementAndGet();
    background.execute(
        () -> {
          if (ticket != newest.get()) {
            return;
          }
          T found = checker.apply(document);
          display.execute(
              () -> {
                if (ticket == newest.get()) {
                  whenDone.accept(found);
                }
              });
        });
  }
}
