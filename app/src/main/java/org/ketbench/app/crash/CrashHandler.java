package org.ketbench.app.crash;

import java.io.IOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes failures that nobody else took, on any thread: saves everything first, then writes a
 * report, then tells the user. The program goes on where it can.
 */
public final class CrashHandler implements UncaughtExceptionHandler {
  private final Runnable save;
  private final CrashReports reports;
  private final Supplier<Map<String, String>> facts;
  private final Consumer<Told> tell;
  private final Clock clock;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  /**
   * What the user is told.
   *
   * @param file where it is written; null if it could not be
   */
  public record Told(String text, @Nullable Path file) {}

  /**
   * @param save brings everything to the disk, from any thread
   * @param folder of the reports
   * @param tell tells the user, from any thread
   */
  public CrashHandler(
      Runnable save,
      Path folder,
      Supplier<Map<String, String>> facts,
      Consumer<Told> tell,
      Clock clock) {
    this.save = save;
    this.reports = new CrashReports(folder);
    this.facts = facts;
    this.tell = tell;
    this.clock = clock;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    var report = new CrashReport(clock.instant(), thread.getName(), failure, facts.get());
    // What fails in every frame must neither fill the disk nor hide itself behind messages.
    if (!known.add(report.place())) {
      return;
    }
    attempt(save, failure);
    String text = report.text(System.getProperty("user.home", ""));
    tell.accept(new Told(text, written(report, text)));
  }

  private @Nullable Path written(CrashReport report, String text) {
    try {
      return reports.write(report, text);
    } catch (IOException e) {
      report.failure().addSuppressed(e);
      return null;
    }
  }

  /** A failure while saving belongs to the report too. */
  @SuppressWarnings(
      "IllegalCatch") // nothing that fails here may keep the report from being written
  private static void attempt(Runnable action, Throwable failure) {
    try {
      action.run();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }
}
