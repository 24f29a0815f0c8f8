package org.ketbench.app.canvas.scene;

import java.util.function.Consumer;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Dimensions;
import org.ketbench.app.canvas.layout.TextWidth;

/** Draws the wires of a strip: single for qubits, double for bits and for measured qubits. */
final class WirePainter {
  private static final double HALF_DOUBLE = 1.75;
  private static final double SLASH = 5;

  private final CircuitLayout layout;
  private final Theme theme;
  private final Strip strip;
  private final Consumer<Shape> out;
  private final double start;
  private final double end;

  /**
   * @param room how much further than the last column the wires go on
   */
  WirePainter(CircuitLayout layout, Theme theme, Strip strip, double room, Consumer<Shape> out) {
    this.layout = layout;
    this.theme = theme;
    this.strip = strip;
    this.out = out;
    boolean empty = layout.columns() == 0;
    double first = empty ? layout.origin() : layout.left(strip.first());
    double last = empty ? layout.end() : layout.right(strip.last());
    start = first + strip.dx() - 2 * Dimensions.WIRE_END;
    end = last + strip.dx() + 2 * Dimensions.WIRE_END + room;
  }

  void paint() {
    for (int wire = strip.top(); wire <= strip.bottom(); wire++) {
      double y = layout.y(wire) + strip.dy();
      if (layout.isQuantum(wire)) {
        quantum(wire, y);
      } else {
        doubled(start, end, y, theme.classical());
        size(layout.size(wire), y);
      }
    }
  }

  private void quantum(int wire, double y) {
    int[] changes = layout.measured().changes(wire);
    double from = start;
    boolean measured = false;
    for (int column : changes) {
      if (column > strip.last()) {
        break;
      }
      if (column >= strip.first()) {
        double to = layout.centre(column) + strip.dx();
        piece(from, to, y, measured);
        from = to;
      }
      measured = !measured;
    }
    piece(from, end, y, measured);
  }

  private void piece(double from, double to, double y, boolean measured) {
    if (from >= to) {
      return;
    }
    if (measured) {
      doubled(from, to, y, theme.wire());
    } else {
      out.accept(new Shape.Line(from, y, to, y, Stroke.of(theme.wire(), theme.line())));
    }
  }

  private void doubled(double from, double to, double y, Colour colour) {
    Stroke stroke = Stroke.of(colour, 0.75 * theme.line());
    out.accept(new Shape.Line(from, y - HALF_DOUBLE, to, y - HALF_DOUBLE, stroke));
    out.accept(new Shape.Line(from, y + HALF_DOUBLE, to, y + HALF_DOUBLE, stroke));
  }

  /** A slash through a register's wire with the number of its bits. */
  private void size(int bits, double y) {
    if (bits == 0) {
      return;
    }
    double x = start + SLASH + 2;
    Stroke stroke = Stroke.of(theme.classical(), theme.line());
    out.accept(new Shape.Line(x - 3, y + SLASH, x + 3, y - SLASH, stroke));
    String text = Integer.toString(bits);
    out.accept(
        new Shape.Text(
            x + 4,
            y - 5,
            text,
            Dimensions.PORT_SIZE,
            TextWidth.of(text, Dimensions.PORT_SIZE),
            Shape.Anchor.START,
            theme.faint()));
  }
}
