package org.ketbench.app.canvas.scene;

import java.util.function.Consumer;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Dimensions;
import org.ketbench.app.canvas.layout.TextWidth;

/** Draws what helps while working: the cursor, the wire that would be new, the rubber band. */
public final class CellPainter {
  private static final double RADIUS = 5;

  private final CircuitLayout layout;
  private final Theme theme;

  public CellPainter(CircuitLayout layout, Theme theme) {
    this.layout = layout;
    this.theme = theme;
  }

  /** A frame around a cell. */
  public void cursor(double x, double y, double width, Consumer<Shape> out) {
    double half = width / 2 + 5;
    double reach = Dimensions.BOX / 2 + 5;
    Stroke stroke = Stroke.of(theme.highlight(), 2 * theme.line());
    out.accept(new Shape.Box(x - half, y - reach, 2 * half, 2 * reach, RADIUS, null, stroke));
  }

  /** A bar between two columns. */
  public void gap(double x, double y, Consumer<Shape> out) {
    double reach = Dimensions.BOX / 2 + 5;
    Stroke stroke = Stroke.of(theme.highlight(), 2.5 * theme.line());
    out.accept(new Shape.Line(x, y - reach, x, y + reach, stroke));
  }

  /** The wire that would be new. */
  public void ghost(double end, Consumer<Shape> out) {
    double y = layout.ghostY();
    Stroke stroke = Stroke.of(theme.frame(), theme.line()).withDashes();
    out.accept(new Shape.Line(layout.nameEnd() + Dimensions.WIRE_END, y, end, y, stroke));
    String text = "+";
    out.accept(
        new Shape.Text(
            layout.nameEnd() - Dimensions.NAME_GAP,
            y + 0.35 * Dimensions.WIRE_NAME_SIZE,
            text,
            Dimensions.WIRE_NAME_SIZE,
            TextWidth.of(text, Dimensions.WIRE_NAME_SIZE),
            Shape.Anchor.END,
            theme.faint()));
  }

  /** What is being chosen with the pointer. */
  public void band(double x1, double y1, double x2, double y2, Consumer<Shape> out) {
    out.accept(
        new Shape.Box(
            Math.min(x1, x2),
            Math.min(y1, y2),
            Math.abs(x2 - x1),
            Math.abs(y2 - y1),
            0,
            null,
            Stroke.of(theme.highlight(), theme.line()).withDashes()));
  }
}
