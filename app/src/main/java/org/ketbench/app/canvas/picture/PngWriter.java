package org.ketbench.app.canvas.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.scene.Colour;
import org.ketbench.app.canvas.scene.Shape;
import org.ketbench.app.canvas.scene.Stroke;

/** Writes a picture as PNG, drawn without a display. */
public final class PngWriter {
  private final Graphics2D graphics;

  private PngWriter(Graphics2D graphics) {
    this.graphics = graphics;
  }

  /** How many pixels a picture has at a scale. */
  public static double pixels(Drawable picture, double scale) {
    return picture.width() * scale * picture.height() * scale;
  }

  public static void write(Drawable picture, double scale, OutputStream out) throws IOException {
    ImageIO.setUseCache(false);
    ImageIO.write(image(picture, scale), "png", out);
  }

  static BufferedImage image(Drawable picture, double scale) {
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(picture.width() * scale),
            (int) Math.ceil(picture.height() * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    // Up to the edge of the last pixels, which would be dark where the ground ends within them.
    graphics.scale(image.getWidth() / picture.width(), image.getHeight() / picture.height());
    picture.paint(new PngWriter(graphics)::shape);
    graphics.dispose();
    return image;
  }

  private void shape(Shape shape) {
    switch (shape) {
      case Shape.Line line ->
          paint(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()), null, line.stroke());
      case Shape.Box box ->
          paint(
              new RoundRectangle2D.Double(
                  box.x(), box.y(), box.width(), box.height(), 2 * box.radius(), 2 * box.radius()),
              box.fill(),
              box.stroke());
      case Shape.Circle circle ->
          paint(
              new Ellipse2D.Double(
                  circle.x() - circle.radius(),
                  circle.y() - circle.radius(),
                  2 * circle.radius(),
                  2 * circle.radius()),
              circle.fill(),
              circle.stroke());
      case Shape.Path path -> paint(outline(path), path.fill(), path.stroke());
      case Shape.Text text -> text(text);
    }
  }

  private static Path2D outline(Shape.Path path) {
    Path2D outline = new Path2D.Double();
    for (Shape.Step step : path.steps()) {
      switch (step) {
        case Shape.Step.Move(double x, double y) -> outline.moveTo(x, y);
        case Shape.Step.LineTo(double x, double y) -> outline.lineTo(x, y);
        case Shape.Step.CurveTo curve ->
            outline.curveTo(curve.x1(), curve.y1(), curve.x2(), curve.y2(), curve.x(), curve.y());
        case Shape.Step.Close _ -> outline.closePath();
      }
    }
    return outline;
  }

  private void paint(java.awt.Shape outline, @Nullable Colour fill, @Nullable Stroke stroke) {
    if (fill != null) {
      graphics.setColor(new Color(fill.rgb()));
      graphics.fill(outline);
    }
    if (stroke != null) {
      graphics.setColor(new Color(stroke.colour().rgb()));
      graphics.setStroke(
          new BasicStroke(
              (float) stroke.width(),
              BasicStroke.CAP_BUTT,
              BasicStroke.JOIN_MITER,
              10,
              stroke.dashed() ? new float[] {(float) Stroke.DASH} : null,
              0));
      graphics.draw(outline);
    }
  }

  private void text(Shape.Text text) {
    graphics.setColor(new Color(text.colour().rgb()));
    graphics.fill(Glyphs.outline(text));
  }
}
