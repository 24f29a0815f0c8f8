package org.ketbench.app.canvas.view;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.cell.Cell;
import org.ketbench.app.canvas.cell.Cells;
import org.ketbench.app.canvas.gesture.Outcome;
import org.ketbench.app.canvas.gesture.Setting;
import org.ketbench.app.canvas.layout.Dimensions;
import org.ketbench.app.canvas.layout.Drawing;

/**
 * Small forms beside the cell that they are about. While something is typed its effect is
 * previewed; Enter makes the change, Escape gives it up.
 */
final class CanvasPopups {
  private final CanvasView view;
  private final CanvasViewModel model;
  private static final double MARGIN = 4;

  private final CanvasForm box = new CanvasForm(8);
  private final Label problem = new Label();
  private @Nullable Outcome last;

  CanvasPopups(CanvasView view, CanvasViewModel model) {
    this.view = view;
    this.model = model;
    box.getStyleClass().add("canvas-popup");
    box.setId("canvasPopup");
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    box.setVisible(false);
    problem.getStyleClass().add("canvas-popup-problem");
    problem.setWrapText(true);
    problem.setMaxWidth(280);
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    StackPane.setAlignment(box, Pos.TOP_LEFT);
  }

  void install() {
    view.getChildren().add(box);
    box.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    box.addEventFilter(KeyEvent.KEY_TYPED, this::type);
    box.addEventHandler(KeyEvent.KEY_PRESSED, KeyEvent::consume);
    box.addEventHandler(KeyEvent.KEY_TYPED, KeyEvent::consume);
    box.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    view.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressElsewhere);
    model.changes().request().subscribe(this::show);
    model.reading().subscribe(this::showWhenRead);
  }

  /**
   * Escape and Enter mean the whole form; buttons and open lists keep their own Enter. Tab stays in
   * the form, also where a field would keep it for itself.
   */
  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && isField(event.getTarget())) {
      take(event.getTarget());
      enter();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
      take(event.getTarget());
      box.walk(event.isShiftDown() ? -1 : 1);
      event.consume();
    }
  }

  private static boolean isField(EventTarget target) {
    return target instanceof TextField
        || target instanceof Spinner<?>
        || target instanceof Slider
        || (target instanceof ComboBox<?> choice && !choice.isShowing());
  }

  /** What was typed into a field of numbers counts, and a list that is open is done with. */
  private static void take(EventTarget target) {
    switch (target) {
      case Spinner<?> numbers -> numbers.commitValue();
      case ComboBox<?> choice -> choice.hide();
      default -> {}
    }
  }

  /** A letter is no value of a condition: who types on means the next gate. */
  private void type(KeyEvent event) {
    boolean letter =
        !event.getCharacter().isEmpty() && Character.isLetter(event.getCharacter().charAt(0));
    if (letter
        && model.changes().request().get() == Request.CONDITION
        && event.getTarget() instanceof TextField
        && !event.isShortcutDown()
        && !event.isAltDown()) {
      event.consume();
      enter();
      if (!box.isVisible()) {
        Event.fireEvent(view, event.copyFor(view, view));
      }
    }
  }

  private void pressElsewhere(MouseEvent event) {
    boolean inside =
        box.isVisible() && box.getBoundsInParent().contains(event.getX(), event.getY());
    if (box.isVisible() && !inside) {
      close();
    }
  }

  /** What was asked for while the circuit was being worked out comes now, if there is one. */
  private void showWhenRead(boolean reading) {
    Request request = model.changes().request().get();
    if (!reading && request != Request.NOTHING) {
      if (model.setting() == null) {
        close();
      } else {
        show(request);
      }
    }
  }

  private void show(Request request) {
    Setting setting = model.setting();
    if (request == Request.NOTHING && box.isVisible()) {
      close();
    }
    if (request == Request.NOTHING || setting == null) {
      return;
    }
    last = null;
    problem.setText("");
    Node content = new Forms(model, setting, this::tried, this::enter).of(request);
    if (content == null) {
      close();
      return;
    }
    box.getChildren().setAll(content, problem);
    box.setVisible(true);
    place();
    Node field = box.lookup(".text-field");
    if (field == null) {
      box.walk(1);
    } else {
      field.requestFocus();
    }
  }

  /** Below the cell, or above it where there is no room. */
  private void place() {
    Drawing drawing = model.drawing().get();
    if (drawing == null) {
      return;
    }
    Cells cells = new Cells(drawing.layout());
    Cell cell = model.cursor().cell().get();
    Viewport shown = model.viewport().get();
    double x = (cells.x(cell) - shown.x()) * shown.zoom();
    double y = (cells.y(cell) - shown.y() + Dimensions.BOX) * shown.zoom();
    box.applyCss();
    double room = view.getWidth() - 2 * MARGIN;
    double wanted = box.prefWidth(-1);
    double width = Math.min(wanted, room);
    box.setMaxWidth(wanted > room ? room : Region.USE_PREF_SIZE);
    double height = box.prefHeight(width);
    boolean above = y + height > view.getHeight();
    double top = above ? y - height - 2 * Dimensions.BOX * shown.zoom() : y;
    box.setTranslateX(Math.clamp(x - width / 2, MARGIN, MARGIN + room - width));
    box.setTranslateY(Math.max(MARGIN, top));
  }

  /** Shows what would come of what is typed. */
  private void tried(Outcome outcome) {
    last = outcome;
    model.preview(
        outcome instanceof Outcome.Changed changed ? Drawing.of(changed.circuit()) : null);
    problem.setText(outcome instanceof Outcome.Refused(String reason) ? reason : "");
  }

  private void enter() {
    Outcome outcome = last;
    if (outcome instanceof Outcome.Refused) {
      return;
    }
    close();
    if (outcome != null) {
      model.changes().commit(outcome);
    }
  }

  private void close() {
    boolean hadKeyboard = box.isFocusWithin();
    box.setVisible(false);
    model.preview(null);
    model.changes().request(Request.NOTHING);
    if (hadKeyboard) {
      view.requestFocus();
    }
  }
}
