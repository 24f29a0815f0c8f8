package org.ketbench.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** Asks with the platform's own dialogs, in front of a stage. */
record StageFileDialogs(Stage stage) implements FileDialogs {

  @Override
  public Optional<Path> chooseFileToOpen() {
    return Optional.ofNullable(chooser("Open").showOpenDialog(stage)).map(File::toPath);
  }

  @Override
  public Optional<Path> chooseFileToSave() {
    return Optional.ofNullable(chooser("Save As").showSaveDialog(stage)).map(File::toPath);
  }

  @Override
  public boolean confirmDiscard() {
    var discard = new ButtonType("Discard", ButtonBar.ButtonData.OK_DONE);
    var alert =
        new Alert(
            Alert.AlertType.CONFIRMATION,
            "The changes are not saved. Discard them?",
            discard,
            ButtonType.CANCEL);
    alert.initOwner(stage);
    alert.setHeaderText(null);
    return alert.showAndWait().filter(discard::equals).isPresent();
  }

  @Override
  public void showFailure(String message) {
    var alert = new Alert(Alert.AlertType.ERROR, message);
    alert.initOwner(stage);
    alert.setHeaderText(null);
    alert.show();
  }

  private static FileChooser chooser(String title) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter("OpenQASM", "*.qasm", "*.inc"),
            new FileChooser.ExtensionFilter("All files", "*"));
    return chooser;
  }
}
