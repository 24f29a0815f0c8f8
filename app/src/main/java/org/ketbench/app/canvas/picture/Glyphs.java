package org.ketbench.app.canvas.picture;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import org.ketbench.app.canvas.scene.Shape;

/** The outlines of letters, made as wide as they have to come out. */
final class Glyphs {
  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
  private static final FontRenderContext UNROUNDED = new FontRenderContext(null, true, true);

  private Glyphs() {}

  static java.awt.Shape outline(Shape.Text text) {
    GlyphVector glyphs =
        FONT.deriveFont((float) text.size()).createGlyphVector(UNROUNDED, text.text());
    double natural = glyphs.getLogicalBounds().getWidth();
    AffineTransform place = AffineTransform.getTranslateInstance(text.left(), text.y());
    if (natural > 0) {
      place.scale(text.width() / natural, 1);
    }
    return place.createTransformedShape(glyphs.getOutline());
  }

  /** The same as a shape of its own. */
  static Shape.Path path(Shape.Text text) {
    List<Shape.Step> steps = new ArrayList<>();
    double[] p = new double[6];
    double x = 0;
    double y = 0;
    PathIterator outline = outline(text).getPathIterator(null);
    for (; !outline.isDone(); outline.next()) {
      switch (outline.currentSegment(p)) {
        case PathIterator.SEG_MOVETO -> {
          steps.add(new Shape.Step.Move(p[0], p[1]));
          x = p[0];
          y = p[1];
        }
        case PathIterator.SEG_LINETO -> {
          steps.add(new Shape.Step.LineTo(p[0], p[1]));
          x = p[0];
          y = p[1];
        }
        case PathIterator.SEG_QUADTO -> {
          steps.add(cubic(x, y, p));
          x = p[2];
          y = p[3];
        }
        case PathIterator.SEG_CUBICTO -> {
          steps.add(new Shape.Step.CurveTo(p[0], p[1], p[2], p[3], p[4], p[5]));
          x = p[4];
          y = p[5];
        }
        default -> steps.add(new Shape.Step.Close());
      }
    }
    return new Shape.Path(steps, text.colour(), null);
  }

  /** A quadratic curve as a cubic one: its control points lie two thirds of the way to the one. */
  private static Shape.Step cubic(double x, double y, double[] p) {
    return new Shape.Step.CurveTo(
        x + (p[0] - x) * 2 / 3,
        y + (p[1] - y) * 2 / 3,
        p[2] + (p[0] - p[2]) * 2 / 3,
        p[3] + (p[1] - p[3]) * 2 / 3,
        p[2],
        p[3]);
  }
}
