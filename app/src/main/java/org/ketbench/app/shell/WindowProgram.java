package org.ketbench.app.shell;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;

/** Opens the window and waits until it is closed. */
public final class WindowProgram {
  private static final int REFUSED = 3;

  private WindowProgram() {}

  /** Returns the program's exit code; where no window can be opened, {@code err} is told why. */
  public static int open(List<Path> files, PrintWriter err) {
    return open(KetbenchApplication.class, files, err);
  }

  static int open(
      Class<? extends KetbenchApplication> application, List<Path> files, PrintWriter err) {
    Optional<String> obstacle = isHeadless() ? Optional.empty() : Desktop.ofThisSystem().obstacle();
    if (obstacle.isPresent()) {
      return refuse(err, obstacle.get());
    }
    if (!Application.class.getModule().isNamed()) {
      JavaFxLog.hush();
    }
    try {
      Application.launch(application, files.stream().map(Path::toString).toArray(String[]::new));
      return 0;
    } catch (UnsupportedOperationException e) {
      return refuse(
          err, "the display cannot be opened (" + e.getMessage() + ")" + Desktop.COMMANDS_WORK);
    }
  }

  private static boolean isHeadless() {
    return "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
  }

  private static int refuse(PrintWriter err, String reason) {
    err.println("ketbench: " + reason);
    err.flush();
    return REFUSED;
  }

  /**
   * JavaFX warns of every start from the class path, as from the classes of a build. In the image
   * it is a module and does not; logging looks through all libraries when it begins.
   */
  private static final class JavaFxLog {
    private static final Logger LOG = Logger.getLogger("javafx");

    private JavaFxLog() {}

    static void hush() {
      LOG.setLevel(Level.SEVERE);
    }
  }
}
