package org.ketbench.app.charts.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.charts.draw.DrawnChart;
import org.ketbench.app.charts.draw.Inks;
import org.ketbench.app.charts.draw.Spot;
import org.ketbench.app.charts.parts.Kets;
import org.ketbench.app.charts.parts.Numbers;
import org.ketbench.app.charts.parts.PhaseColours;
import org.ketbench.app.text.Texts;
import org.ketbench.result.AmplitudeTable;

/**
 * All basis states on a ball: those without ones at the top, each further one a circle lower. A dot
 * is as large as its state is probable, and has the colour of its phase. Dragging turns the ball, a
 * double click turns it back.
 */
final class SphereChart extends DrawnChart {
  private static final Texts TEXTS = Texts.beside(SphereChart.class);
  private static final double TURN = 2 * Math.PI;
  private static final double USUAL_TURN = 0.5;
  private static final double USUAL_TILT = 0.3;
  private static final double DRAG = 0.01;
  private static final double NOTHING = 1e-6;
  private static final double LABELLED = 0.02;

  private @Nullable AmplitudeTable table;
  private boolean lowestFirst = true;
  private double turn = USUAL_TURN;
  private double tilt = USUAL_TILT;
  private double lastX;
  private double lastY;

  /** A basis state where it is drawn; near ones have a large depth. */
  private record Dot(double x, double y, double depth, AmplitudeTable.Row row) {}

  SphereChart() {
    super("structureSphere", TEXTS.get("sphere.name"));
    addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          lastX = event.getX();
          lastY = event.getY();
        });
    addEventHandler(
        MouseEvent.MOUSE_DRAGGED,
        event -> {
          turn += DRAG * (event.getX() - lastX);
          tilt = Math.clamp(tilt + DRAG * (event.getY() - lastY), -TURN / 4, TURN / 4);
          lastX = event.getX();
          lastY = event.getY();
          redraw();
        });
    setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            turn = USUAL_TURN;
            tilt = USUAL_TILT;
            redraw();
          }
        });
  }

  void show(@Nullable AmplitudeTable next, boolean nowLowestFirst) {
    table = next;
    lowestFirst = nowLowestFirst;
    redraw();
  }

  @Override
  protected String summary() {
    AmplitudeTable shown = table;
    return shown == null
        ? TEXTS.get("matrix.none")
        : TEXTS.get(
            "sphere.summary",
            shown.rows().stream().filter(each -> each.probability() > NOTHING).count());
  }

  @Override
  protected void paint(
      GraphicsContext graphics, double width, double height, Inks inks, List<Spot> found) {
    AmplitudeTable shown = table;
    if (shown == null) {
      return;
    }
    double radius = Math.min(width, height) / 2 - 2.2 * inks.size();
    double x = width / 2;
    double y = height / 2;
    if (radius < inks.size()) {
      return;
    }
    graphics.setLineWidth(1);
    graphics.setStroke(inks.faint());
    graphics.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    graphics.setStroke(inks.line());
    for (int ones = 1; ones < shown.qubits(); ones++) {
      double polar = Math.PI * ones / shown.qubits();
      double ring = radius * Math.sin(polar);
      double middle = y - radius * Math.cos(polar) * Math.cos(tilt);
      double flat = ring * Math.abs(Math.sin(tilt));
      graphics.strokeOval(x - ring, middle - flat, 2 * ring, 2 * flat);
    }
    List<Dot> dots = new ArrayList<>();
    for (AmplitudeTable.Row row : shown.rows()) {
      if (row.probability() > NOTHING) {
        dots.add(dot(row, shown.qubits(), x, y, radius));
      }
    }
    dots.sort(Comparator.comparingDouble(Dot::depth));
    dots.forEach(dot -> draw(graphics, dot, x, y, radius, inks, found));
  }

  private Dot dot(AmplitudeTable.Row row, int qubits, double x, double y, double radius) {
    String digits = Kets.digits(row.label(), lowestFirst);
    int shown = Integer.parseInt(digits, 2);
    int ones = Integer.bitCount(shown);
    int rank = 0;
    int count = 0;
    for (int other = 0; other < 1 << qubits; other++) {
      if (Integer.bitCount(other) == ones) {
        rank += other < shown ? 1 : 0;
        count++;
      }
    }
    double polar = Math.PI * ones / qubits;
    double around = TURN * rank / count + turn;
    double right = Math.sin(polar) * Math.sin(around);
    double near = Math.sin(polar) * Math.cos(around);
    double up = Math.cos(polar);
    return new Dot(
        x + radius * right,
        y - radius * (up * Math.cos(tilt) - near * Math.sin(tilt)),
        near * Math.cos(tilt) + up * Math.sin(tilt),
        row);
  }

  private void draw(
      GraphicsContext graphics,
      Dot dot,
      double x,
      double y,
      double radius,
      Inks inks,
      List<Spot> found) {
    double probability = dot.row().probability();
    double size = 2 + 0.13 * radius * Math.sqrt(probability);
    double angle = Math.atan2(dot.row().im(), dot.row().re());
    graphics.setGlobalAlpha(dot.depth() < 0 ? 0.55 : 1);
    graphics.setStroke(PhaseColours.of(angle));
    graphics.setLineWidth(1.5);
    graphics.strokeLine(x, y, dot.x(), dot.y());
    graphics.setFill(PhaseColours.of(angle));
    graphics.fillOval(dot.x() - size, dot.y() - size, 2 * size, 2 * size);
    graphics.setGlobalAlpha(1);
    String ket = Kets.ket(dot.row().label(), lowestFirst);
    if (probability > LABELLED) {
      graphics.setFont(inks.digits());
      graphics.setFill(inks.ink());
      graphics.setTextAlign(TextAlignment.CENTER);
      graphics.setTextBaseline(VPos.CENTER);
      double away = dot.y() < y ? -1 : 1;
      graphics.fillText(ket, dot.x(), dot.y() + away * (size + 0.75 * inks.size()));
    }
    found.add(
        new Spot(
            dot.x() - size,
            dot.y() - size,
            2 * size,
            2 * size,
            TEXTS.get(
                "sphere.state",
                ket,
                Numbers.percent(probability),
                Numbers.angle(angle),
                Numbers.complex(dot.row().re(), dot.row().im()))));
  }
}
