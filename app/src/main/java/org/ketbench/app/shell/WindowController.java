package org.ketbench.app.shell;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.scene.Theme;
import org.ketbench.app.canvas.view.CanvasView;
import org.ketbench.app.canvas.view.PaletteView;
import org.ketbench.app.editor.EditorView;

/** Joins the window's view to its state. */
final class WindowController {
  private static final double CANVAS_SHARE = 0.55;
  private static final String THEME_STYLE = "theme-";

  private final WindowViewModel state;
  private final FileDialogs dialogs;
  private final EditorView editor;

  @FXML private BorderPane root;
  @FXML private SplitPane workspace;
  @FXML private ToggleGroup themes;
  @FXML private ListView<ListedProblem> problems;

  /**
   * @param questions where the language is asked in the background
   */
  WindowController(WindowViewModel state, FileDialogs dialogs, Executor questions) {
    this.state = state;
    this.dialogs = dialogs;
    editor = new EditorView(state.document(), questions);
  }

  @FXML
  private void initialize() {
    editor
        .area()
        .caretPositionProperty()
        .addListener((_, _, caret) -> state.canvas().follow(caret));
    var canvas = new CanvasView(state.canvas(), this::reveal, state.document());
    canvas.setId("canvas");
    var circuit = new BorderPane(canvas);
    circuit.setTop(new PaletteView(state.canvas().gestures(), canvas, state.document()));
    workspace.getItems().addAll(circuit, editor);
    workspace.setDividerPositions(CANVAS_SHARE);
    themes.selectedToggleProperty().subscribe(this::changeTheme);
    problems.setItems(state.problems());
    problems.setPlaceholder(new Label("No problems"));
    problems.getSelectionModel().selectedItemProperty().subscribe(this::show);
  }

  private void show(@Nullable ListedProblem problem) {
    if (problem != null) {
      reveal(problem.offset());
    }
  }

  private void reveal(int offset) {
    editor.show(offset);
  }

  @FXML
  private void undo() {
    state.document().undo();
  }

  @FXML
  private void redo() {
    state.document().redo();
  }

  private void changeTheme(@Nullable Toggle chosen) {
    Theme theme = chosen == null ? null : Theme.named((String) chosen.getUserData());
    if (theme != null) {
      state.canvas().theme().set(theme);
      root.getStyleClass().removeIf(style -> style.startsWith(THEME_STYLE));
      root.getStyleClass().add(THEME_STYLE + theme.name());
    }
  }

  @FXML
  private void zoomIn() {
    state.canvas().zoomIn();
  }

  @FXML
  private void zoomOut() {
    state.canvas().zoomOut();
  }

  @FXML
  private void zoomToActualSize() {
    state.canvas().zoomToActualSize();
  }

  @FXML
  private void zoomToFit() {
    state.canvas().fit();
  }

  void open(Path path) {
    attempt(() -> state.open(path), "Cannot read " + path);
  }

  /** Whether the text may be given up, asking the user where it has unsaved changes. */
  boolean mayClose() {
    return !state.isModified() || dialogs.confirmDiscard();
  }

  @FXML
  private void open() {
    if (mayClose()) {
      dialogs.chooseFileToOpen().ifPresent(this::open);
    }
  }

  @FXML
  private void save() {
    state.file().ifPresentOrElse(this::saveTo, this::saveAs);
  }

  @FXML
  private void saveAs() {
    dialogs.chooseFileToSave().ifPresent(this::saveTo);
  }

  @FXML
  private void close() {
    Window window = root.getScene().getWindow();
    window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  private void saveTo(Path path) {
    attempt(() -> state.saveTo(path), "Cannot write " + path);
  }

  private void attempt(FileAction action, String failure) {
    try {
      action.run();
    } catch (CharacterCodingException e) {
      dialogs.showFailure(failure + ": it is no UTF-8 text.");
    } catch (IOException e) {
      dialogs.showFailure(failure + ": " + e.getMessage());
    }
  }

  @FunctionalInterface
  private interface FileAction {
    void run() throws IOException;
  }
}
