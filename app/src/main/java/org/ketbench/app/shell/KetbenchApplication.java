package org.ketbench.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.ketbench.app.calm.Background;
import org.ketbench.app.calm.Calm;
import org.ketbench.app.storage.UserFolders;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.Warmth;

/** Opens a window with the files it is given. JavaFX creates it, so it is public. */
public class KetbenchApplication extends Application {
  private static final Duration UNTIL_SETTLED = Duration.seconds(1.5);

  private static final long LITTLE_BYTES = 128L << 20;

  private final Warmth warmth = new Warmth();
  private final Calm calm = new Calm(Runtime.getRuntime().availableProcessors());

  @Override
  public void start(Stage stage) throws IOException {
    var workbench = new Workbench(stage, UserFolders.ofUser(), warmth, calm);
    List<Path> files = getParameters().getRaw().stream().map(Path::of).toList();
    begin(workbench, files);
    Thread.setDefaultUncaughtExceptionHandler(workbench.failureHandler());
    warmUpSimulation();
  }

  /** Shows the window with these files. */
  void begin(Workbench workbench, List<Path> files) {
    workbench.begin(files);
  }

  /** Comes after the window and below everything else, so that nobody waits for it. */
  private void warmUpSimulation() {
    Thread thread = Background.builder("warm-up").unstarted(this::warmUp);
    var pause = new PauseTransition(untilSettled());
    pause.setOnFinished(_ -> thread.start());
    pause.play();
  }

  /** How long after the window simulation is warmed up. */
  Duration untilSettled() {
    return UNTIL_SETTLED;
  }

  /**
   * What warming up leaves behind would stay in memory for as long as the window has little to do.
   * With a large circuit it has much to do, and to look through all of that would be felt.
   */
  private void warmUp() {
    warmth.warmUp(Precision.DOUBLE, calm.spare());
    Runtime memory = Runtime.getRuntime();
    if (memory.totalMemory() - memory.freeMemory() < LITTLE_BYTES) {
      System.gc();
    }
  }
}
