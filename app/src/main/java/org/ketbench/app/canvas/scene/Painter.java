package org.ketbench.app.canvas.scene;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Dimensions;
import org.ketbench.app.canvas.layout.Frame;
import org.ketbench.app.canvas.layout.Item;
import org.ketbench.app.canvas.layout.TextWidth;
import org.ketbench.circuit.Operation;

/** Draws parts of a layout: frames lowest, then wires, then what stands on them. */
public final class Painter {
  private static final double FRAME_RADIUS = 6;
  private static final double HALO = 4;
  private static final double LABEL_INDENT = 7;
  private static final int SHORTEST_LABEL = 3;

  private final CircuitLayout layout;
  private final Theme theme;

  public Painter(CircuitLayout layout, Theme theme) {
    this.layout = layout;
    this.theme = theme;
  }

  /** Shows the shapes of a strip from the lowest to the topmost. */
  public void paint(Strip strip, Consumer<Shape> out) {
    paint(strip, 0, out);
  }

  /**
   * Shows the shapes of a strip from the lowest to the topmost.
   *
   * @param room how much further than the last column the wires go on
   */
  public void paint(Strip strip, double room, Consumer<Shape> out) {
    if (layout.wires() == 0) {
      return;
    }
    var frames = layout.frames(strip.first(), strip.last());
    frames.forEach(frame -> ground(frame, strip, out));
    new WirePainter(layout, theme, strip, room, out).paint();
    frames.forEach(frame -> outline(frame, strip, out));
    var items = new ItemPainter(layout, theme, strip, out);
    layout.visit(
        strip.first(),
        strip.last(),
        (item, column) -> {
          if (item.top() <= strip.bottom() && item.bottom() >= strip.top()) {
            items.paint(item, column);
          }
        });
  }

  /** Shows the names of the wires of a strip, which stand left of it. */
  public void names(Strip strip, Consumer<Shape> out) {
    for (int wire = strip.top(); wire <= strip.bottom(); wire++) {
      String name = layout.name(wire);
      out.accept(
          new Shape.Text(
              layout.origin() - 2 * Dimensions.WIRE_END - Dimensions.NAME_GAP,
              layout.y(wire) + strip.dy() + 0.35 * Dimensions.WIRE_NAME_SIZE,
              name,
              Dimensions.WIRE_NAME_SIZE,
              TextWidth.of(name, Dimensions.WIRE_NAME_SIZE),
              Shape.Anchor.END,
              theme.ink()));
    }
  }

  /** Shows outlines around the operations of a strip that are chosen. */
  public void highlight(Strip strip, Predicate<Operation> chosen, Consumer<Shape> out) {
    Stroke stroke = Stroke.of(theme.highlight(), 1.5 * theme.line());
    for (Frame frame : layout.frames(strip.first(), strip.last())) {
      if (chosen.test(frame.operation())) {
        border(frame, strip, -HALO / 2, stroke, out);
      }
    }
    layout.visit(
        strip.first(),
        strip.last(),
        (item, column) -> {
          if (chosen.test(item.operation())) {
            out.accept(halo(item, column, strip, stroke));
          }
        });
  }

  private Shape halo(Item item, int column, Strip strip, Stroke stroke) {
    double half = item.width() / 2 + HALO;
    double reach = Dimensions.BOX / 2 + HALO;
    double top = layout.y(item.top()) - reach;
    return new Shape.Box(
        layout.centre(column) - half + strip.dx(),
        top + strip.dy(),
        2 * half,
        layout.y(item.bottom()) + reach - top,
        FRAME_RADIUS,
        null,
        stroke);
  }

  private void ground(Frame frame, Strip strip, Consumer<Shape> out) {
    double left = left(frame, strip);
    double top = layout.top(frame) + strip.dy();
    double width = right(frame, strip) - left;
    double height = layout.bottom(frame) + strip.dy() - top;
    double radius = isWhole(frame, strip) ? FRAME_RADIUS : 0;
    out.accept(new Shape.Box(left, top, width, height, radius, theme.frameFill(), null));
  }

  private static boolean isWhole(Frame frame, Strip strip) {
    return frame.first() >= strip.first() && frame.last() <= strip.last();
  }

  private void outline(Frame frame, Strip strip, Consumer<Shape> out) {
    Stroke stroke = Stroke.of(theme.frame(), 0.8 * theme.line());
    border(frame, strip, 0, stroke, out);
    double top = layout.top(frame) + strip.dy();
    double bottom = layout.bottom(frame) + strip.dy();
    double left = left(frame, strip) + LABEL_INDENT;
    label(fitted(frame.label(), right(frame, strip) - left), left, top, out);
    for (Frame.Divider divider : frame.dividers()) {
      if (divider.column() >= strip.first() && divider.column() <= strip.last()) {
        double x = layout.centre(divider.column()) + strip.dx();
        double from = divider.label().isEmpty() ? top + Dimensions.FRAME_HEAD : top;
        out.accept(new Shape.Line(x, from, x, bottom, stroke.withDashes()));
        label(divider.label(), x + 6, top, out);
      }
    }
  }

  /** A frame that goes on in another strip is open on that side. */
  private void border(Frame frame, Strip strip, double inset, Stroke stroke, Consumer<Shape> out) {
    double left = left(frame, strip) + inset;
    double right = right(frame, strip) - inset;
    double top = layout.top(frame) + strip.dy() + inset;
    double bottom = layout.bottom(frame) + strip.dy() - inset;
    if (isWhole(frame, strip)) {
      out.accept(new Shape.Box(left, top, right - left, bottom - top, FRAME_RADIUS, null, stroke));
      return;
    }
    out.accept(new Shape.Line(left, top, right, top, stroke));
    out.accept(new Shape.Line(left, bottom, right, bottom, stroke));
    if (frame.first() >= strip.first()) {
      out.accept(new Shape.Line(left, top, left, bottom, stroke));
    }
    if (frame.last() <= strip.last()) {
      out.accept(new Shape.Line(right, top, right, bottom, stroke));
    }
  }

  private double left(Frame frame, Strip strip) {
    return frame.first() >= strip.first()
        ? layout.left(frame.first()) + strip.dx()
        : layout.left(strip.first()) + strip.dx() - 2 * Dimensions.WIRE_END;
  }

  private double right(Frame frame, Strip strip) {
    return frame.last() <= strip.last()
        ? layout.right(frame.last()) + strip.dx()
        : layout.right(strip.last()) + strip.dx() + 2 * Dimensions.WIRE_END;
  }

  /** A frame that goes on elsewhere may be too narrow here for what it says. */
  private static String fitted(String text, double room) {
    String shown = text;
    int kept = text.length();
    while (!shown.isEmpty() && TextWidth.of(shown, Dimensions.DETAIL_SIZE) > room) {
      kept--;
      shown = kept < SHORTEST_LABEL ? "" : text.substring(0, kept) + "…";
    }
    return shown;
  }

  private void label(String text, double x, double top, Consumer<Shape> out) {
    if (!text.isEmpty()) {
      double size = Dimensions.DETAIL_SIZE;
      double width = TextWidth.of(text, size);
      out.accept(new Shape.Text(x, top + 13, text, size, width, Shape.Anchor.START, theme.ink()));
    }
  }
}
