package org.ketbench.app.charts.overlay;

import java.util.function.IntPredicate;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Dimensions;
import org.ketbench.app.canvas.scene.Strip;
import org.ketbench.app.canvas.scene.Theme;
import org.ketbench.app.canvas.view.Viewport;

/**
 * The numbers of the columns along the upper edge of the view, with breakpoints as dots, and a line
 * behind the column whose state is looked at.
 */
final class Ruler {
  static final double HEIGHT = Viewport.HEAD;

  private static final double LETTERS = 8.5;
  private static final double STOP = 4;

  private final GraphicsContext graphics;
  private final CircuitLayout layout;
  private final Theme theme;
  private final Viewport view;
  private final double height;

  /**
   * @param height of the view in its own pixels
   */
  Ruler(GraphicsContext graphics, CircuitLayout layout, Theme theme, Viewport view, double height) {
    this.graphics = graphics;
    this.layout = layout;
    this.theme = theme;
    this.view = view;
    this.height = height;
  }

  /**
   * Draws it.
   *
   * @param pinned the column that is looked at for good, -1 for none, as is {@code hovered}
   */
  void paint(Strip strip, int pinned, int hovered, IntPredicate isStop) {
    if (layout.columns() == 0) {
      return;
    }
    double unit = 1 / view.zoom();
    double top = view.y();
    Color ground = CircuitOverlay.colour(theme.background());
    graphics.setFill(ground);
    graphics.setGlobalAlpha(0.85);
    graphics.fillRect(
        layout.origin() + Math.max(0, view.x() - Dimensions.WIRE_END),
        top,
        layout.end() - layout.origin() + Dimensions.WIRE_END,
        HEIGHT * unit);
    graphics.setGlobalAlpha(1);
    for (int column = Math.max(0, strip.first()); column <= strip.last(); column++) {
      number(column, column == pinned || column == hovered, isStop.test(column), top, unit);
    }
    line(hovered, unit, true);
    line(pinned, unit, false);
  }

  private void number(int column, boolean marked, boolean stop, double top, double unit) {
    double x = layout.centre(column);
    if (x < view.x() + layout.nameEnd()) {
      return;
    }
    double y = top + HEIGHT * unit / 2;
    if (stop) {
      graphics.setFill(Color.web("#c62f2f"));
      double dot = STOP * unit;
      double left = layout.left(column);
      graphics.fillOval(left - dot, y - dot, 2 * dot, 2 * dot);
    }
    boolean room = Dimensions.BOX * view.zoom() > 2 * LETTERS;
    if (room || marked || (column + 1) % 5 == 0) {
      graphics.setFill(CircuitOverlay.colour(marked ? theme.highlight() : theme.faint()));
      DisplayPainter.write(graphics, Integer.toString(column + 1), x, y, LETTERS * unit, marked);
    }
  }

  private void line(int column, double unit, boolean dashed) {
    if (column < 0 || column >= layout.columns()) {
      return;
    }
    double x = layout.right(column) + Dimensions.COLUMN_GAP / 2;
    graphics.setStroke(CircuitOverlay.colour(theme.highlight()));
    graphics.setLineWidth((dashed ? 1 : 2) * unit);
    if (dashed) {
      graphics.setLineDashes(4 * unit);
    }
    graphics.strokeLine(x, view.y() + HEIGHT * unit, x, view.y() + height * unit);
    graphics.setLineDashes((double[]) null);
  }
}
