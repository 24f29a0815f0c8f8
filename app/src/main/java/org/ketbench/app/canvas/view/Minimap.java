package org.ketbench.app.canvas.view;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.canvas.scene.Theme;

/**
 * The whole circuit in small, with a frame around what is in view, which can be dragged. It is
 * there while the circuit is larger than the view, unless that is low. Larger circuits than fit are
 * drawn as how full they are.
 */
final class Minimap extends Region {
  private static final double WIDTH = 180;
  private static final double HEIGHT = 44;

  private final CanvasViewModel model;
  private final Canvas picture = new Canvas(WIDTH, HEIGHT);
  private final Canvas frame = new Canvas(WIDTH, HEIGHT);
  private final ShapeRenderer shapes = new ShapeRenderer(picture.getGraphicsContext2D());
  private @Nullable CircuitLayout drawn;
  private @Nullable Theme drawnIn;

  Minimap(CanvasViewModel model) {
    this.model = model;
    setId("minimap");
    getStyleClass().add("minimap");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setPrefSize(WIDTH, HEIGHT);
    setVisible(false);
    getChildren().addAll(picture, frame);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::go);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
    model.drawing().subscribe(this::redraw);
    model.viewport().subscribe(this::redraw);
    model.theme().subscribe(this::redraw);
    model.ends().ends().subscribe(this::redraw);
  }

  private void go(MouseEvent event) {
    Drawing drawing = model.drawing().get();
    if (drawing != null) {
      Viewport view = model.viewport().get();
      double x = event.getX() / WIDTH * drawing.layout().width();
      double y = event.getY() / HEIGHT * drawing.layout().height();
      double shownWidth = model.window().width() / view.zoom();
      double shownHeight = model.window().height() / view.zoom();
      model.window().moveTo(new Viewport(x - shownWidth / 2, y - shownHeight / 2, view.zoom()));
    }
    event.consume();
  }

  private void redraw() {
    Drawing drawing = model.drawing().get();
    if (drawing == null || model.window().width() == 0) {
      setVisible(false);
      return;
    }
    CircuitLayout layout = drawing.layout();
    Viewport view = model.viewport().get();
    double shownWidth = model.window().width() / view.zoom();
    double shownHeight = model.window().height() / view.zoom();
    boolean larger = model.window().hasMap(layout, view.zoom());
    setVisible(larger);
    if (larger) {
      draw(layout);
      outline(layout, view, shownWidth, shownHeight);
    }
  }

  @SuppressWarnings("ReferenceEquality") // another layout is another picture
  private void draw(CircuitLayout layout) {
    Theme theme = model.theme().get();
    if (layout == drawn && theme == drawnIn) {
      return;
    }
    drawn = layout;
    drawnIn = theme;
    GraphicsContext graphics = picture.getGraphicsContext2D();
    graphics.setFill(shapes.colour(theme.frameFill()));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setFill(shapes.colour(theme.faint()));
    int pixels = (int) WIDTH;
    double scaleY = (HEIGHT - 4) / layout.height();
    int step = Math.max(1, layout.columns() / pixels);
    for (int column = 0; column < layout.columns(); column += step) {
      double x = layout.centre(column) / layout.width() * WIDTH;
      layout.visit(
          column,
          column,
          (item, _) -> {
            double top = layout.y(item.top()) * scaleY;
            double bottom = layout.y(item.bottom()) * scaleY;
            graphics.fillRect(x, top + 1, 1, Math.max(1, bottom - top));
          });
    }
  }

  private void outline(CircuitLayout layout, Viewport view, double shownWidth, double shownHeight) {
    GraphicsContext graphics = frame.getGraphicsContext2D();
    graphics.clearRect(0, 0, WIDTH, HEIGHT);
    graphics.setStroke(shapes.colour(model.theme().get().highlight()));
    graphics.setLineWidth(1.5);
    double x = view.x() / layout.width() * WIDTH;
    double y = view.y() / layout.height() * HEIGHT;
    graphics.strokeRect(
        Math.max(1, x),
        Math.max(1, y),
        Math.min(WIDTH - 2, shownWidth / layout.width() * WIDTH),
        Math.min(HEIGHT - 2, shownHeight / layout.height() * HEIGHT));
  }
}
