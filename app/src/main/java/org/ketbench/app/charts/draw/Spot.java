package org.ketbench.app.charts.draw;

/**
 * Something in a chart that can be pointed at.
 *
 * @param x of the left edge of where it is, as y of the upper one
 * @param text what there is to say about it
 */
public record Spot(double x, double y, double width, double height, String text) {
  boolean has(double atX, double atY) {
    return atX >= x && atX < x + width && atY >= y && atY < y + height;
  }
}
