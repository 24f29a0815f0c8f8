package org.ketbench.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.ketbench.app.text.Texts;

/** Asks with the platform's own dialogs, in front of a stage. */
final class StageDialogs implements Dialogs {
  private static final Texts TEXTS = Texts.beside(StageDialogs.class);

  private final Stage stage;
  private final WorkingFolder folder;

  /**
   * @param folder where choosing a file begins
   */
  StageDialogs(Stage stage, WorkingFolder folder) {
    this.stage = stage;
    this.folder = folder;
  }

  @Override
  public List<Path> chooseFilesToOpen() {
    List<File> files = chooser("dialog.open").showOpenMultipleDialog(stage);
    return files == null ? List.of() : files.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> chooseFileToSave(String name) {
    FileChooser chooser = chooser("dialog.save");
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
  }

  @Override
  public Closing confirmClose(String name) {
    var save = new ButtonType(TEXTS.get("dialog.close.save"), ButtonBar.ButtonData.YES);
    var discard = new ButtonType(TEXTS.get("dialog.close.discard"), ButtonBar.ButtonData.NO);
    Alert alert = alert(TEXTS.get("dialog.close", name), save, discard, ButtonType.CANCEL);
    ButtonType answer = alert.showAndWait().orElse(ButtonType.CANCEL);
    return answer.equals(save)
        ? Closing.SAVE
        : answer.equals(discard) ? Closing.DISCARD : Closing.CANCEL;
  }

  @Override
  public boolean confirm(String question, String doIt) {
    var yes = new ButtonType(doIt, ButtonBar.ButtonData.OK_DONE);
    return alert(question, yes, ButtonType.CANCEL).showAndWait().filter(yes::equals).isPresent();
  }

  private Alert alert(String question, ButtonType... answers) {
    var alert = new Alert(Alert.AlertType.CONFIRMATION, question, answers);
    alert.initOwner(stage);
    alert.setHeaderText(null);
    return alert;
  }

  private FileChooser chooser(String title) {
    var chooser = new FileChooser();
    chooser.setTitle(TEXTS.get(title));
    folder.find().map(Path::toFile).ifPresent(chooser::setInitialDirectory);
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                TEXTS.get("dialog.programs"),
                "*.qasm",
                "*.inc",
                "*.ll",
                "*.quil",
                "*.json",
                "*.quirk"),
            new FileChooser.ExtensionFilter(TEXTS.get("dialog.allFiles"), "*"));
    return chooser;
  }
}
