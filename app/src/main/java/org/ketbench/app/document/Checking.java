package org.ketbench.app.document;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ketbench.language.Document;

/**
 * Finds out about the versions of a text in the background. Only the newest matters: checks of
 * older ones that have not begun are left out, and late answers are dropped.
 */
public final class Checking<T> {
  private static final long LONGEST_WAIT_MILLIS = 1000;

  private final Checker<T> checker;
  private final Executor background;
  private final Executor display;
  private final Executor shown;
  private final Executor leisure;
  private final AtomicLong newest = new AtomicLong();
  private volatile @Nullable T last;

  /** Finds out about one version. */
  @FunctionalInterface
  public interface Checker<T> {
    /**
     * All there is to know.
     *
     * @param before what was found out about an older version, of which much may still hold
     */
    T check(Document document, @Nullable T before);

    /** What can be told of a text at once for which all takes long; null where it does not. */
    default @Nullable T glance(Document document, @Nullable T before) {
      return null;
    }
  }

  /**
   * @param background runs one check after another
   * @param display runs what is to be done with an answer
   */
  public Checking(Checker<T> checker, Executor background, Executor display) {
    this(
        checker,
        background,
        display,
        work -> display.execute(() -> display.execute(work)),
        Runnable::run);
  }

  /**
   * @param background runs one check after another
   * @param display runs what is to be done with an answer
   * @param shown runs something once that can be seen which was done so far
   * @param leisure runs something once nobody is disturbed by what follows, the long check of a
   *     text that was glanced at
   */
  public Checking(
      Checker<T> checker, Executor background, Executor display, Executor shown, Executor leisure) {
    this.checker = checker;
    this.background = background;
    this.display = display;
    this.shown = shown;
    this.leisure = leisure;
  }

  /**
   * Checks a text.
   *
   * @param whenGlanced hears what can be told sooner than all, if there is such
   */
  public void check(Document document, Consumer<T> whenGlanced, Consumer<T> whenDone) {
    long ticket = newest.incrementAndGet();
    background.execute(
        () -> {
          if (ticket != newest.get()) {
            return;
          }
          T glanced = checker.glance(document, last);
          if (glanced == null) {
            checkAll(ticket, document, whenDone);
          } else {
            tell(ticket, glanced, whenGlanced);
            afterDisplay(() -> checkAll(ticket, document, whenDone));
          }
        });
  }

  /**
   * Lets the display come to rest before the long work begins, which would keep it from showing the
   * little that is known by taking time and memory. Other texts can be checked meanwhile.
   */
  private void afterDisplay(Runnable work) {
    var seen = new CompletableFuture<@Nullable Void>();
    shown.execute(() -> seen.complete(null));
    var _ =
        seen.completeOnTimeout(null, LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)
            .thenRunAsync(() -> background.execute(work), leisure);
  }

  private void checkAll(long ticket, Document document, Consumer<T> whenDone) {
    if (ticket != newest.get()) {
      return;
    }
    T found = checker.check(document, last);
    last = found;
    tell(ticket, found, whenDone);
  }

  private void tell(long ticket, T found, Consumer<T> listener) {
    display.execute(
        () -> {
          if (ticket == newest.get()) {
            listener.accept(found);
          }
        });
  }
}
