package org.ketbench.app.charts.parts;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Line;
import org.ketbench.app.text.Texts;

/**
 * One qubit as an arrow in the Bloch ball, seen from the front and a little above, with a ring that
 * is closed where the qubit is pure and half open where nothing is known of it by itself.
 */
public final class BlochBall extends VBox {
  private static final Texts TEXTS = Texts.beside(BlochBall.class);
  private static final double RADIUS = 26;
  private static final double RING = RADIUS + 5;
  private static final double CENTRE = RING + 3;
  private static final double DEPTH = 0.32;
  private static final double SLANT = 0.42;
  private static final double FULL = 360;
  private static final double TOP = 90;

  private final Label name = new Label();
  private final Label one = new Label();
  private final Line arrow = new Line();
  private final Circle tip = new Circle(3.5);
  private final Arc ring = new Arc(CENTRE, CENTRE, RING, RING, TOP, FULL);
  private final Tooltip values = new Tooltip();

  public BlochBall() {
    getStyleClass().add("bloch-ball");
    var ball = new Circle(CENTRE, CENTRE, RADIUS);
    ball.getStyleClass().add("bloch-rim");
    var equator = new Ellipse(CENTRE, CENTRE, RADIUS, RADIUS * DEPTH);
    equator.getStyleClass().add("bloch-line");
    var axis = new Line(CENTRE, CENTRE - RADIUS, CENTRE, CENTRE + RADIUS);
    axis.getStyleClass().add("bloch-line");
    ring.setType(ArcType.OPEN);
    ring.getStyleClass().add("bloch-ring");
    arrow.getStyleClass().add("bloch-arrow");
    tip.getStyleClass().add("bloch-tip");
    arrow.setStartX(CENTRE);
    arrow.setStartY(CENTRE);
    var drawing = new Pane(ball, equator, axis, ring, arrow, tip);
    drawing.setMinSize(2 * CENTRE, 2 * CENTRE);
    drawing.setMaxSize(2 * CENTRE, 2 * CENTRE);
    name.getStyleClass().add("bloch-name");
    one.getStyleClass().addAll("bloch-one", "faint");
    getChildren().setAll(name, drawing, one);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    Tooltip.install(this, values);
  }

  /** Shows a qubit at a place in the ball. */
  public void show(String qubit, double x, double y, double z) {
    name.setText(qubit);
    double length = Math.min(1, Math.sqrt(x * x + y * y + z * z));
    double purity = (1 + length * length) / 2;
    one.setText(TEXTS.get("bloch.one", Numbers.percent((1 - z) / 2)));
    arrow.setEndX(CENTRE + RADIUS * (y - SLANT * x));
    arrow.setEndY(CENTRE - RADIUS * (z - DEPTH * x));
    tip.setCenterX(arrow.getEndX());
    tip.setCenterY(arrow.getEndY());
    ring.setLength(-FULL * (2 * purity - 1));
    String text = TEXTS.get("bloch.values", qubit, number(x), number(y), number(z), number(purity));
    values.setText(text);
    setAccessibleText(text + " " + one.getText());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", Math.abs(value) < 5e-4 ? 0.0 : value);
  }
}
