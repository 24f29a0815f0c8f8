package org.ketbench.app.charts.state;

import java.util.Locale;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.ArcType;
import javafx.scene.text.TextAlignment;
import org.ketbench.app.charts.ask.WireState;
import org.ketbench.app.charts.draw.CellPainter;
import org.ketbench.app.charts.draw.Inks;
import org.ketbench.app.charts.parts.Numbers;
import org.ketbench.app.text.Texts;

/**
 * One qubit as an arrow in the Bloch ball, seen from the front and a little above, with a ring that
 * is closed where the qubit is pure and open all around where nothing is known of it by itself.
 */
public final class BlochPainter implements CellPainter<NamedWire> {
  private static final Texts TEXTS = Texts.beside(BlochPainter.class);
  private static final double DEPTH = 0.32;
  private static final double SLANT = 0.42;
  private static final double FULL = 360;
  private static final double TOP = 90;
  private static final double LIT = 0.14;

  private final ObservableIntegerValue lit;

  /**
   * @param lit the qubit whose ball is lit
   */
  BlochPainter(ObservableIntegerValue lit) {
    this.lit = lit;
  }

  @Override
  public double width(Inks inks) {
    return 6.4 * inks.size();
  }

  @Override
  public double height(Inks inks) {
    return 8.4 * inks.size();
  }

  @Override
  public void paint(GraphicsContext graphics, NamedWire wire, double width, Inks inks) {
    if (wire.qubit() == lit.get()) {
      graphics.setGlobalAlpha(LIT);
      graphics.setFill(inks.accent());
      graphics.fillRoundRect(1, 1, width - 2, height(inks) - 2, 8, 8);
      graphics.setGlobalAlpha(1);
    }
    double centre = width / 2;
    double middle = height(inks) / 2 + 0.1 * inks.size();
    graphics.setTextBaseline(VPos.CENTER);
    graphics.setTextAlign(TextAlignment.CENTER);
    graphics.setFont(inks.text());
    graphics.setFill(inks.ink());
    graphics.fillText(wire.name(), centre, 0.9 * inks.size(), width);
    ball(graphics, wire.state(), centre, middle, 2 * inks.size(), inks);
    graphics.setFont(inks.small());
    graphics.setFill(inks.faint());
    graphics.fillText(one(wire), centre, height(inks) - 0.9 * inks.size(), width);
  }

  /** The ball alone. */
  public static void ball(
      GraphicsContext graphics, WireState state, double x, double y, double radius, Inks inks) {
    graphics.setLineWidth(1);
    graphics.setStroke(inks.line());
    graphics.strokeOval(x - radius, y - radius * DEPTH, 2 * radius, 2 * radius * DEPTH);
    graphics.strokeLine(x, y - radius, x, y + radius);
    graphics.setStroke(inks.faint());
    graphics.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    double ring = 1.2 * radius;
    graphics.setStroke(inks.accent());
    graphics.setLineWidth(0.12 * radius);
    double share = 2 * state.purity() - 1;
    graphics.strokeArc(x - ring, y - ring, 2 * ring, 2 * ring, TOP, -FULL * share, ArcType.OPEN);
    double tipX = x + radius * (state.y() - SLANT * state.x());
    double tipY = y - radius * (state.z() - DEPTH * state.x());
    graphics.setStroke(inks.ink());
    graphics.setLineWidth(Math.max(1, 0.08 * radius));
    graphics.strokeLine(x, y, tipX, tipY);
    double dot = 0.14 * radius;
    graphics.setFill(inks.ink());
    graphics.fillOval(tipX - dot, tipY - dot, 2 * dot, 2 * dot);
  }

  private static String one(NamedWire wire) {
    return TEXTS.get("bloch.one", Numbers.percent(wire.state().probabilityOfOne()));
  }

  @Override
  public String text(NamedWire wire) {
    WireState state = wire.state();
    return TEXTS.get(
            "bloch.values",
            wire.name(),
            number(state.x()),
            number(state.y()),
            number(state.z()),
            number(state.purity()))
        + " "
        + one(wire);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", Math.abs(value) < 5e-4 ? 0.0 : value);
  }
}
