package org.ketbench.app.canvas.scene;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A primitive that every way of drawing knows. Lengths are pixels at 100 %, y grows downwards. */
public sealed interface Shape {

  record Line(double x1, double y1, double x2, double y2, Stroke stroke) implements Shape {}

  /** A rectangle with rounded corners; null for no filling and for no outline. */
  record Box(
      double x,
      double y,
      double width,
      double height,
      double radius,
      @Nullable Colour fill,
      @Nullable Stroke stroke)
      implements Shape {}

  record Circle(double x, double y, double radius, @Nullable Colour fill, @Nullable Stroke stroke)
      implements Shape {}

  /** Any other outline. */
  record Path(List<Step> steps, @Nullable Colour fill, @Nullable Stroke stroke) implements Shape {
    public Path {
      steps = List.copyOf(steps);
    }
  }

  /**
   * One line of text.
   *
   * @param x its middle, or the end that {@code anchor} names
   * @param y its baseline
   * @param width how wide it has to come out
   */
  record Text(
      double x, double y, String text, double size, double width, Anchor anchor, Colour colour)
      implements Shape {

    /** The left end of the text. */
    public double left() {
      return switch (anchor) {
        case START -> x;
        case MIDDLE -> x - width / 2;
        case END -> x - width;
      };
    }
  }

  /** Which point of a text is given. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** A part of a path. */
  sealed interface Step {
    record Move(double x, double y) implements Step {}

    record LineTo(double x, double y) implements Step {}

    record CurveTo(double x1, double y1, double x2, double y2, double x, double y)
        implements Step {}

    record Close() implements Step {}
  }
}
