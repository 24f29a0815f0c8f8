package org.ketbench.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.ketbench.app.storage.UserFolders;
import org.ketbench.engine.statevector.Warmth;

/**
 * Shows the window for a moment, so that the JVM can record which classes a start needs. Meant for
 * the headless platform.
 */
public final class WindowRehearsal {
  private static final Duration A_FEW_FRAMES = Duration.millis(500);

  private WindowRehearsal() {}

  public static void main(String[] args) {
    Application.launch(Rehearsal.class, args);
  }

  /** Not the outer class itself, because the JVM starts no application from the class path. */
  public static final class Rehearsal extends Application {

    @Override
    public void start(Stage stage) throws Exception {
      Path folder = Files.createTempDirectory("ketbench-rehearsal");
      new Workbench(stage, new UserFolders(folder), new Warmth()).begin(List.of());
      var pause = new PauseTransition(A_FEW_FRAMES);
      pause.setOnFinished(event -> Platform.exit());
      pause.play();
    }
  }
}
