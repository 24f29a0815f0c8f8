package org.ketbench.app.canvas.view;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Affine;
import javafx.scene.transform.Scale;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.scene.Colour;
import org.ketbench.app.canvas.scene.Shape;
import org.ketbench.app.canvas.scene.Stroke;

/** Draws shapes on a JavaFX canvas. */
public final class ShapeRenderer {
  private static final int MOST_FONTS = 64;

  private final GraphicsContext graphics;
  private final double pixels;
  private final Affine onScreen;
  private final Map<Double, Font> fonts = new HashMap<>();
  private final Map<Colour, Color> colours = new HashMap<>();

  public ShapeRenderer(GraphicsContext graphics) {
    this.graphics = graphics;
    pixels = pixels();
    onScreen = new Affine(new Scale(1 / pixels, 1 / pixels));
  }

  /** How many pixels of the screen a canvas has for each of its own, in a row. */
  private static double pixels() {
    return Screen.getScreens().stream()
        .mapToDouble(
            screen -> Math.ceil(Math.max(screen.getOutputScaleX(), screen.getOutputScaleY())))
        .max()
        .orElse(1);
  }

  Color colour(Colour colour) {
    return colours.computeIfAbsent(
        colour, each -> Color.rgb(each.red(), each.green(), each.blue()));
  }

  public void draw(Shape shape) {
    switch (shape) {
      case Shape.Line line -> {
        stroke(line.stroke());
        graphics.strokeLine(line.x1(), line.y1(), line.x2(), line.y2());
      }
      case Shape.Box box -> box(box);
      case Shape.Circle circle -> {
        double left = circle.x() - circle.radius();
        double top = circle.y() - circle.radius();
        double size = 2 * circle.radius();
        if (circle.fill() != null) {
          graphics.setFill(colour(circle.fill()));
          graphics.fillOval(left, top, size, size);
        }
        if (circle.stroke() != null) {
          stroke(circle.stroke());
          graphics.strokeOval(left, top, size, size);
        }
      }
      case Shape.Path path -> path(path);
      case Shape.Text text -> text(text);
    }
  }

  private void box(Shape.Box box) {
    double arc = 2 * box.radius();
    if (box.fill() != null) {
      graphics.setFill(colour(box.fill()));
      graphics.fillRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
    }
    if (box.stroke() != null) {
      stroke(box.stroke());
      graphics.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
    }
  }

  private void path(Shape.Path path) {
    graphics.beginPath();
    for (Shape.Step step : path.steps()) {
      switch (step) {
        case Shape.Step.Move(double x, double y) -> graphics.moveTo(x, y);
        case Shape.Step.LineTo(double x, double y) -> graphics.lineTo(x, y);
        case Shape.Step.CurveTo(double x1, double y1, double x2, double y2, double x, double y) ->
            graphics.bezierCurveTo(x1, y1, x2, y2, x, y);
        case Shape.Step.Close _ -> graphics.closePath();
      }
    }
    paint(path.fill(), path.stroke());
  }

  private void paint(@Nullable Colour fill, @Nullable Stroke stroke) {
    if (fill != null) {
      graphics.setFill(colour(fill));
      graphics.fill();
    }
    if (stroke != null) {
      stroke(stroke);
      graphics.stroke();
    }
  }

  private void stroke(Stroke stroke) {
    graphics.setStroke(colour(stroke.colour()));
    graphics.setLineWidth(stroke.width());
    if (stroke.dashed()) {
      graphics.setLineDashes(Stroke.DASH);
    } else {
      graphics.setLineDashes((double[]) null);
    }
  }

  /**
   * Text that the machine's font makes wider than measured is narrowed to fit. Without a graphics
   * card only letters in the size that they have on the screen are kept from one time to the next;
   * others are drawn as outlines each time, which takes several times as long.
   */
  private void text(Shape.Text text) {
    Affine inLayout = graphics.getTransform();
    double zoom = inLayout.getMxx() * pixels;
    graphics.setTransform(onScreen);
    graphics.setFill(colour(text.colour()));
    graphics.setFont(font(text.size() * zoom));
    graphics.setTextAlign(
        switch (text.anchor()) {
          case START -> TextAlignment.LEFT;
          case MIDDLE -> TextAlignment.CENTER;
          case END -> TextAlignment.RIGHT;
        });
    graphics.fillText(
        text.text(),
        text.x() * zoom + inLayout.getTx() * pixels,
        text.y() * zoom + inLayout.getTy() * pixels,
        text.width() * zoom);
    graphics.setTransform(inLayout);
  }

  /** Who zooms goes through many sizes and comes back to few. */
  private Font font(double size) {
    if (fonts.size() > MOST_FONTS) {
      fonts.clear();
    }
    return fonts.computeIfAbsent(size, Font::font);
  }
}
