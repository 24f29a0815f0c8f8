package org.ketbench.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.Scope;
import org.ketbench.app.connector.Outside;
import org.ketbench.app.connector.Surroundings;
import org.ketbench.language.TextEdit;

/** Lets the connector's tab use the rest of the window. */
record WindowSurroundings(
    Supplier<WindowController> controller,
    FileViewModel files,
    Dialogs dialogs,
    Notices notices,
    BooleanSupplier inFront,
    Outside outside)
    implements Surroundings {
  @Override
  public void overlay(String name, Map<String, Integer> counts) {
    controller.get().compare(name, counts);
  }

  @Override
  public boolean isOverResults(Point2D place) {
    return controller.get().isOverResults(place);
  }

  @Override
  public void openSheet(Node sheet) {
    controller.get().openSheet(sheet);
  }

  @Override
  public void closeSheet() {
    controller.get().closeSheet();
  }

  @Override
  public void openTab() {
    controller.get().commands().find("view.jobs", Scope.WINDOW).ifPresent(Command::run);
  }

  @Override
  public Map<String, Double> inputs() {
    return controller.get().inputs();
  }

  @Override
  public Optional<Path> documentFile() {
    return files.activeFile();
  }

  @Override
  public boolean edit(String stepName, String before, List<TextEdit> edits) {
    return files.edit(stepName, before, edits);
  }

  @Override
  public void openText(String name, String text) {
    files.openExample(name, text);
  }

  @Override
  public void openFile(Path file) {
    files.open(file);
  }

  @Override
  public Optional<Path> chooseToOpen() {
    return dialogs.chooseFilesToOpen().stream().findFirst();
  }

  @Override
  public Optional<Path> chooseToSave(String name) {
    return dialogs.chooseFileToSave(name);
  }

  @Override
  public void tell(String message) {
    notices.tell(message);
  }

  @Override
  public void warn(String message) {
    notices.warn(message);
  }

  @Override
  public boolean isInFront() {
    return inFront.getAsBoolean();
  }
}
