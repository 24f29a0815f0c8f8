package org.ketbench.app.canvas.view;

import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.NumberBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.cell.Cell;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.document.Editing;
import org.ketbench.app.text.Texts;

/**
 * Draws the part of a circuit that can be seen, on two layers: the circuit below, and what is
 * chosen in it above, so that choosing draws nothing of the circuit again. Both are drawn once a
 * frame at most, and only when something has changed. For who cannot see it, it is a table of
 * cells.
 */
public final class CanvasView extends StackPane {
  private static final Texts TEXTS = Texts.beside(CanvasView.class);
  private static final double STALE = 0.45;
  private static final double MINIMAP_MARGIN = 8;

  private final CanvasViewModel model;
  private final CanvasPainter painter;
  private final CanvasPointer pointer;
  private final CellTree cells;
  private final Canvas circuit = new Canvas();
  private final Canvas chosen = new Canvas();
  private final Canvas above = new Canvas();
  private final ShapeRenderer circuitShapes = new ShapeRenderer(circuit.getGraphicsContext2D());
  private final ShapeRenderer chosenShapes = new ShapeRenderer(chosen.getGraphicsContext2D());
  private final Label invitation = new Label(TEXTS.get("canvas.invitation"));
  private final DoubleProperty noteHeight = new SimpleDoubleProperty(0);
  private final DoubleProperty taken = new SimpleDoubleProperty(0);
  private boolean circuitChanged = true;
  private boolean wasBehind;
  private boolean chosenChanged = true;
  private boolean aboveChanged;
  private CanvasLayer layer = (_, _, _, _, _, _) -> {};

  /**
   * @param reveal shows a place in the text
   * @param commit takes the edits that a gesture comes to
   */
  public CanvasView(CanvasViewModel model, IntConsumer reveal, Editing commit) {
    this.model = model;
    model.changes().attach(commit, reveal);
    painter = new CanvasPainter(model);
    cells = new CellTree(model);
    getStyleClass().add("circuit-canvas");
    setAccessibleRole(AccessibleRole.TABLE_VIEW);
    setAccessibleRoleDescription(TEXTS.get("canvas.role"));
    setFocusTraversable(true);
    setMinSize(80, 60);
    circuit.setManaged(false);
    above.setManaged(false);
    above.setMouseTransparent(true);
    chosen.setManaged(false);
    cells.setManaged(false);
    invitation.getStyleClass().add("canvas-invitation");
    invitation.setWrapText(true);
    invitation.setMouseTransparent(true);
    Region map = minimap();
    getChildren().addAll(circuit, above, chosen, cells, invitation, map, notes(map));
    pointer = new CanvasPointer(this, model, reveal, commit);
    new CanvasPopups(this, model).install();
    new CanvasMenu(this, model).install();
    CanvasKeys keys = new CanvasKeys(model);
    addEventHandler(KeyEvent.KEY_PRESSED, keys::press);
    addEventHandler(KeyEvent.KEY_TYPED, keys::type);
    addEventHandler(KeyEvent.ANY, pointer::modify);
    addEventHandler(KeyEvent.KEY_PRESSED, event -> space(event, true));
    addEventHandler(KeyEvent.KEY_RELEASED, event -> space(event, false));
    follow();
  }

  /** How much of the height at the bottom the minimap and what is said below it take. */
  public ReadOnlyDoubleProperty takenAtBottom() {
    return taken;
  }

  /** Has something drawn above the circuit and below what is chosen in it. */
  public void setLayer(CanvasLayer next) {
    layer = next;
    redrawLayer();
  }

  /** Has the layer above the circuit drawn again. */
  public void redrawLayer() {
    aboveChanged = true;
    requestLayout();
  }

  CanvasLayer layer() {
    return layer;
  }

  CanvasViewModel model() {
    return model;
  }

  private void space(KeyEvent event, boolean down) {
    if (event.getCode() == KeyCode.SPACE && model.cursor().typed().get().isEmpty()) {
      pointer.space(down);
      event.consume();
    }
  }

  /** The minimap on a strip of its own, so that it lies over no gate. */
  private Region minimap() {
    var minimap = new Minimap(model);
    var strip = new StackPane(minimap);
    strip.getStyleClass().add("minimap-strip");
    strip.setAlignment(Pos.CENTER_RIGHT);
    strip.setPadding(new Insets(0, MINIMAP_MARGIN, 0, 0));
    strip.setMinHeight(ViewportViewModel.MINIMAP);
    strip.setMaxHeight(ViewportViewModel.MINIMAP);
    strip.visibleProperty().bind(minimap.visibleProperty());
    taken.bind(
        Bindings.when(minimap.visibleProperty())
            .then(noteHeight.add(ViewportViewModel.MINIMAP))
            .otherwise(noteHeight));
    strip.translateYProperty().bind(noteHeight.negate());
    strip.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
    StackPane.setAlignment(strip, Pos.BOTTOM_CENTER);
    return strip;
  }

  /**
   * The hint and what has to be agreed to, over the circuit and above the minimap; and below it why
   * the circuit is old or its ends are not known, which stays.
   */
  private VBox notes(Region minimap) {
    Label hint = note("canvas-hint", "canvasHint");
    hint.textProperty().bind(model.hint());
    hint.visibleProperty().bind(model.hint().isNotEmpty());
    hint.managedProperty().bind(hint.visibleProperty());
    Label ends = note("canvas-hint", "canvasEnds");
    ends.textProperty().bind(model.ends().ends().map(WireEnds::note));
    ends.visibleProperty().bind(model.ends().ends().map(found -> !found.note().isEmpty()));
    ends.managedProperty().bind(ends.visibleProperty());
    ends.setMaxWidth(Double.MAX_VALUE);
    Label banner = note("canvas-banner", "canvasBanner");
    banner.setMaxWidth(Double.MAX_VALUE);
    banner.textProperty().bind(model.staleReason());
    banner.visibleProperty().bind(model.staleReason().isNotEmpty());
    banner.managedProperty().bind(banner.visibleProperty());
    noteHeight.bind(heightOf(ends).add(heightOf(banner)));
    var room = new Region();
    room.setMinHeight(ViewportViewModel.MINIMAP);
    room.setMouseTransparent(true);
    room.managedProperty().bind(minimap.visibleProperty());
    var notes = new VBox(question(), hint, room, ends, banner);
    notes.setAlignment(Pos.BOTTOM_LEFT);
    notes.setPickOnBounds(false);
    return notes;
  }

  private static NumberBinding heightOf(Label note) {
    return Bindings.when(note.visibleProperty()).then(note.heightProperty()).otherwise(0.0);
  }

  private static Label note(String style, String id) {
    var label = new Label();
    label.getStyleClass().add(style);
    label.setId(id);
    label.setWrapText(true);
    label.setMouseTransparent(true);
    return label;
  }

  private HBox question() {
    var text = new Label();
    text.setWrapText(true);
    var agree = new Button(TEXTS.get("canvas.agree"));
    agree.setId("canvasAgree");
    agree.setOnAction(
        _ -> {
          ChangesViewModel.Question asked = model.changes().question().get();
          if (asked != null) {
            asked.agree().run();
          }
          requestFocus();
        });
    agree.setMinWidth(Region.USE_PREF_SIZE);
    var refuse = new Button(TEXTS.get("canvas.refuse"));
    refuse.setMinWidth(Region.USE_PREF_SIZE);
    refuse.setOnAction(
        _ -> {
          model.changes().refuse();
          requestFocus();
        });
    var box = new HBox(8, text, agree, refuse);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("canvas-question");
    box.setId("canvasQuestion");
    box.setVisible(false);
    box.setManaged(false);
    model
        .changes()
        .question()
        .subscribe(
            asked -> {
              box.setVisible(asked != null);
              box.setManaged(asked != null);
              text.setText(asked == null ? "" : asked.text() + "?");
            });
    return box;
  }

  private void follow() {
    model.drawing().subscribe(this::describe);
    model.drawing().subscribe(this::redraw);
    model.preview().subscribe(this::redraw);
    model.dragging().subscribe(this::redraw);
    model.staleReason().subscribe(this::redraw);
    model.viewport().subscribe(this::redraw);
    model.theme().subscribe(this::redraw);
    model.ends().ends().subscribe(this::redraw);
    model.chosen().subscribe(this::redrawChosen);
    model.cursor().cell().subscribe(this::cursorMoved);
    model.cursor().active().subscribe(this::cursorMoved);
    focusedProperty().subscribe(this::redrawChosen);
    focusedProperty().subscribe(this::cursorMoved);
  }

  private void describe(@Nullable Drawing drawing) {
    cells.clear();
    setAccessibleText(drawing == null ? TEXTS.get("canvas.none") : model.cursor().summary());
  }

  private void cursorMoved() {
    boolean behind = model.cursor().isBehind();
    if (behind == wasBehind) {
      redrawChosen();
    } else {
      wasBehind = behind;
      redraw();
    }
    notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    Drawing drawing = model.drawing().get();
    return switch (attribute) {
      case FOCUS_ITEM -> cells.node(model.cursor().cell().get());
      case ROW_COUNT -> drawing == null ? 0 : drawing.layout().wires() + 1;
      case COLUMN_COUNT -> drawing == null ? 0 : drawing.layout().columns() + 2;
      case CELL_AT_ROW_COLUMN ->
          cells.node(new Cell((Integer) parameters[1] - 1, (Integer) parameters[0]));
      case HELP -> model.hint().get();
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  private void redraw() {
    circuitChanged = true;
    aboveChanged = true;
    redrawChosen();
  }

  void redrawChosen() {
    chosenChanged = true;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double width = getWidth();
    double height = getHeight();
    if (circuit.getWidth() != width || circuit.getHeight() != height) {
      for (Canvas layer : new Canvas[] {circuit, above, chosen}) {
        layer.setWidth(width);
        layer.setHeight(height);
      }
      circuitChanged = true;
      aboveChanged = true;
      chosenChanged = true;
      model.window().resize(width, height);
    }
    if (aboveChanged) {
      aboveChanged = false;
      painter.above(above.getGraphicsContext2D(), layer, width, height);
    }
    if (circuitChanged) {
      circuitChanged = false;
      drawCircuit();
    }
    if (chosenChanged) {
      chosenChanged = false;
      painter.chosen(
          chosen.getGraphicsContext2D(), chosenShapes, width, height, isFocused(), pointer.band());
    }
  }

  private void drawCircuit() {
    GraphicsContext graphics = circuit.getGraphicsContext2D();
    graphics.save();
    Drawing drawing = model.shown();
    boolean empty = drawing == null || drawing.layout().wires() == 0;
    boolean current = model.staleReason().get().isEmpty();
    circuit.setOpacity(current ? 1 : STALE);
    invitation.setVisible(empty && current && !model.dragging().get());
    setBackground(Background.fill(circuitShapes.colour(model.theme().get().background())));
    painter.circuit(graphics, circuitShapes, getWidth(), getHeight());
    graphics.restore();
  }
}
