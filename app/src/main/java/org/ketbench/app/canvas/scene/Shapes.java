package org.ketbench.app.canvas.scene;

import java.util.List;
import org.ketbench.app.canvas.scene.Shape.Step;

/** Signs that are made of a path. */
final class Shapes {
  private static final double METER = 10;

  private Shapes() {}

  /** A filled arrow head whose tip is at this point. */
  static Shape arrowDown(double x, double y, double size, Colour colour) {
    return new Shape.Path(
        List.of(
            new Step.Move(x, y),
            new Step.LineTo(x - 0.8 * size, y - 1.4 * size),
            new Step.LineTo(x + 0.8 * size, y - 1.4 * size),
            new Step.Close()),
        colour,
        null);
  }

  /** The dial of a meter, its needle turns on this point. */
  static Shape meter(double x, double y, Stroke stroke) {
    double bow = METER * 4 / 3;
    return new Shape.Path(
        List.of(
            new Step.Move(x - METER, y),
            new Step.CurveTo(x - METER, y - bow, x + METER, y - bow, x + METER, y),
            new Step.Move(x, y),
            new Step.LineTo(x + 0.8 * METER, y - 1.35 * METER)),
        null,
        stroke);
  }
}
