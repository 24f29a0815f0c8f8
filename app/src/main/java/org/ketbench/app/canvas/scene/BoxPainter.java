package org.ketbench.app.canvas.scene;

import java.util.function.Consumer;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Dimensions;
import org.ketbench.app.canvas.layout.Item;
import org.ketbench.app.canvas.layout.TextWidth;

/** Draws the boxes of gates, measurements and the like. */
final class BoxPainter {
  private static final double RADIUS = 4;

  /** Capital letters reach this part of the font's size above the baseline. */
  private static final double CAPITALS = 0.72;

  private static final double DETAIL_BELOW_SYMBOL = 13;

  private final CircuitLayout layout;
  private final Theme theme;
  private final Strip strip;
  private final Consumer<Shape> out;

  BoxPainter(CircuitLayout layout, Theme theme, Strip strip, Consumer<Shape> out) {
    this.layout = layout;
    this.theme = theme;
    this.strip = strip;
    this.out = out;
  }

  private double y(int wire) {
    return layout.y(wire) + strip.dy();
  }

  void paint(Item.Tile tile, Item.Box box, double x, Theme.Palette palette) {
    double top = y(box.top()) - Dimensions.BOX / 2;
    double bottom = y(box.bottom()) + Dimensions.BOX / 2;
    double left = x - box.width() / 2;
    out.accept(
        new Shape.Box(
            left,
            top,
            box.width(),
            bottom - top,
            RADIUS,
            palette.fill(),
            Stroke.of(palette.line(), theme.line())));
    passing(tile, box, left, palette);
    ports(box, left, palette);
    double middle = labelMiddle(box);
    double centre = box.wires().size() > 1 ? x + Dimensions.PORT_ROOM / 2 : x;
    if (box.kind() == Item.Kind.MEASUREMENT) {
      out.accept(Shapes.meter(x, middle + 7, Stroke.of(palette.ink(), 1.2 * theme.line())));
    } else if (box.detail().isEmpty()) {
      text(box.label(), centre, middle, Dimensions.SYMBOL_SIZE, palette);
    } else if (box.label().isEmpty()) {
      text(box.detail(), centre, middle, Dimensions.DETAIL_SIZE, palette);
    } else {
      text(
          box.label(),
          centre,
          middle - DETAIL_BELOW_SYMBOL / 2 - 0.5,
          Dimensions.SYMBOL_ABOVE_DETAIL_SIZE,
          palette);
      text(
          box.detail(),
          centre,
          middle + DETAIL_BELOW_SYMBOL / 2 + 1,
          Dimensions.DETAIL_SIZE,
          palette);
    }
  }

  private void text(String text, double x, double middle, double size, Theme.Palette palette) {
    out.accept(
        new Shape.Text(
            x,
            middle + size * CAPITALS / 2,
            text,
            size,
            TextWidth.of(text, size),
            Shape.Anchor.MIDDLE,
            palette.ink()));
  }

  /** Wires that take no part are drawn over the box, so that nobody takes them for its qubits. */
  private void passing(Item.Tile tile, Item.Box box, double left, Theme.Palette palette) {
    if (box.bottom() - box.top() + 1 == box.wires().size()) {
      return;
    }
    for (int wire = box.top() + 1; wire < box.bottom(); wire++) {
      int passing = wire;
      if (!box.wires().contains(wire)
          && tile.marks().stream().noneMatch(mark -> mark.wire() == passing)) {
        Stroke stroke = Stroke.of(palette.line(), 0.8 * theme.line()).withDashes();
        out.accept(new Shape.Line(left, y(wire), left + box.width(), y(wire), stroke));
      }
    }
  }

  /** Numbers at the left edge that tell the gate's qubits apart. */
  private void ports(Item.Box box, double left, Theme.Palette palette) {
    if (box.wires().size() < 2) {
      return;
    }
    for (int i = 0; i < box.wires().size(); i++) {
      String number = Integer.toString(i);
      double size = Dimensions.PORT_SIZE;
      out.accept(
          new Shape.Text(
              left + 4,
              y(box.wires().get(i)) + size * CAPITALS / 2,
              number,
              size,
              TextWidth.of(number, size),
              Shape.Anchor.START,
              palette.ink()));
    }
  }

  /** The middle of a box, or beside it where a wire passes just there. */
  private double labelMiddle(Item.Box box) {
    double middle = (y(box.top()) + y(box.bottom())) / 2;
    if (box.top() == box.bottom()) {
      return middle;
    }
    for (int wire = box.top() + 1; wire < box.bottom(); wire++) {
      if (!box.wires().contains(wire) && Math.abs(y(wire) - middle) < Dimensions.BOX / 2) {
        return (y(wire) + y(wire + 1)) / 2;
      }
    }
    return middle;
  }
}
