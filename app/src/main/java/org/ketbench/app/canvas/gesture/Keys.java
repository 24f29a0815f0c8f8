package org.ketbench.app.canvas.gesture;

/**
 * The keys that are held down while dragging.
 *
 * @param copy what is held stays where it was as well
 * @param fill a row of copies is made on the way
 * @param lock what is held moves in one direction only
 */
public record Keys(boolean copy, boolean fill, boolean lock) {
  public static final Keys NONE = new Keys(false, false, false);

  /** With the keys of both. */
  public Keys and(Keys other) {
    return new Keys(copy || other.copy, fill || other.fill, lock || other.lock);
  }
}
