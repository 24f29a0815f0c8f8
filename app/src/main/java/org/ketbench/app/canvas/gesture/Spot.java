package org.ketbench.app.canvas.gesture;

/**
 * What a height of the layout means.
 *
 * @param wire of the layout; for {@link Zone#GHOST} the number that a new qubit would have
 */
record Spot(Zone zone, int wire) {
  enum Zone {
    QUBIT,
    CLASSICAL,
    /** Below all wires, where a new one would be. */
    GHOST,
    /** Where things are thrown away. */
    OUTSIDE
  }

  boolean isQubit() {
    return zone == Zone.QUBIT || zone == Zone.GHOST;
  }
}
