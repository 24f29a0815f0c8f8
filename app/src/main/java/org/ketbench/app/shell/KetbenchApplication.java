package org.ketbench.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * Opens a window for each file it is given, or an empty one. JavaFX creates it, so it is public.
 */
public final class KetbenchApplication extends Application {

  @Override
  public void start(Stage stage) throws IOException {
    List<String> files = getParameters().getRaw();
    if (files.isEmpty()) {
      show(stage);
    }
    for (int i = 0; i < files.size(); i++) {
      show(i == 0 ? stage : new Stage()).open(Path.of(files.get(i)));
    }
  }

  static WindowController show(Stage stage) throws IOException {
    var state = new WindowViewModel();
    var controller = new WindowController(state, new StageFileDialogs(stage));
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
