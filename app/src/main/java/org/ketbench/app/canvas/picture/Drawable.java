package org.ketbench.app.canvas.picture;

import java.util.function.Consumer;
import org.ketbench.app.canvas.scene.Shape;

/** A finished drawing, which any format can be written from. */
public interface Drawable {
  String title();

  /** What it shows, in words. */
  String description();

  /** The width, in pixels at 100 %. */
  double width();

  double height();

  /** Shows all shapes from the lowest to the topmost. */
  void paint(Consumer<Shape> out);
}
