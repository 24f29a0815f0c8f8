package org.ketbench.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.document.Checking;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.Warmth;

/**
 * Opens a window for each file it is given, or an empty one. JavaFX creates it, so it is public.
 */
public final class KetbenchApplication extends Application {
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("checking").factory());
  private final ExecutorService questions =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("questions").factory());
  private final Warmth warmth = new Warmth();

  @Override
  public void start(Stage stage) throws IOException {
    List<String> files = getParameters().getRaw();
    if (files.isEmpty()) {
      show(stage);
    }
    for (int i = 0; i < files.size(); i++) {
      show(i == 0 ? stage : new Stage()).open(Path.of(files.get(i)));
    }
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

  WindowController show(Stage stage) throws IOException {
    var checking = new Checking<>(Analysis::of, background, Platform::runLater);
    var state = new WindowViewModel(checking);
    var controller = new WindowController(state, new StageFileDialogs(stage), questions);
    stage.setScene(new Scene(load(controller), 1000, 700));
    stage.titleProperty().bind(state.title());
    stage.setOnCloseRequest(
        request -> {
          if (!controller.mayClose()) {
            request.consume();
          }
        });
    stage.show();
    return controller;
  }

  static Parent load(WindowController controller) throws IOException {
    var loader = new FXMLLoader(KetbenchApplication.class.getResource("Window.fxml"));
    loader.setControllerFactory(type -> controller);
    return loader.load();
  }
}
