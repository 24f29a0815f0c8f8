package org.ketbench.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Point2D;

/** The pointer and the keys of a real display, moved by xdotool as a hand would move them. */
final class RealPointer {
  private static final int STEPS = 6;
  private static final int BETWEEN_STEPS_MILLIS = 30;
  private static final int BETWEEN_KEYS_MILLIS = 25;
  private static final long PATIENCE_SECONDS = 30;

  private final double scale;
  private final Path pictures;

  /**
   * @param scale how many pixels of the display the toolkit takes for one of its own
   * @param pictures where pictures of the display go
   */
  RealPointer(double scale, Path pictures) {
    this.scale = scale;
    this.pictures = pictures;
  }

  void move(Point2D to) {
    xdotool("mousemove", pixel(to.getX()), pixel(to.getY()));
  }

  void click(Point2D at) {
    click(at, 1);
  }

  void click(Point2D at, int times) {
    move(at);
    pause(120);
    xdotool("click", "--repeat", Integer.toString(times), "--delay", "90", "1");
  }

  void press(Point2D at) {
    move(at);
    pause(120);
    xdotool("mousedown", "1");
  }

  void release() {
    xdotool("mouseup", "1");
  }

  /** On the way a hand passes places between. */
  void dragTo(Point2D from, Point2D to) {
    for (int i = 1; i <= STEPS; i++) {
      move(from.interpolate(to, (double) i / STEPS));
      pause(BETWEEN_STEPS_MILLIS);
    }
  }

  void down(String key) {
    xdotool("keydown", key);
  }

  void up(String key) {
    xdotool("keyup", key);
  }

  void keys(String... combinations) {
    for (String each : combinations) {
      xdotool("key", each);
      pause(BETWEEN_KEYS_MILLIS);
    }
  }

  void type(String text) {
    xdotool("type", "--delay", Integer.toString(BETWEEN_KEYS_MILLIS), text);
  }

  /** Takes a picture of the whole display. */
  void picture(String name) {
    run(List.of("import", "-window", "root", pictures.resolve(name + ".png").toString()));
  }

  private String pixel(double place) {
    return Long.toString(Math.round(place * scale));
  }

  private static void xdotool(String... arguments) {
    List<String> command = new ArrayList<>(List.of("xdotool"));
    command.addAll(List.of(arguments));
    run(command);
  }

  private static void run(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).inheritIO().start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException("Failed: " + String.join(" ", command));
      }
    } catch (IOException e) {
      throw new IllegalStateException("Cannot run " + command.getFirst(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
