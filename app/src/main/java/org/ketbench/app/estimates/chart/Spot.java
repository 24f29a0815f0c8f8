package org.ketbench.app.estimates.chart;

import java.util.function.Supplier;

/**
 * A place in a chart that means something.
 *
 * @param words what it says to who points at it; a chart has hundreds of places and is drawn with
 *     every key that is typed, so they are put together when they are asked for
 * @param group the series or the row that it belongs to
 * @param index which one of those
 */
public record Spot(
    double x, double y, double width, double height, Supplier<String> words, int group, int index) {

  public String text() {
    return words.get();
  }

  /** How far a point is from it; 0 inside. */
  double distance(double px, double py) {
    double dx = Math.max(0, Math.max(x - px, px - x - width));
    double dy = Math.max(0, Math.max(y - py, py - y - height));
    return Math.hypot(dx, dy);
  }

  public double centreX() {
    return x + width / 2;
  }

  public double centreY() {
    return y + height / 2;
  }
}
