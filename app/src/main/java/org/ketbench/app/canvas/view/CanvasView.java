package org.ketbench.app.canvas.view;

import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.gesture.Keys;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.canvas.scene.Painter;
import org.ketbench.app.canvas.scene.Strip;
import org.ketbench.app.canvas.scene.Theme;
import org.ketbench.app.document.Editing;
import org.ketbench.circuit.Span;

/**
 * Draws the part of a circuit that can be seen, on two layers: the circuit below, and what is
 * chosen in it above, so that choosing draws nothing of the circuit again. Both are drawn once a
 * frame at most, and only when something has changed.
 */
public final class CanvasView extends StackPane {
  private static final double STALE = 0.45;
  private static final double WHEEL_ZOOM = 1.1;
  private static final double KEY_PAN = 60;

  private final CanvasViewModel model;
  private final IntConsumer reveal;
  private final Editing commit;
  private final Canvas circuit = new Canvas();
  private final Canvas chosen = new Canvas();
  private final ShapeRenderer circuitShapes = new ShapeRenderer(circuit.getGraphicsContext2D());
  private final ShapeRenderer chosenShapes = new ShapeRenderer(chosen.getGraphicsContext2D());
  private final Label banner = new Label();
  private final Label hint = new Label();
  private final Label invitation =
      new Label("Declare qubits to see a circuit here, for example: qubit[2] q;");
  private boolean circuitChanged = true;
  private boolean chosenChanged = true;
  private double dragX;
  private double dragY;

  /**
   * @param reveal shows a place in the text
   * @param commit takes the edits that a gesture comes to
   */
  public CanvasView(CanvasViewModel model, IntConsumer reveal, Editing commit) {
    this.model = model;
    this.reveal = reveal;
    this.commit = commit;
    getStyleClass().add("circuit-canvas");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    setMinSize(80, 60);
    circuit.setManaged(false);
    chosen.setManaged(false);
    banner.getStyleClass().add("canvas-banner");
    banner.setWrapText(true);
    banner.setId("canvasBanner");
    banner.setMaxWidth(Double.MAX_VALUE);
    banner.textProperty().bind(model.staleReason());
    banner.visibleProperty().bind(model.staleReason().isNotEmpty());
    hint.getStyleClass().add("canvas-hint");
    hint.setId("canvasHint");
    hint.textProperty().bind(model.hint());
    hint.visibleProperty().bind(model.hint().isNotEmpty());
    banner.managedProperty().bind(banner.visibleProperty());
    invitation.getStyleClass().add("canvas-invitation");
    invitation.setWrapText(true);
    var notes = new VBox(hint, banner);
    notes.setAlignment(Pos.BOTTOM_LEFT);
    notes.setMouseTransparent(true);
    getChildren().addAll(circuit, chosen, invitation, notes);
    model.drawing().subscribe(this::describe);
    model.drawing().subscribe(this::redraw);
    model.preview().subscribe(this::redraw);
    model.staleReason().subscribe(this::redraw);
    model.viewport().subscribe(this::redraw);
    model.theme().subscribe(this::redraw);
    model.selection().subscribe(this::redrawChosen);
    listen();
  }

  private void describe(@Nullable Drawing drawing) {
    setAccessibleText(
        drawing == null
            ? "No circuit"
            : "Circuit of %d qubits in %d columns"
                .formatted(drawing.circuit().qubitCount(), drawing.layout().columns()));
  }

  private void redraw() {
    circuitChanged = true;
    redrawChosen();
  }

  private void redrawChosen() {
    chosenChanged = true;
    requestLayout();
  }

  private void listen() {
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> model.hover(event.getX(), event.getY()));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> model.leave());
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private void press(MouseEvent event) {
    requestFocus();
    dragX = event.getX();
    dragY = event.getY();
    if (event.getButton() == MouseButton.PRIMARY) {
      model.gestures().grab(dragX, dragY);
    }
  }

  private void drag(MouseEvent event) {
    if (event.isStillSincePress()) {
      return;
    }
    setCursor(Cursor.CLOSED_HAND);
    if (model.gestures().isHolding()) {
      model.gestures().move(event.getX(), event.getY(), keys(event));
      return;
    }
    model.pan(event.getX() - dragX, event.getY() - dragY);
    dragX = event.getX();
    dragY = event.getY();
  }

  static Keys keys(MouseEvent event) {
    return new Keys(event.isShortcutDown(), event.isAltDown(), event.isShiftDown());
  }

  private void release(MouseEvent event) {
    setCursor(Cursor.DEFAULT);
    if (event.isStillSincePress()) {
      model.gestures().cancel();
    } else {
      model.gestures().drop(commit);
    }
  }

  private void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
      model.choose(event.getX(), event.getY()).ifPresent(reveal);
    }
  }

  private void scroll(ScrollEvent event) {
    if (event.isShortcutDown()) {
      double factor = event.getDeltaY() > 0 ? WHEEL_ZOOM : 1 / WHEEL_ZOOM;
      model.zoom(factor, event.getX(), event.getY());
    } else if (event.isShiftDown() && event.getDeltaX() == 0) {
      model.pan(event.getDeltaY(), 0);
    } else {
      model.pan(event.getDeltaX(), event.getDeltaY());
    }
    event.consume();
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> model.gestures().cancel();
      case LEFT -> model.pan(KEY_PAN, 0);
      case RIGHT -> model.pan(-KEY_PAN, 0);
      case UP -> model.pan(0, KEY_PAN);
      case DOWN -> model.pan(0, -KEY_PAN);
      case PAGE_UP -> model.pan(getWidth(), 0);
      case PAGE_DOWN -> model.pan(-getWidth(), 0);
      default -> {
        return;
      }
    }
    event.consume();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double width = getWidth();
    double height = getHeight();
    if (circuit.getWidth() != width || circuit.getHeight() != height) {
      for (Canvas layer : new Canvas[] {circuit, chosen}) {
        layer.setWidth(width);
        layer.setHeight(height);
      }
      circuitChanged = true;
      chosenChanged = true;
      model.resize(width, height);
    }
    if (circuitChanged) {
      circuitChanged = false;
      drawCircuit();
    }
    if (chosenChanged) {
      chosenChanged = false;
      drawChosen();
    }
  }

  private void drawCircuit() {
    GraphicsContext graphics = circuit.getGraphicsContext2D();
    Theme theme = model.theme().get();
    graphics.save();
    graphics.setFill(circuitShapes.colour(theme.background()));
    graphics.fillRect(0, 0, getWidth(), getHeight());
    Drawing drawing = model.shown();
    boolean empty = drawing == null || drawing.layout().wires() == 0;
    boolean current = model.staleReason().get().isEmpty();
    circuit.setOpacity(current ? 1 : STALE);
    invitation.setVisible(empty && current);
    setBackground(Background.fill(circuitShapes.colour(theme.background())));
    if (drawing != null && !empty) {
      Viewport view = model.viewport().get();
      graphics.scale(view.zoom(), view.zoom());
      graphics.translate(-view.x(), -view.y());
      CircuitLayout layout = drawing.layout();
      Strip strip = visible(layout, view);
      Painter painter = new Painter(layout, theme);
      painter.paint(strip, circuitShapes::draw);
      drawNames(graphics, layout, view, strip, painter);
    }
    graphics.restore();
  }

  /** The names stay at the left edge when the circuit has moved out below them. */
  private void drawNames(
      GraphicsContext graphics, CircuitLayout layout, Viewport view, Strip strip, Painter painter) {
    double room = layout.nameEnd();
    if (view.x() > 0) {
      graphics.setFill(circuitShapes.colour(model.theme().get().background()));
      graphics.fillRect(view.x(), view.y(), room, getHeight() / view.zoom());
      graphics.translate(view.x(), 0);
    }
    painter.names(strip, circuitShapes::draw);
  }

  private Strip visible(CircuitLayout layout, Viewport view) {
    return Strip.visible(
        layout, view.x(), view.y(), view.layoutX(getWidth()), view.layoutY(getHeight()));
  }

  private void drawChosen() {
    GraphicsContext graphics = chosen.getGraphicsContext2D();
    graphics.clearRect(0, 0, getWidth(), getHeight());
    Drawing drawing = model.drawing().get();
    Span selection = model.selection().get();
    if (drawing == null || selection == null || model.preview().get() != null) {
      return;
    }
    Viewport view = model.viewport().get();
    graphics.save();
    graphics.scale(view.zoom(), view.zoom());
    graphics.translate(-view.x(), -view.y());
    if (view.x() > 0) {
      graphics.beginPath();
      graphics.rect(
          view.x() + drawing.layout().nameEnd(),
          view.y(),
          getWidth() / view.zoom(),
          getHeight() / view.zoom());
      graphics.clip();
    }
    new Painter(drawing.layout(), model.theme().get())
        .highlight(
            visible(drawing.layout(), view),
            operation -> operation.span().equals(selection),
            chosenShapes::draw);
    graphics.restore();
  }
}
