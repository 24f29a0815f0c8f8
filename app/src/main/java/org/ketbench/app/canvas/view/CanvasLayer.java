package org.ketbench.app.canvas.view;

import javafx.scene.canvas.GraphicsContext;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.canvas.scene.Strip;
import org.ketbench.app.canvas.scene.Theme;

/** Something that is drawn above a circuit, and may be pointed at before the circuit is. */
public interface CanvasLayer {
  /**
   * Draws in the coordinates of the layout.
   *
   * @param strip what of the circuit can be seen
   * @param height of the view, in its own pixels
   */
  void paint(
      GraphicsContext graphics,
      Drawing drawing,
      Theme theme,
      Strip strip,
      Viewport view,
      double height);

  /** Whether the layer takes the pointer at a point of the view for itself. */
  default boolean point(double viewX, double viewY) {
    return false;
  }

  /** What the layer says about a point of the view, in words; empty for nothing. */
  default String hint(double viewX, double viewY) {
    return "";
  }

  /** The pointer has left. */
  default void leave() {}

  /**
   * Whether the layer takes a click at a point of the view for itself.
   *
   * @param further whether something is to be added, as with the shift key
   */
  default boolean click(double viewX, double viewY, boolean further) {
    return false;
  }
}
