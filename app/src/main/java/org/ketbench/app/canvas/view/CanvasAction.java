package org.ketbench.app.canvas.view;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.ketbench.app.canvas.cell.Cell;
import org.ketbench.app.canvas.cell.CellEdits;
import org.ketbench.app.canvas.gesture.Outcome;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Operation;

/** What keys and menus can have done on the canvas. */
@SuppressWarnings("ImmutableEnumChecker") // the actions keep nothing, and the lists do not change
public enum CanvasAction {
  CUT("edit.cut", CanvasAction::cut, "Shortcut+X"),
  COPY("edit.copy", CanvasAction::copy, "Shortcut+C"),
  PASTE("edit.paste", CanvasAction::paste, "Shortcut+V"),
  DELETE("edit.delete", CanvasAction::delete, "DELETE"),
  SELECT_ALL("edit.selectAll", canvas -> canvas.cursor().chooseAll(), "Shortcut+A"),
  DUPLICATE("edit.duplicate", canvas -> onSubjects(canvas, CellEdits::duplicate), "Shortcut+D"),
  DELETE_COLUMN("circuit.deleteColumn", CanvasAction::deleteColumn, "Shortcut+DELETE"),
  INSERT_COLUMN("circuit.insertColumn", canvas -> canvas.cursor().gap(false), "INSERT"),
  INSERT_BEHIND(
      "circuit.insertColumnBehind", canvas -> canvas.cursor().gap(true), "Shortcut+INSERT"),
  ADD_WIRE(
      "circuit.addWire",
      canvas -> canvas.cursor().change(edits -> edits.addWire(canvas.cursor().cell().get().row())),
      "Shortcut+Shift+INSERT"),
  REMOVE_WIRE("circuit.removeWire", CanvasAction::removeWire, "Shortcut+Shift+DELETE"),
  WIRE_UP("circuit.moveWireUp", canvas -> moveWire(canvas, -1), "Alt+UP"),
  WIRE_DOWN("circuit.moveWireDown", canvas -> moveWire(canvas, 1), "Alt+DOWN"),
  COLUMN_LEFT("circuit.moveColumnLeft", canvas -> moveColumn(canvas, -1), "Alt+LEFT"),
  COLUMN_RIGHT("circuit.moveColumnRight", canvas -> moveColumn(canvas, 1), "Alt+RIGHT"),
  LEFT("circuit.moveLeft", canvas -> move(canvas, -1, 0), "Shortcut+LEFT"),
  RIGHT("circuit.moveRight", canvas -> move(canvas, 1, 0), "Shortcut+RIGHT"),
  UP("circuit.moveUp", canvas -> move(canvas, 0, -1), "Shortcut+UP"),
  DOWN("circuit.moveDown", canvas -> move(canvas, 0, 1), "Shortcut+DOWN"),
  LARGER("circuit.larger", canvas -> resize(canvas, 1), "Shortcut+Shift+DOWN"),
  SMALLER("circuit.smaller", canvas -> resize(canvas, -1), "Shortcut+Shift+UP"),
  MEASURE("circuit.measure", canvas -> enter(canvas, "m")),
  CONTROL("circuit.control", canvas -> control(canvas, true), "PERIOD"),
  ANTI_CONTROL("circuit.antiControl", canvas -> control(canvas, false), "COMMA"),
  GROUP("circuit.group", CanvasAction::group, "Shortcut+G"),
  UNGROUP("circuit.ungroup", CanvasAction::expand, "Shortcut+Shift+G"),
  EXPAND("circuit.expand", CanvasAction::expand, "ENTER"),
  INVERT("circuit.invert", canvas -> onSubjects(canvas, CellEdits::invert), "Shortcut+I"),
  EDIT("circuit.edit", CanvasAction::edit, "F2"),
  CONDITION("circuit.condition", CanvasAction::condition),
  UNCONDITION(
      "circuit.removeCondition",
      canvas -> canvas.cursor().change(edits -> edits.unconditional(canvas.cursor().operation())),
      "Shortcut+Shift+I"),
  REGISTERS(
      "circuit.registers", canvas -> canvas.changes().request(Request.REGISTERS), "Shortcut+R"),
  TO_CODE("circuit.toCode", CanvasAction::toCode, "F4", "Shortcut+B");

  private static final Texts TEXTS = Texts.beside(CanvasAction.class);

  private final String id;
  private final Consumer<CanvasViewModel> action;
  private final List<String> keys;

  CanvasAction(String id, Consumer<CanvasViewModel> action, String... keys) {
    this.id = id;
    this.action = action;
    this.keys = List.of(keys);
  }

  /** The name that the command has. */
  public String id() {
    return id;
  }

  /** The keys, as {@link org.ketbench.app.command.Keys} writes them. */
  public List<String> keys() {
    return keys;
  }

  public void run(CanvasViewModel canvas) {
    action.accept(canvas);
  }

  private static void copy(CanvasViewModel canvas) {
    List<Operation> subjects = canvas.cursor().subjects();
    var setting = canvas.setting();
    if (setting == null || subjects.isEmpty()) {
      canvas.say(TEXTS.get("say.nothingToCopy"));
      return;
    }
    var content = new ClipboardContent();
    content.putString(new CellEdits(setting).text(subjects));
    Clipboard.getSystemClipboard().setContent(content);
    canvas.say(TEXTS.get("say.copied", subjects.size()));
  }

  private static void cut(CanvasViewModel canvas) {
    copy(canvas);
    onSubjects(canvas, CellEdits::delete);
  }

  private static void paste(CanvasViewModel canvas) {
    String text = Clipboard.getSystemClipboard().getString();
    if (text == null) {
      canvas.say(TEXTS.get("say.nothingToPaste"));
      return;
    }
    canvas.cursor().change(edits -> edits.paste(text, canvas.cursor().cell().get()));
  }

  private static void delete(CanvasViewModel canvas) {
    if (canvas.cursor().cell().get().isName() && canvas.chosen().get().isEmpty()) {
      removeWire(canvas);
    } else {
      onSubjects(canvas, CellEdits::delete);
    }
  }

  private static void removeWire(CanvasViewModel canvas) {
    int row = canvas.cursor().cell().get().row();
    var setting = canvas.setting();
    if (setting != null && row < setting.circuit().qubitCount()) {
      canvas.cursor().change(edits -> edits.removeWire(row));
    } else {
      canvas.say(TEXTS.get("say.onlyQubits"));
    }
  }

  private static void deleteColumn(CanvasViewModel canvas) {
    canvas.cursor().change(edits -> edits.delete(canvas.cursor().column()));
  }

  private static void moveWire(CanvasViewModel canvas, int by) {
    Cell cell = canvas.cursor().cell().get();
    if (canvas.cursor().change(edits -> edits.moveWire(cell.row(), by))) {
      canvas.cursor().choose(cell.inRow(cell.row() + by));
    }
  }

  private static void moveColumn(CanvasViewModel canvas, int by) {
    Cell cell = canvas.cursor().cell().get();
    if (canvas.cursor().change(edits -> edits.moveColumn(cell.column(), by))) {
      canvas.cursor().choose(cell.inColumn(cell.column() + by));
    }
  }

  /** The cursor stays on its wire, also where the control goes. */
  private static void control(CanvasViewModel canvas, boolean positive) {
    Cell cell = canvas.cursor().cell().get();
    canvas.cursor().change(edits -> edits.control(cell, positive));
    if (canvas.cursor().cell().get().row() != cell.row()) {
      canvas.cursor().choose(cell);
    }
  }

  private static void resize(CanvasViewModel canvas, int step) {
    Cell cell = canvas.cursor().cell().get();
    if (canvas.cursor().change(edits -> edits.resize(cell, step))) {
      canvas.cursor().choose(cell);
    }
  }

  /** Does what typing does. */
  private static void enter(CanvasViewModel canvas, String typed) {
    canvas.cursor().leave();
    canvas.cursor().type(typed);
    canvas.cursor().enter();
  }

  private static void move(CanvasViewModel canvas, int columns, int rows) {
    CursorViewModel cursor = canvas.cursor();
    Cell cell = cursor.cell().get();
    cursor.change(edits -> edits.move(cursor.subjects(), cell, columns, rows));
  }

  private static void expand(CanvasViewModel canvas) {
    canvas.cursor().change(edits -> edits.expand(canvas.cursor().operation()));
  }

  private static void group(CanvasViewModel canvas) {
    if (canvas.cursor().subjects().isEmpty()) {
      canvas.say(TEXTS.get("say.nothingToGroup"));
    } else {
      canvas.changes().request(Request.GROUP);
    }
  }

  private static void edit(CanvasViewModel canvas) {
    if (canvas.cursor().cell().get().isName()) {
      canvas.changes().request(Request.RENAME);
      return;
    }
    switch (canvas.cursor().operation()) {
      case Operation.Apply apply when !apply.arguments().isEmpty() ->
          canvas.changes().request(Request.ANGLE);
      case Operation.Measure _ -> canvas.changes().request(Request.BIT);
      case null -> canvas.say(TEXTS.get("say.nothingToEdit"));
      default -> canvas.changes().request(Request.CONDITION);
    }
  }

  private static void condition(CanvasViewModel canvas) {
    if (canvas.cursor().operation() == null) {
      canvas.say(TEXTS.get("say.nothingToEdit"));
    } else {
      canvas.changes().request(Request.CONDITION);
    }
  }

  private static void toCode(CanvasViewModel canvas) {
    List<Operation> subjects = canvas.cursor().subjects();
    if (!subjects.isEmpty()) {
      canvas.changes().reveal(subjects.getFirst().span().start());
    }
  }

  private static void onSubjects(
      CanvasViewModel canvas, BiFunction<CellEdits, List<Operation>, Outcome> change) {
    List<Operation> subjects = canvas.cursor().subjects();
    canvas.cursor().change(edits -> change.apply(edits, subjects));
  }
}
