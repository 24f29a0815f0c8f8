package org.ketbench.app.canvas.view;

import org.ketbench.app.canvas.layout.Dimensions;

/**
 * What part of a layout is shown: the point in the upper left corner and the enlargement.
 *
 * @param x in pixels at 100 %, as y
 */
public record Viewport(double x, double y, double zoom) {
  public static final double SMALLEST = 0.1;
  public static final double LARGEST = 4;

  /**
   * What stands along the upper edge takes so many pixels of the view, whatever the enlargement.
   */
  public static final double HEAD = 15;

  static final Viewport START = new Viewport(0, 0, 1);

  /** The upper left corner of a layout, below what stands along the edge. */
  static Viewport beginning(double zoom) {
    return new Viewport(0, Math.min(0, Dimensions.MARGIN - HEAD / zoom), zoom);
  }

  /** The place in the layout of a point of the view. */
  public double layoutX(double viewX) {
    return x + viewX / zoom;
  }

  public double layoutY(double viewY) {
    return y + viewY / zoom;
  }

  /** The edge between two pixels of the view that is nearest to a place in the layout. */
  double edgeX(double layoutX) {
    return Math.rint((layoutX - x) * zoom);
  }

  Viewport panned(double dx, double dy) {
    return new Viewport(x - dx / zoom, y - dy / zoom, zoom);
  }

  /** Enlarged by a factor; the point of the view stays where it is. */
  Viewport zoomed(double factor, double viewX, double viewY) {
    double next = Math.clamp(zoom * factor, SMALLEST, LARGEST);
    return new Viewport(layoutX(viewX) - viewX / next, layoutY(viewY) - viewY / next, next);
  }

  /** Moved as little as needed for the view to show no more than the layout, as far as it can. */
  Viewport within(double layoutWidth, double layoutHeight, double width, double height) {
    double mostX = Math.max(0, layoutWidth - width / zoom);
    double leastY = beginning(zoom).y();
    double mostY = Math.max(leastY, layoutHeight - height / zoom);
    return new Viewport(Math.clamp(x, 0, mostX), Math.clamp(y, leastY, mostY), zoom);
  }
}
