package org.ketbench.app.shell;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Window;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.Main;
import org.ketbench.app.MouseEvents;

/**
 * The program as it is, opening a file of a hundred thousand gates, with somebody beside it who
 * measures: how long it is from the start to the first screen, and how long the window's thread
 * pauses while the text is scrolled and the rest of it comes, in the first jumps to places anywhere
 * in the text, in those after, and when working at the end of the text. Arguments: the file, and
 * how many seconds to wait before the first jump.
 */
public final class LargeTextProgram {
  private static final int JUMPS_IN_A_ROUND = 10;
  private static final int ROUNDS = 6;

  /** Made before anything is measured, as a system has the classes of its events at hand. */
  private static final ScrollEvent A_NOTCH = MouseEvents.wheel(-120);

  /** So long that what waits for who scrolls no longer does, and runs meanwhile. */
  private static final double OPENING_SECONDS = 6;

  /** As long as a hand takes to come to the wheel after there is something to be seen. */
  private static final double HAND_SECONDS = 0.2;

  private static final double BETWEEN_KEYS_SECONDS = 0.4;

  private LargeTextProgram() {}

  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]);
    double wait = Double.parseDouble(args[1]);
    Path home = Files.createTempDirectory(file.getParent(), "home");
    System.setProperty("ketbench.config", home.toString());
    Thread.ofPlatform().daemon().start(() -> measure(wait));
    Main.main(new String[] {file.toString()});
  }

  private static void measure(double wait) {
    try {
      CodeArea area = awaitText();
      ThreadPauses.frame();
      long began = ManagementFactory.getRuntimeMXBean().getStartTime();
      System.out.printf(
          Locale.ROOT, "text shown %d ms after the start%n", System.currentTimeMillis() - began);
      reportFor(HAND_SECONDS, "before anybody scrolls", () -> {});
      reportFor(OPENING_SECONDS, "scrolling while it opens", () -> turnWheel(area));
      awaitCircuit();
      ThreadPauses.frame();
      System.out.printf(
          Locale.ROOT, "circuit shown %d ms after the start%n", System.currentTimeMillis() - began);
      rest(wait);
      var random = new Random(1);
      ScrollBar thumb = thumb(area);
      onFx(() -> press(thumb));
      for (int round = 0; round < ROUNDS; round++) {
        report(
            "jumps %d to %d"
                .formatted(1 + round * JUMPS_IN_A_ROUND, (round + 1) * JUMPS_IN_A_ROUND),
            () -> drag(thumb, random.nextDouble()));
      }
      rest(1);
      report(
          "jumps of the caret",
          () -> {
            area.moveTo(random.nextInt(area.getLength()));
            area.requestFollowCaret();
          });
      rest(1);
      report("scrolling by lines", () -> turnWheel(area));
      rest(1);
      report("pages down", () -> press(area, KeyCode.PAGE_DOWN, false));
      report("pages up", () -> press(area, KeyCode.PAGE_UP, false));
      report("selecting all", () -> press(area, KeyCode.A, true));
      onFx(() -> press(area, KeyCode.END, true));
      rest(1);
      reportSlowly("letters at the end", () -> type(area, "x"));
      reportSlowly("undoing", () -> press(area, KeyCode.Z, true));
      System.out.flush();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.exit(0);
  }

  /** The thumb at the right of a text. */
  static ScrollBar thumb(CodeArea area) {
    Node pane = area;
    while (!(pane instanceof VirtualizedScrollPane<?>)) {
      pane = Objects.requireNonNull(pane.getParent());
    }
    return pane.lookupAll(".scroll-bar").stream()
        .map(node -> (ScrollBar) node)
        .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
        .findFirst()
        .orElseThrow();
  }

  /** Takes the thumb, as a hand does. */
  private static void press(ScrollBar bar) {
    Node thumb = bar.lookup(".thumb");
    Bounds at = thumb.localToScene(thumb.getBoundsInLocal());
    fireMouse(thumb, MouseEvent.MOUSE_PRESSED, at.getCenterY());
  }

  /**
   * Brings the thumb that was taken to a place.
   *
   * @param to 0 at the beginning of the text, 1 at its end
   */
  private static void drag(ScrollBar bar, double to) {
    Node thumb = bar.lookup(".thumb");
    Bounds track = bar.localToScene(bar.getBoundsInLocal());
    double height = thumb.getBoundsInLocal().getHeight();
    double y = track.getMinY() + height / 2 + to * (track.getHeight() - height);
    fireMouse(thumb, MouseEvent.MOUSE_DRAGGED, y);
  }

  private static void fireMouse(Node node, EventType<MouseEvent> type, double sceneY) {
    Point2D at = node.sceneToLocal(0, sceneY);
    Event.fireEvent(node, MouseEvents.at(at, new Point2D(0, sceneY), false, type));
  }

  private static void rest(double seconds) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep((long) (seconds * 1000));
  }

  private static void report(String what, Runnable step) throws InterruptedException {
    var pauses = new ThreadPauses();
    for (int i = 0; i < JUMPS_IN_A_ROUND; i++) {
      Platform.runLater(step);
      ThreadPauses.frame();
    }
    pauses.stop();
    System.out.println("  " + what + ": " + pauses);
  }

  private static void reportFor(double seconds, String what, Runnable step)
      throws InterruptedException {
    var pauses = new ThreadPauses();
    long end = System.nanoTime() + (long) (seconds * 1e9);
    while (System.nanoTime() < end) {
      Platform.runLater(step);
      ThreadPauses.frame();
    }
    pauses.stop();
    System.out.println("  " + what + ": " + pauses);
  }

  /** As fast as somebody works, so that what follows from each step is part of it. */
  private static void reportSlowly(String what, Runnable step) throws InterruptedException {
    var pauses = new ThreadPauses();
    for (int i = 0; i < JUMPS_IN_A_ROUND; i++) {
      Platform.runLater(step);
      rest(BETWEEN_KEYS_SECONDS);
    }
    pauses.stop();
    System.out.println("  " + what + ": " + pauses);
  }

  private static void turnWheel(CodeArea area) {
    Event.fireEvent(area.lookup(".virtual-flow"), A_NOTCH);
  }

  private static void press(CodeArea area, KeyCode key, boolean shortcut) {
    Event.fireEvent(
        area,
        new KeyEvent(
            KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", key, false, shortcut, false, false));
  }

  private static void type(CodeArea area, String letters) {
    letters
        .chars()
        .forEach(
            letter ->
                Event.fireEvent(
                    area,
                    new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        Character.toString(letter),
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false)));
  }

  private static CodeArea awaitText() throws InterruptedException {
    while (true) {
      var found = new AtomicReference<@Nullable CodeArea>();
      onFx(
          () ->
              Window.getWindows().stream()
                  .filter(window -> window.isShowing() && window.getScene() != null)
                  .map(window -> window.getScene().lookup("#editor"))
                  .filter(node -> node instanceof CodeArea area && isFilled(area))
                  .findFirst()
                  .ifPresent(node -> found.set((CodeArea) node)));
      CodeArea area = found.get();
      if (area != null) {
        return area;
      }
      TimeUnit.MILLISECONDS.sleep(2);
    }
  }

  /** An area may be lower than the place it is in while lines that are seen are missing. */
  private static boolean isFilled(CodeArea area) {
    return area.getLength() > 0
        && area.getHeight() >= area.getParent().getLayoutBounds().getHeight();
  }

  private static void awaitCircuit() throws InterruptedException {
    var drawn = new AtomicBoolean();
    while (!drawn.get()) {
      onFx(
          () ->
              Window.getWindows().stream()
                  .map(window -> window.getScene().lookup("#canvas"))
                  .filter(node -> node != null)
                  .forEach(canvas -> drawn.set(columns(canvas) > 0)));
      TimeUnit.MILLISECONDS.sleep(2);
    }
  }

  private static int columns(Node canvas) {
    Object columns = canvas.queryAccessibleAttribute(AccessibleAttribute.COLUMN_COUNT);
    return columns instanceof Integer count ? count - 2 : 0;
  }

  /** Before the toolkit runs nobody is asked. */
  static void onFx(Runnable question) throws InterruptedException {
    var done = new CountDownLatch(1);
    try {
      Platform.runLater(
          () -> {
            question.run();
            done.countDown();
          });
    } catch (IllegalStateException notYet) {
      return;
    }
    done.await();
  }
}
