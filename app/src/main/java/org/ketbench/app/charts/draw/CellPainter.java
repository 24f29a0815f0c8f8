package org.ketbench.app.charts.draw;

import javafx.scene.canvas.GraphicsContext;

/** Draws things of one kind, all of one size. */
public interface CellPainter<T> {
  /** How wide a thing has to be; 0 for as wide as there is room. */
  double width(Inks inks);

  double height(Inks inks);

  /** Draws a thing with its upper left corner at the origin. */
  void paint(GraphicsContext graphics, T thing, double width, Inks inks);

  /** The same in words. */
  String text(T thing);
}
