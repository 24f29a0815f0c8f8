package org.ketbench.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import org.ketbench.app.storage.UserFolders;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.Warmth;

/** Opens a window with the files it is given. JavaFX creates it, so it is public. */
public final class KetbenchApplication extends Application {
  private final Warmth warmth = new Warmth();

  @Override
  public void start(Stage stage) throws IOException {
    var workbench = new Workbench(stage, UserFolders.ofUser(), warmth);
    List<Path> files = getParameters().getRaw().stream().map(Path::of).toList();
    workbench.begin(files);
    warmUpSimulation();
  }

  /** Comes after the window and below everything else, so that nobody waits for it. */
  @SuppressWarnings("ThreadPriorityCheck") // nothing is wrong if the system takes no notice
  private void warmUpSimulation() {
    Thread.ofPlatform()
        .daemon()
        .name("warm-up")
        .priority(Thread.MIN_PRIORITY)
        .start(() -> warmth.warmUp(Precision.DOUBLE, Monitor.NONE));
  }
}
