package org.ketbench.app.canvas.scene;

import java.util.function.Consumer;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Dimensions;
import org.ketbench.app.canvas.layout.Item;
import org.ketbench.app.canvas.layout.TextWidth;

/** Draws what stands in the columns of a strip. */
final class ItemPainter {
  private static final double HALF_DOUBLE = 1.75;
  private static final double CROSS_ARM = 5.5;
  private static final double ARROW = 5;

  private final CircuitLayout layout;
  private final Theme theme;
  private final Strip strip;
  private final Consumer<Shape> out;
  private final BoxPainter boxes;

  ItemPainter(CircuitLayout layout, Theme theme, Strip strip, Consumer<Shape> out) {
    this.layout = layout;
    this.theme = theme;
    this.strip = strip;
    this.out = out;
    this.boxes = new BoxPainter(layout, theme, strip, out);
  }

  void paint(Item item, int column) {
    double x = layout.centre(column) + strip.dx();
    switch (item) {
      case Item.Tile tile -> tile(tile, x);
      case Item.Fence fence -> fence(fence, x);
      case Item.Marker marker -> marker(marker, x);
    }
  }

  private double y(int wire) {
    return layout.y(wire) + strip.dy();
  }

  private void fence(Item.Fence fence, double x) {
    Stroke stroke = Stroke.of(theme.frame(), 1.2 * theme.line()).withDashes();
    for (int i = 0; i < fence.wires().size(); i++) {
      int wire = fence.wires().get(i);
      double half = layout.halfPitch(wire);
      out.accept(new Shape.Line(x, y(wire) - half, x, y(wire) + half, stroke));
    }
  }

  private void marker(Item.Marker marker, double x) {
    double top = y(marker.top()) - layout.halfPitch(marker.top());
    double bottom = y(marker.bottom()) + layout.halfPitch(marker.bottom());
    out.accept(new Shape.Line(x, top, x, bottom, Stroke.of(theme.ink(), theme.line())));
    small(marker.label(), x, top - 5);
  }

  private void tile(Item.Tile tile, double x) {
    Theme.Palette palette =
        tile.box() != null && tile.box().kind() != Item.Kind.GATE
            ? theme.action()
            : theme.palette(tile.family());
    Colour line = palette.line();
    link(tile, x);
    join(tile, x, line);
    if (tile.box() != null) {
      boxes.paint(tile, tile.box(), x, palette);
    }
    for (Item.Mark mark : tile.marks()) {
      mark(mark, markX(tile, mark, x), line);
    }
  }

  /** A mark on a wire that a box covers stands at the box's left edge. */
  private static double markX(Item.Tile tile, Item.Mark mark, double x) {
    Item.Box box = tile.box();
    return box != null && mark.wire() > box.top() && mark.wire() < box.bottom()
        ? x - box.width() / 2
        : x;
  }

  /** The line from the topmost to the lowest sign or box. */
  private void join(Item.Tile tile, double x, Colour line) {
    int top = Integer.MAX_VALUE;
    for (Item.Mark mark : tile.marks()) {
      top = Math.min(top, mark.wire());
    }
    if (tile.box() != null) {
      top = Math.min(top, tile.box().top());
    }
    if (top < tile.lowest()) {
      if (layout.isQuantum(top)) {
        Stroke stroke = Stroke.of(line, 1.2 * theme.line());
        out.accept(new Shape.Line(x, y(top), x, y(tile.lowest()), stroke));
      } else {
        doubled(x, y(top), y(tile.lowest()));
      }
    }
  }

  private void mark(Item.Mark mark, double x, Colour line) {
    double y = y(mark.wire());
    Stroke stroke = Stroke.of(line, 1.3 * theme.line());
    switch (mark.sign()) {
      case CONTROL -> out.accept(new Shape.Circle(x, y, Dimensions.CONTROL_RADIUS, line, null));
      case ANTI_CONTROL ->
          out.accept(new Shape.Circle(x, y, Dimensions.CONTROL_RADIUS, theme.background(), stroke));
      case PLUS -> {
        double radius = Dimensions.TARGET_RADIUS;
        out.accept(new Shape.Circle(x, y, radius, null, stroke));
        out.accept(new Shape.Line(x - radius, y, x + radius, y, stroke));
        out.accept(new Shape.Line(x, y - radius, x, y + radius, stroke));
      }
      case CROSS -> {
        double arm = CROSS_ARM;
        Stroke heavy = Stroke.of(line, 1.6 * theme.line());
        out.accept(new Shape.Line(x - arm, y - arm, x + arm, y + arm, heavy));
        out.accept(new Shape.Line(x - arm, y + arm, x + arm, y - arm, heavy));
      }
      case READ -> read(x, y);
    }
  }

  private void read(double x, double y) {
    out.accept(new Shape.Box(x - 3.5, y - 3.5, 7, 7, 1, theme.faint(), null));
  }

  /** The double line to the classical wires, what is read there and where the result goes. */
  private void link(Item.Tile tile, double x) {
    Item.Link link = tile.link();
    if (tile.bottom() > tile.lowest()) {
      boolean arrow = link.written() == tile.bottom();
      doubled(x, y(tile.lowest()), y(tile.bottom()) - (arrow ? ARROW + 2 : 0));
    }
    for (int wire : link.read()) {
      read(x, y(wire));
    }
    if (link.written() >= 0) {
      double tip = y(link.written()) - HALF_DOUBLE;
      out.accept(Shapes.arrowDown(x, tip, ARROW, theme.faint()));
      small(link.noteBelow(link.written()), x, y(link.written()) + 14);
    }
    if (!link.read().isEmpty() && link.read().getLast() != link.written()) {
      int lowest = link.read().getLast();
      small(link.noteBelow(lowest), x, y(lowest) + 14);
    }
  }

  private void doubled(double x, double top, double bottom) {
    Stroke stroke = Stroke.of(theme.classical(), 0.75 * theme.line());
    out.accept(new Shape.Line(x - HALF_DOUBLE, top, x - HALF_DOUBLE, bottom, stroke));
    out.accept(new Shape.Line(x + HALF_DOUBLE, top, x + HALF_DOUBLE, bottom, stroke));
  }

  private void small(String text, double x, double baseline) {
    if (!text.isEmpty()) {
      double size = Dimensions.DETAIL_SIZE;
      out.accept(
          new Shape.Text(
              x,
              baseline,
              text,
              size,
              TextWidth.of(text, size),
              Shape.Anchor.MIDDLE,
              theme.faint()));
    }
  }
}
