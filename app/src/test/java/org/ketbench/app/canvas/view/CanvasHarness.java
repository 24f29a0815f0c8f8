package org.ketbench.app.canvas.view;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.document.Analyst;
import org.ketbench.app.document.Checking;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;
import org.testfx.util.WaitForAsyncUtils;

/** A canvas with its document and nothing around them. */
final class CanvasHarness {
  final OpenDocument document =
      new OpenDocument(
          "test",
          new Checking<>(new Analyst(List.of(Drawings.finder())), Runnable::run, Runnable::run),
          Clock.systemUTC());
  final CanvasViewModel canvas = new CanvasViewModel();
  final CanvasView view =
      new CanvasView(canvas, offset -> canvas.choice().follow(Selection.at(offset)), document);

  CanvasHarness() {
    document.analysis().subscribe(this::show);
  }

  private void show(@Nullable Analysis found) {
    if (found == null) {
      return;
    }
    var drawing = Drawings.of(found);
    if (drawing == null) {
      canvas.keepShowing("The text has errors.");
    } else {
      canvas.show(drawing, found.program());
    }
  }

  void on(Stage stage) {
    stage.setScene(new Scene(view, 900, 500));
    stage.show();
    view.requestFocus();
  }

  String text() {
    return document.text().get();
  }

  void set(String text) {
    document.edit("Set", List.of(new TextEdit(new Span(0, text().length()), text)));
  }

  /** Types gates and what belongs to them, one character after another. */
  void type(String characters) {
    for (int i = 0; i < characters.length(); i++) {
      char character = characters.charAt(i);
      KeyCode code = character == ' ' ? KeyCode.SPACE : KeyCode.UNDEFINED;
      fire(KeyEvent.KEY_PRESSED, "", code, List.of());
      fire(KeyEvent.KEY_TYPED, String.valueOf(character), KeyCode.UNDEFINED, List.of());
    }
  }

  /** Presses a key while others, named before it, are held down. */
  void press(KeyCode... keys) {
    List<KeyCode> held = List.of(keys).subList(0, keys.length - 1);
    fire(KeyEvent.KEY_PRESSED, "", keys[keys.length - 1], held);
    fire(KeyEvent.KEY_RELEASED, "", keys[keys.length - 1], held);
  }

  private void fire(EventType<KeyEvent> type, String character, KeyCode code, List<KeyCode> held) {
    onFx(
        () -> {
          Node owner = view.getScene().getFocusOwner();
          Event.fireEvent(
              owner == null ? view : owner,
              new KeyEvent(
                  type,
                  character,
                  "",
                  code,
                  held.contains(KeyCode.SHIFT),
                  held.contains(KeyCode.CONTROL),
                  held.contains(KeyCode.ALT),
                  false));
          return true;
        });
  }

  /** What the cell with the cursor says. */
  String spoken() {
    return onFx(
        () -> {
          Object cell = view.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM);
          return text((Node) Objects.requireNonNull(cell));
        });
  }

  /** Does something where the window does it. */
  void run(Runnable action) {
    onFx(
        () -> {
          action.run();
          return true;
        });
  }

  private static <T> T onFx(Callable<T> question) {
    return WaitForAsyncUtils.waitForAsyncFx(5000, question);
  }

  /** What all cells on wires say, without those that are empty. */
  List<String> table() {
    return onFx(this::cells);
  }

  private List<String> cells() {
    List<String> said = new ArrayList<>();
    int rows = count(AccessibleAttribute.ROW_COUNT);
    int columns = count(AccessibleAttribute.COLUMN_COUNT);
    for (int column = 0; column < columns; column++) {
      for (int row = 0; row < rows; row++) {
        Object cell =
            view.queryAccessibleAttribute(AccessibleAttribute.CELL_AT_ROW_COLUMN, row, column);
        String text = text((Node) Objects.requireNonNull(cell));
        if (!text.contains(", empty") && !text.startsWith("wire")) {
          said.add(text);
        }
      }
    }
    return said;
  }

  private int count(AccessibleAttribute attribute) {
    return (Integer) Objects.requireNonNull(view.queryAccessibleAttribute(attribute));
  }

  private static String text(Node cell) {
    return (String) cell.queryAccessibleAttribute(AccessibleAttribute.TEXT);
  }
}
