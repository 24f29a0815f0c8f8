package org.ketbench.app.connector.work;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Work that is done in the background and whose outcome comes back to the window's thread. */
public final class Tasks {
  private final Executor background;
  private final Executor display;
  private final ReadOnlyIntegerWrapper running = new ReadOnlyIntegerWrapper();

  /**
   * @param background where work is done; pieces of work may wait long for a network, so no piece
   *     may wait for another
   * @param display the window's thread
   */
  public Tasks(Executor background, Executor display) {
    this.background = background;
    this.display = display;
  }

  /** How many pieces of work are not done; changes on the window's thread. */
  public ReadOnlyIntegerProperty running() {
    return running.getReadOnlyProperty();
  }

  /** Does something, from the window's thread. */
  public <T> void run(Supplier<T> work, Consumer<T> done, Consumer<Trouble> failed) {
    running.set(running.get() + 1);
    background.execute(
        () -> {
          Runnable outcome = outcome(work, done, failed);
          display.execute(
              () -> {
                running.set(running.get() - 1);
                outcome.run();
              });
        });
  }

  private static <T> Runnable outcome(
      Supplier<T> work, Consumer<T> done, Consumer<Trouble> failed) {
    try {
      T found = work.get();
      return () -> done.accept(found);
    } catch (Throwable e) {
      // Also where a library broke, whoever waits for the outcome has to be told.
      Trouble trouble = Trouble.of(e);
      return () -> failed.accept(trouble);
    }
  }

  /** Lets something happen on the window's thread. */
  public void show(Runnable what) {
    display.execute(what);
  }
}
