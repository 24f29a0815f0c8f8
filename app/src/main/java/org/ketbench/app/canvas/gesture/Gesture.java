package org.ketbench.app.canvas.gesture;

/**
 * A drag as it is at one moment.
 *
 * @param x where in the layout the pointer is, as y
 * @param copy whether what is held stays where it was as well
 */
public record Gesture(Hand hand, double x, double y, boolean copy) {
  /** What to undo afterwards, in words. */
  public String name() {
    return switch (hand) {
      case Hand.Held _ -> copy ? "Copy Gate" : "Move Gate";
      case Hand.Fresh(Hand.Tile tile) -> "Insert " + tile.label();
    };
  }

  public Gesture at(double newX, double newY, boolean copying) {
    return new Gesture(hand, newX, newY, copying);
  }
}
