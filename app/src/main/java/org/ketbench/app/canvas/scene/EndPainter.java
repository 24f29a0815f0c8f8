package org.ketbench.app.canvas.scene;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Dimensions;
import org.ketbench.app.canvas.layout.TextWidth;

/**
 * Draws the probability of 1 at the end of each quantum wire: a disc that fills from its middle,
 * and the number beside it.
 */
public final class EndPainter {
  /** The room that discs and numbers take. */
  public static final double WIDTH = 68;

  private static final double RADIUS = 8;
  private static final double SIZE = 11;

  private final CircuitLayout layout;
  private final Theme theme;

  public EndPainter(CircuitLayout layout, Theme theme) {
    this.layout = layout;
    this.theme = theme;
  }

  /**
   * Draws them at x.
   *
   * @param ones for each quantum wire
   */
  public void paint(double x, List<Double> ones, int top, int bottom, Consumer<Shape> out) {
    for (int wire = Math.max(0, top); wire <= bottom && wire < ones.size(); wire++) {
      double one = Math.clamp(ones.get(wire), 0, 1);
      double y = layout.y(wire);
      double centre = x + RADIUS + 6;
      Stroke rim = Stroke.of(theme.faint(), theme.line());
      out.accept(new Shape.Circle(centre, y, RADIUS, theme.background(), rim));
      if (one > 5e-4) {
        out.accept(
            new Shape.Circle(centre, y, (RADIUS - 1) * Math.sqrt(one), theme.highlight(), null));
      }
      String text = text(one);
      out.accept(
          new Shape.Text(
              centre + RADIUS + 5,
              y + SIZE * 0.36,
              text,
              SIZE,
              TextWidth.of(text, SIZE),
              Shape.Anchor.START,
              theme.ink()));
    }
  }

  /** In per cent; what is not quite 0 or 1 does not look as if it were. */
  static String text(double one) {
    if (one < 5e-7) {
      return "0";
    }
    if (one > 1 - 5e-7) {
      return "1";
    }
    double percent = 100 * one;
    if (percent < 0.1) {
      return "<0.1%";
    }
    if (percent > 99.9) {
      return ">99.9%";
    }
    String digits = String.format(Locale.ROOT, "%.1f", percent);
    return (digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits) + "%";
  }

  /**
   * Where they stand: behind the wires, or at the right edge of what is in view.
   *
   * @param behind whether the cursor is behind the last column, which they leave free then
   */
  public double x(double viewRight, boolean behind) {
    return Math.min(layout.end() + 2 * Dimensions.WIRE_END + room(behind), viewRight - WIDTH);
  }

  /** The room that the cursor takes behind the last column. */
  public static double room(boolean behind) {
    return behind ? Dimensions.COLUMN_GAP + Dimensions.BOX : 0;
  }
}
