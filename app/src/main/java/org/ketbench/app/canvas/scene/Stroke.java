package org.ketbench.app.canvas.scene;

/** How a line is drawn. */
public record Stroke(Colour colour, double width, boolean dashed) {
  /** The lengths of a dash and of the gap after it. */
  public static final double DASH = 4;

  public static Stroke of(Colour colour, double width) {
    return new Stroke(colour, width, false);
  }

  Stroke withDashes() {
    return new Stroke(colour, width, true);
  }
}
