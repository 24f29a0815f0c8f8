package org.ketbench.app.canvas.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.ketbench.app.canvas.cell.Cells;
import org.ketbench.app.canvas.layout.Dimensions;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Operation;

/** What can be done with what is under the pointer, or at the cursor when a key asks. */
final class CanvasMenu {
  private static final Texts TEXTS = Texts.beside(CanvasMenu.class);
  private static final List<List<CanvasAction>> GROUPS =
      List.of(
          List.of(
              CanvasAction.CUT,
              CanvasAction.COPY,
              CanvasAction.PASTE,
              CanvasAction.DUPLICATE,
              CanvasAction.DELETE),
          List.of(
              CanvasAction.EDIT,
              CanvasAction.CONDITION,
              CanvasAction.UNCONDITION,
              CanvasAction.INVERT),
          List.of(CanvasAction.GROUP, CanvasAction.EXPAND),
          List.of(CanvasAction.ADD_WIRE, CanvasAction.REMOVE_WIRE, CanvasAction.REGISTERS),
          List.of(CanvasAction.TO_CODE));

  private static final Set<CanvasAction> ABOUT_SOMETHING =
      EnumSet.of(
          CanvasAction.CUT,
          CanvasAction.COPY,
          CanvasAction.DUPLICATE,
          CanvasAction.CONDITION,
          CanvasAction.UNCONDITION,
          CanvasAction.INVERT,
          CanvasAction.GROUP,
          CanvasAction.EXPAND,
          CanvasAction.TO_CODE);

  private final Map<CanvasAction, MenuItem> items = new EnumMap<>(CanvasAction.class);
  private final CanvasView view;
  private final CanvasViewModel model;
  private final ContextMenu menu = new ContextMenu();

  CanvasMenu(CanvasView view, CanvasViewModel model) {
    this.view = view;
    this.model = model;
    for (List<CanvasAction> group : GROUPS) {
      if (!menu.getItems().isEmpty()) {
        menu.getItems().add(new SeparatorMenuItem());
      }
      for (CanvasAction action : group) {
        var item = new MenuItem(TEXTS.get("command." + action.id()));
        item.setOnAction(_ -> action.run(model));
        action.keys().stream().findFirst().ifPresent(keys -> item.setAccelerator(shown(keys)));
        menu.getItems().add(item);
        items.put(action, item);
      }
    }
  }

  /** The keys as they stand beside an item; the canvas itself listens for them. */
  private static KeyCombination shown(String keys) {
    KeyCode code = KeyCode.valueOf(keys.substring(keys.lastIndexOf('+') + 1));
    List<KeyCombination.Modifier> held = new ArrayList<>();
    if (keys.contains("Shortcut+")) {
      held.add(KeyCombination.SHORTCUT_DOWN);
    }
    if (keys.contains("Shift+")) {
      held.add(KeyCombination.SHIFT_DOWN);
    }
    if (keys.contains("Alt+")) {
      held.add(KeyCombination.ALT_DOWN);
    }
    return new KeyCodeCombination(code, held.toArray(KeyCombination.Modifier[]::new));
  }

  /** What needs something to be about is not offered where nothing is. */
  private void refresh() {
    boolean nothing = model.cursor().subjects().isEmpty();
    items.forEach((action, item) -> item.setDisable(nothing && ABOUT_SOMETHING.contains(action)));
  }

  void install() {
    view.setOnContextMenuRequested(this::show);
  }

  private void show(ContextMenuEvent event) {
    if (event.isKeyboardTrigger()) {
      refresh();
      Point2D place = atCursor();
      menu.show(view, place.getX(), place.getY());
    } else {
      Operation under = model.at(event.getX(), event.getY());
      model.cursor().goTo(event.getX(), event.getY());
      if (under == null || !model.choice().has(under)) {
        model.choice().set(under == null ? List.of() : List.of(under));
      }
      refresh();
      menu.show(view, event.getScreenX(), event.getScreenY());
    }
    event.consume();
  }

  private Point2D atCursor() {
    Drawing drawing = model.drawing().get();
    if (drawing == null) {
      return view.localToScreen(0, 0);
    }
    Cells cells = new Cells(drawing.layout());
    Viewport shown = model.viewport().get();
    double x = (cells.x(model.cursor().cell().get()) - shown.x()) * shown.zoom();
    double y = (cells.y(model.cursor().cell().get()) - shown.y()) * shown.zoom();
    return view.localToScreen(x, y + Dimensions.BOX / 2 * shown.zoom());
  }
}
