package org.ketbench.app.canvas.scene;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.app.canvas.layout.CircuitLayout;

/**
 * A part of a layout that is drawn in one piece: the columns from {@code first} to {@code last} on
 * the wires from {@code top} to {@code bottom}, moved by {@code dx} and {@code dy}.
 */
public record Strip(int first, int last, int top, int bottom, double dx, double dy) {

  /** All of a layout in one piece. */
  public static Strip whole(CircuitLayout layout) {
    return new Strip(0, layout.columns() - 1, 0, layout.wires() - 1, 0, 0);
  }

  /** What a rectangle shows of a layout, in the layout's own coordinates. */
  public static Strip visible(
      CircuitLayout layout, double left, double top, double right, double bottom) {
    return new Strip(
        layout.columnAt(left),
        layout.columnAt(right),
        Math.max(layout.wireAt(top) - 1, 0),
        Math.min(layout.wireAt(bottom) + 1, layout.wires() - 1),
        0,
        0);
  }

  /**
   * Strips below one another of which none is wider than {@code width}, unless a single column is;
   * with a width of 0 there is only one.
   */
  public static List<Strip> wrapped(CircuitLayout layout, double width) {
    if (width <= 0 || layout.width() <= width || layout.columns() == 0) {
      return List.of(whole(layout));
    }
    double room = width - (layout.width() - layout.end());
    List<Strip> strips = new ArrayList<>();
    int first = 0;
    for (int column = 1; column <= layout.columns(); column++) {
      double dx = layout.origin() - layout.left(first);
      if (column == layout.columns() || layout.right(column) + dx > room) {
        double dy = strips.size() * layout.height();
        strips.add(new Strip(first, column - 1, 0, layout.wires() - 1, dx, dy));
        first = column;
      }
    }
    return List.copyOf(strips);
  }
}
