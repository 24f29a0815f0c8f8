package org.ketbench.app.canvas.view;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.transform.Affine;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.cell.Cell;
import org.ketbench.app.canvas.cell.Cells;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Dimensions;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.canvas.layout.Item;
import org.ketbench.app.canvas.scene.CellPainter;
import org.ketbench.app.canvas.scene.EndPainter;
import org.ketbench.app.canvas.scene.Painter;
import org.ketbench.app.canvas.scene.Strip;
import org.ketbench.app.canvas.scene.Theme;

/** Draws the layers of a canvas: the circuit, and above it what is chosen and pointed at. */
final class CanvasPainter {
  private final CanvasViewModel model;

  CanvasPainter(CanvasViewModel model) {
    this.model = model;
  }

  private static Strip visible(CircuitLayout layout, Viewport view, double width, double height) {
    return Strip.visible(layout, view.x(), view.y(), view.layoutX(width), view.layoutY(height));
  }

  private static void enter(GraphicsContext graphics, Viewport view) {
    graphics.save();
    graphics.scale(view.zoom(), view.zoom());
    graphics.translate(-view.x(), -view.y());
  }

  /** The circuit with the names of its wires, and what is at the ends of these. */
  void circuit(GraphicsContext graphics, ShapeRenderer shapes, double width, double height) {
    Theme theme = model.theme().get();
    graphics.setFill(shapes.colour(theme.background()));
    graphics.fillRect(0, 0, width, height);
    Drawing drawing = model.shown();
    if (drawing == null) {
      return;
    }
    Viewport view = model.viewport().get();
    CircuitLayout layout = drawing.layout();
    enter(graphics, view);
    if (layout.wires() > 0) {
      Strip strip = visible(layout, view, width, height);
      Painter painter = new Painter(layout, theme);
      painter.paint(strip, EndPainter.room(model.cursor().isBehind()), shapes::draw);
      ends(graphics, shapes, layout, view, strip, width, height);
      names(graphics, shapes, layout, view, strip, painter, height);
    }
    if (model.dragging().get()) {
      double right = Math.max(layout.end(), view.layoutX(width));
      new CellPainter(layout, theme).ghost(right, shapes::draw);
    }
    graphics.restore();
  }

  /** The names stay at the left edge when the circuit has moved out below them. */
  private void names(
      GraphicsContext graphics,
      ShapeRenderer shapes,
      CircuitLayout layout,
      Viewport view,
      Strip strip,
      Painter painter,
      double height) {
    graphics.save();
    if (view.x() > 0) {
      graphics.setFill(shapes.colour(model.theme().get().background()));
      graphics.fillRect(view.x(), view.y(), layout.nameEnd(), height / view.zoom());
      graphics.translate(view.x(), 0);
    }
    painter.names(strip, shapes::draw);
    graphics.restore();
  }

  private void ends(
      GraphicsContext graphics,
      ShapeRenderer shapes,
      CircuitLayout layout,
      Viewport view,
      Strip strip,
      double width,
      double height) {
    List<Double> ones = model.ends().ends().get().ones();
    if (ones.isEmpty()) {
      return;
    }
    EndPainter painter = new EndPainter(layout, model.theme().get());
    double x = painter.x(view.layoutX(width), model.cursor().isBehind());
    // In a narrow window they stand upon the circuit or on what the wires go on for the cursor.
    graphics.setFill(shapes.colour(model.theme().get().background()));
    graphics.fillRect(x, view.y(), EndPainter.WIDTH, height / view.zoom());
    painter.paint(x, ones, strip.top(), strip.bottom(), shapes::draw);
  }

  /** What others have to say about the circuit. */
  void above(GraphicsContext graphics, CanvasLayer layer, double width, double height) {
    graphics.clearRect(0, 0, width, height);
    Drawing drawing = model.shown();
    if (drawing != null && drawing.layout().wires() > 0) {
      Viewport view = model.viewport().get();
      Strip strip = visible(drawing.layout(), view, width, height);
      enter(graphics, view);
      clip(graphics, drawing.layout(), view, view.x(), width, height);
      layer.paint(graphics, drawing, model.theme().get(), strip, view, height);
      graphics.restore();
    }
  }

  /** What is chosen, the cursor, and the rubber band. */
  void chosen(
      GraphicsContext graphics,
      ShapeRenderer shapes,
      double width,
      double height,
      boolean focused,
      double @Nullable [] band) {
    graphics.clearRect(0, 0, width, height);
    Drawing drawing = model.drawing().get();
    if (drawing == null) {
      return;
    }
    Viewport view = model.viewport().get();
    CircuitLayout layout = drawing.layout();
    CellPainter cells = new CellPainter(layout, model.theme().get());
    enter(graphics, view);
    graphics.save();
    boolean previews = model.preview().get() != null;
    double left = view.x() > 0 ? view.x() + layout.nameEnd() : view.x();
    clip(graphics, layout, view, left, width, height);
    if (!previews && layout.wires() > 0 && !model.chosen().get().isEmpty()) {
      new Painter(layout, model.theme().get())
          .highlight(visible(layout, view, width, height), model.choice()::has, shapes::draw);
    }
    Cell cell = model.cursor().cell().get();
    if (!cell.isName()) {
      Drawing shown = model.shown();
      cursor(shown == null ? layout : shown.layout(), cells, cell, 0, shapes, focused);
    }
    graphics.restore();
    if (cell.isName()) {
      cursor(layout, cells, cell, Math.max(0, view.x()), shapes, focused);
    }
    if (band != null) {
      cells.band(band[0], band[1], band[2], band[3], shapes::draw);
    }
    graphics.restore();
  }

  /**
   * Leaves out what lies below the ends of the wires, where these stand upon the circuit. At whole
   * pixels: any other edge is a mask as large as the canvas, through which the renderer blends each
   * single shape.
   */
  private void clip(
      GraphicsContext graphics,
      CircuitLayout layout,
      Viewport view,
      double left,
      double width,
      double height) {
    double right = view.layoutX(width);
    if (!model.ends().ends().get().ones().isEmpty()) {
      double ends = new EndPainter(layout, model.theme().get()).x(right, model.cursor().isBehind());
      right = ends < layout.end() ? ends : right;
    }
    double from = view.edgeX(left);
    double to = view.edgeX(right);
    Affine inLayout = graphics.getTransform();
    graphics.setTransform(new Affine());
    graphics.beginPath();
    graphics.rect(from, 0, to - from, Math.ceil(height));
    graphics.clip();
    graphics.setTransform(inLayout);
  }

  private void cursor(
      CircuitLayout layout,
      CellPainter painter,
      Cell cell,
      double shift,
      ShapeRenderer shapes,
      boolean focused) {
    if (!focused || !model.cursor().active().get()) {
      return;
    }
    Cells cells = new Cells(layout);
    double x = cells.x(cell) + shift;
    double y = cells.y(cell);
    if (cell.between()) {
      painter.gap(x, y, shapes::draw);
      return;
    }
    Item item = cells.item(cell);
    double width =
        cell.isName()
            ? layout.nameEnd() - 12
            : item != null ? Math.max(item.width(), Dimensions.MARK_COLUMN) : Dimensions.BOX;
    painter.cursor(x, y, width, shapes::draw);
  }
}
