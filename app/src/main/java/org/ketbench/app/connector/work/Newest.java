package org.ketbench.app.connector.work;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/** Questions of which only the newest matters: the answers to older ones are dropped. */
public final class Newest {
  private final Tasks tasks;
  private final AtomicLong newest = new AtomicLong();
  private boolean awaited;

  public Newest(Tasks tasks) {
    this.tasks = tasks;
  }

  /**
   * Asks, and drops what was asked before.
   *
   * @param work is told whether its answer is still wanted
   */
  public <T> void ask(
      Function<BooleanSupplier, T> work, Consumer<T> done, Consumer<Trouble> failed) {
    long ticket = newest.incrementAndGet();
    BooleanSupplier wanted = () -> newest.get() == ticket;
    awaited = true;
    tasks.run(
        () -> work.apply(wanted),
        found -> {
          if (wanted.getAsBoolean()) {
            awaited = false;
            done.accept(found);
          }
        },
        trouble -> {
          if (wanted.getAsBoolean()) {
            awaited = false;
            failed.accept(trouble);
          }
        });
  }

  /** Whether the newest question has no answer yet; to be asked on the window's thread. */
  public boolean isAwaited() {
    return awaited;
  }

  /** Drops what was asked. */
  public void drop() {
    newest.incrementAndGet();
    awaited = false;
  }
}
