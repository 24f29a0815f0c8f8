package org.ketbench.app.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * Writes down when the window could first be used, for those who measure starts: the time of day in
 * milliseconds, and the processor time that was spent until then.
 *
 * <p>A pulse lays the window out and hands it to be painted; the next one begins only when that is
 * done. So after the second one the window is there and has answered what was asked of it so far.
 */
public final class FirstUse {
  /** The system property that names the file to write. */
  public static final String PROPERTY = "ketbench.firstUse";

  private static final int PULSES = 2;

  private final Scene scene;
  private final Path file;
  private final Runnable each = this::pulse;
  private int pulses;

  private FirstUse(Scene scene, Path file) {
    this.scene = scene;
    this.file = file;
  }

  /** Waits until a scene can be used, if that is wanted. */
  public static void follow(Scene scene) {
    String wanted = System.getProperty(PROPERTY, "");
    if (!wanted.isBlank()) {
      var following = new FirstUse(scene, Path.of(wanted));
      scene.addPostLayoutPulseListener(following.each);
    }
  }

  private void pulse() {
    pulses++;
    if (pulses < PULSES) {
      Platform.requestNextPulse();
    } else {
      scene.removePostLayoutPulseListener(each);
      Platform.runLater(this::write);
    }
  }

  private void write() {
    long now = System.currentTimeMillis();
    long spent =
        ProcessHandle.current().info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    try {
      Files.writeString(file, String.format(Locale.ROOT, "%d %d%n", now, spent));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
