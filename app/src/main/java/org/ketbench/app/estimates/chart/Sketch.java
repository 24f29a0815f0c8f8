package org.ketbench.app.estimates.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.TextWidth;
import org.ketbench.app.canvas.scene.Colour;
import org.ketbench.app.canvas.scene.Shape;
import org.ketbench.app.canvas.scene.Shape.Anchor;
import org.ketbench.app.canvas.scene.Shape.Step;
import org.ketbench.app.canvas.scene.Stroke;
import org.ketbench.app.canvas.scene.Theme;

/** A plot while it is being drawn. */
final class Sketch {
  private static final String MORE = "…";

  private final double width;
  private final double height;
  private final Look look;
  private final List<Shape> shapes = new ArrayList<>();
  private final List<Spot> spots = new ArrayList<>();

  Sketch(double width, double height, Look look) {
    this.width = width;
    this.height = height;
    this.look = look;
    shapes.add(new Shape.Box(0, 0, width, height, 0, look.theme().background(), null));
  }

  Theme theme() {
    return look.theme();
  }

  Look look() {
    return look;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  /** How wide a text comes out. */
  static double measure(String text, double size) {
    return TextWidth.of(text, size);
  }

  void text(String text, double x, double baseline, Anchor anchor, double size, Colour colour) {
    if (!text.isEmpty()) {
      double wide = measure(text, size);
      shapes.add(new Shape.Text(x, baseline, text, size, wide, anchor, colour));
    }
  }

  /** A text from its start, shortened to the room there is; nothing where that is too little. */
  void fitted(String text, double x, double baseline, double room, double size, Colour colour) {
    String shown = text;
    int kept = text.length();
    while (kept > 1 && measure(shown, size) > room) {
      kept--;
      shown = text.substring(0, kept) + MORE;
    }
    if (measure(shown, size) <= room) {
      text(shown, x, baseline, Anchor.START, size, colour);
    }
  }

  void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    shapes.add(new Shape.Line(x1, y1, x2, y2, stroke));
  }

  void box(
      double x, double y, double wide, double high, @Nullable Colour fill, @Nullable Stroke line) {
    shapes.add(new Shape.Box(x, y, wide, high, 0, fill, line));
  }

  void circle(double x, double y, double radius, @Nullable Colour fill, @Nullable Stroke line) {
    shapes.add(new Shape.Circle(x, y, radius, fill, line));
  }

  /** A sign that tells a series from others even without colour. */
  void marker(int series, double x, double y, double radius, Colour colour) {
    double r = radius;
    switch (series % 4) {
      case 0 -> circle(x, y, r, colour, null);
      case 1 -> box(x - 0.88 * r, y - 0.88 * r, 1.76 * r, 1.76 * r, colour, null);
      case 2 -> polygon(colour, x, y - 1.2 * r, x + 1.1 * r, y + 0.8 * r, x - 1.1 * r, y + 0.8 * r);
      default -> polygon(colour, x, y - 1.3 * r, x + 1.3 * r, y, x, y + 1.3 * r, x - 1.3 * r, y);
    }
  }

  private void polygon(Colour fill, double... corners) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step.Move(corners[0], corners[1]));
    for (int i = 2; i < corners.length; i += 2) {
      steps.add(new Step.LineTo(corners[i], corners[i + 1]));
    }
    steps.add(new Step.Close());
    shapes.add(new Shape.Path(steps, fill, null));
  }

  /** A line through points. */
  void polyline(List<double[]> points, Stroke stroke) {
    if (points.size() > 1) {
      List<Step> steps = new ArrayList<>();
      steps.add(new Step.Move(points.getFirst()[0], points.getFirst()[1]));
      points.stream().skip(1).forEach(point -> steps.add(new Step.LineTo(point[0], point[1])));
      shapes.add(new Shape.Path(steps, null, stroke));
    }
  }

  void spot(Spot spot) {
    spots.add(spot);
  }

  /** What is shown where there is nothing to show. */
  Plot empty(String title, String message) {
    text(message, 12, 12 + look.size(), Anchor.START, look.size(), theme().faint());
    return done(title, message);
  }

  Plot done(String title, String description) {
    return new Plot(title, description, width, height, shapes, spots);
  }
}
