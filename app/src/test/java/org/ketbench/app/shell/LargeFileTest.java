package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.control.ScrollBar;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.canvas.view.CanvasWork;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.language.TextEdit;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * How long large files keep the window waiting: to the first picture, from an edit to the picture
 * of it, and between two frames while scrolling. Prints what it measures; the limits here are those
 * of a machine that does other things as well.
 */
@ExtendWith(ApplicationExtension.class)
@Tag("campaign")
final class LargeFileTest {
  private static final long PATIENCE_SECONDS = 60;
  private static final double CASES = Double.parseDouble(System.getProperty("ketbench.cases", "1"));

  /** Works on as many threads as the real one. */
  private final TestWindow at =
      new TestWindow(
          thread(),
          thread(),
          new ResultsViewModel(() -> TestWindow.simulation(1, 1e6), thread(), Platform::runLater),
          new CanvasWork(thread(), Platform::runLater, null),
          Platform::runLater);

  private static Executor thread() {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
  }

  @TempDir private Path folder;

  @Start
  private void show(Stage stage) throws IOException {
    at.show(stage, 1280, 800);
  }

  @Test
  void aHundredThousandGates(FxRobot robot) throws Exception {
    open("warm-up", 2_000);
    int rounds = Math.max(1, (int) Math.round(3 * CASES));
    for (int round = 0; round < rounds; round++) {
      open("open " + round, 100_000);
      scroll(robot);
    }
    edit(2_000);
    if (CASES >= 1) {
      edit(100_000);
    }
  }

  private void open(String name, int gates) throws Exception {
    Path file = LargeFiles.write(folder, gates);
    var pauses = new ThreadPauses();
    long start = System.nanoTime();
    Platform.runLater(() -> at.files.open(file));
    awaitDrawing(null, 1);
    ThreadPauses.frame();
    double first = millisSince(start);
    awaitDrawing(null, gates / 2);
    ThreadPauses.frame();
    double millis = millisSince(start);
    pauses.stop();
    System.out.printf(
        Locale.ROOT,
        "%s, %d gates: first screen after %.0f ms, all after %.0f ms; %s%n",
        name,
        gates,
        first,
        millis,
        pauses);
    assertNotNull(at.canvas().drawing().get());
    assertTrue(millis < TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
  }

  private void scroll(FxRobot robot) throws InterruptedException {
    TimeUnit.SECONDS.sleep(4);
    CodeArea area = robot.lookup((CodeArea each) -> each.getLength() > 0).query();
    report("scrolling the circuit", () -> at.canvas().window().pan(-400, 0));
    report("scrolling the text", () -> area.scrollYBy(120));
    var random = new Random(1);
    ScrollBar thumb = LargeTextProgram.thumb(area);
    report("jumping in the text", () -> thumb.setValue(random.nextDouble() * thumb.getMax()));
  }

  private static void report(String what, Runnable step) throws InterruptedException {
    var pauses = new ThreadPauses();
    for (int i = 0; i < 100; i++) {
      Platform.runLater(step);
      ThreadPauses.frame();
    }
    pauses.stop();
    System.out.println("  " + what + ": " + pauses);
  }

  private void edit(int gates) throws Exception {
    open("for edits", gates);
    TimeUnit.SECONDS.sleep(2);
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Drawing before = at.canvas().drawing().get();
      long start = System.nanoTime();
      Platform.runLater(
          () -> {
            int end = at.document().text().get().length();
            at.document().edit("Insert X", List.of(TextEdit.insert(end, "x q[3];\n")));
          });
      awaitDrawing(before, 0);
      times.add(millisSince(start));
    }
    Collections.sort(times);
    System.out.printf(
        Locale.ROOT,
        "edit of %d gates: drawn again after p50 %.0f ms, p95 %.0f ms, max %.0f ms%n",
        gates,
        times.get(10),
        times.get(18),
        times.getLast());
  }

  @SuppressWarnings("ReferenceEquality") // another drawing, not a different one
  private void awaitDrawing(@Nullable Drawing other, int items) throws InterruptedException {
    var done = new AtomicBoolean();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!done.get() && System.nanoTime() < deadline) {
      var asked = new CountDownLatch(1);
      Platform.runLater(
          () -> {
            Drawing drawing = at.window.active().get() == null ? null : at.canvas().drawing().get();
            done.set(drawing != null && drawing != other && drawing.layout().itemCount() >= items);
            asked.countDown();
          });
      asked.await();
      Thread.sleep(1);
    }
    assertTrue(done.get(), "no picture");
  }

  private static double millisSince(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
