package org.ketbench.app.canvas.gesture;

/**
 * A drag as it is at one moment.
 *
 * @param startX where in the layout it began, as startY
 * @param pointerX where in the layout the pointer is, as pointerY
 */
public record Gesture(
    Hand hand, double startX, double startY, double pointerX, double pointerY, Keys keys) {

  public static Gesture at(Hand hand, double x, double y) {
    return new Gesture(hand, x, y, x, y, Keys.NONE);
  }

  public Gesture moved(double x, double y, Keys pressed) {
    return new Gesture(hand, startX, startY, x, y, pressed);
  }

  private boolean isSideways() {
    return Math.abs(pointerX - startX) >= Math.abs(pointerY - startY);
  }

  /** Where the pointer is, or would be if it had kept to its direction. */
  public double x() {
    return keys.lock() && !isSideways() ? startX : pointerX;
  }

  public double y() {
    return keys.lock() && isSideways() ? startY : pointerY;
  }
}
