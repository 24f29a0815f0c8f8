package org.ketbench.app.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/** Files that come from other programs: dropped on the window, and changed behind its back. */
final class FilesWalk extends Walk {
  private static final String TEXT = HEAD + "qubit[2] q;\nswap q[0], q[1];\n";

  FilesWalk(RealWindow window, RealPointer pointer) {
    super(window, pointer);
  }

  @Override
  Map<String, Runnable> stretches() {
    Map<String, Runnable> stretches = new LinkedHashMap<>();
    stretches.put("files", this::files);
    return stretches;
  }

  private void files() {
    Path file = written(folder().resolve("dropped.qasm"), TEXT);
    Stage source = RealWindow.onFx(() -> source(file));
    window.rest();
    Point2D from = RealWindow.centre(source.getScene().getRoot());
    drag("70-dropped", from, RealWindow.centre(RealWindow.node("#canvas")));
    check("70-dropped", () -> window.text().equals(TEXT));
    RealWindow.onFx(
        () -> {
          source.close();
          return true;
        });
    written(file, TEXT.replace("swap", "cx"));
    checkText("71-changed-outside", text -> text.contains("cx q[0], q[1];"));
    pointer.click(RealWindow.centre(RealWindow.node("#editor")));
    pointer.keys("ctrl+z");
    checkText("72-change-undone", text -> text.equals(TEXT));
    pointer.keys("ctrl+w");
    window.rest();
  }

  /** Stands for the program that a file is dragged from. */
  private static Stage source(Path file) {
    Node label = new Label(file.getFileName().toString());
    var root = new StackPane(label);
    root.setOnDragDetected(
        event -> {
          Dragboard board = root.startDragAndDrop(TransferMode.COPY);
          var content = new ClipboardContent();
          content.putFiles(List.of(file.toFile()));
          board.setContent(content);
          event.consume();
        });
    var stage = new Stage(StageStyle.UNDECORATED);
    stage.setAlwaysOnTop(true);
    stage.setScene(new Scene(root, 160, 60));
    stage.setX(40);
    stage.setY(300);
    stage.show();
    return stage;
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("ketbench-walk");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path written(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
