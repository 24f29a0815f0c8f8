package org.ketbench.app.charts.structure;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.charts.ask.Structure.Links;
import org.ketbench.app.charts.draw.DrawnChart;
import org.ketbench.app.charts.draw.Inks;
import org.ketbench.app.charts.draw.Spot;
import org.ketbench.app.charts.parts.Numbers;
import org.ketbench.app.text.Texts;

/**
 * What qubits know of one another, as chords of a circle: the wider, the more bits of mutual
 * information two qubits share, two at most. A disc is the fuller the less is known of its qubit by
 * itself.
 */
final class LinksChart extends DrawnChart {
  private static final Texts TEXTS = Texts.beside(LinksChart.class);
  private static final double NOTHING = 5e-4;
  private static final double MOST_BITS = 2;
  private static final double TURN = 2 * Math.PI;
  private static final double BEND = 0.35;

  private @Nullable Links links;

  LinksChart() {
    super("structureLinks", TEXTS.get("links.name"));
  }

  void show(@Nullable Links next) {
    links = next;
    redraw();
  }

  @Override
  protected String summary() {
    Links shown = links;
    if (shown == null) {
      return TEXTS.get("matrix.none");
    }
    long linked = shown.shared().stream().filter(each -> each > NOTHING).count();
    return TEXTS.get("links.summary", linked, shown.shared().size());
  }

  @Override
  protected void paint(
      GraphicsContext graphics, double width, double height, Inks inks, List<Spot> found) {
    Links shown = links;
    if (shown == null) {
      return;
    }
    int count = shown.qubits();
    double disc = Math.max(5, 0.8 * inks.size());
    double radius = Math.min(width, height) / 2 - 3.6 * inks.size();
    if (radius < disc) {
      return;
    }
    double middleX = width / 2;
    double middleY = height / 2;
    double[] x = new double[count];
    double[] y = new double[count];
    for (int qubit = 0; qubit < count; qubit++) {
      double angle = TURN * qubit / count - TURN / 4;
      x[qubit] = middleX + radius * Math.cos(angle);
      y[qubit] = middleY + radius * Math.sin(angle);
    }
    graphics.setLineCap(StrokeLineCap.ROUND);
    for (int high = 1; high < count; high++) {
      for (int low = 0; low < high; low++) {
        chord(graphics, shown, low, high, x, y, middleX, middleY, inks, found);
      }
    }
    for (int qubit = 0; qubit < count; qubit++) {
      disc(graphics, shown, qubit, x[qubit], y[qubit], disc, inks, found);
      name(graphics, shown, qubit, middleX, middleY, radius + disc, count, inks);
    }
  }

  private static void chord(
      GraphicsContext graphics,
      Links shown,
      int low,
      int high,
      double[] x,
      double[] y,
      double middleX,
      double middleY,
      Inks inks,
      List<Spot> found) {
    double bits = shown.between(low, high);
    double bendX = middleX * BEND + (x[low] + x[high]) / 2 * (1 - BEND);
    double bendY = middleY * BEND + (y[low] + y[high]) / 2 * (1 - BEND);
    if (bits > NOTHING) {
      graphics.setGlobalAlpha(0.35 + 0.65 * Math.min(1, bits / MOST_BITS));
      graphics.setStroke(inks.accent());
      graphics.setLineWidth(1 + 7 * bits / MOST_BITS);
      graphics.beginPath();
      graphics.moveTo(x[low], y[low]);
      graphics.quadraticCurveTo(bendX, bendY, x[high], y[high]);
      graphics.stroke();
      graphics.setGlobalAlpha(1);
    }
    double atX = (x[low] + x[high]) / 4 + bendX / 2;
    double atY = (y[low] + y[high]) / 4 + bendY / 2;
    String text =
        TEXTS.get(
            "links.pair",
            shown.circuit().qubitName(low),
            shown.circuit().qubitName(high),
            Numbers.real(bits));
    found.add(new Spot(atX - 5, atY - 5, 10, 10, text));
  }

  private static void disc(
      GraphicsContext graphics,
      Links shown,
      int qubit,
      double x,
      double y,
      double radius,
      Inks inks,
      List<Spot> found) {
    double entropy = Math.min(1, shown.entropies().get(qubit));
    graphics.setFill(inks.ground());
    graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    graphics.setFill(inks.accent());
    double full = radius * Math.sqrt(entropy);
    graphics.fillOval(x - full, y - full, 2 * full, 2 * full);
    graphics.setStroke(inks.ink());
    graphics.setLineWidth(1.25);
    graphics.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    String text = TEXTS.get("links.qubit", shown.circuit().qubitName(qubit), Numbers.real(entropy));
    found.add(new Spot(x - radius, y - radius, 2 * radius, 2 * radius, text));
  }

  private static void name(
      GraphicsContext graphics,
      Links shown,
      int qubit,
      double middleX,
      double middleY,
      double from,
      int count,
      Inks inks) {
    double angle = TURN * qubit / count - TURN / 4;
    double x = middleX + (from + 0.6 * inks.size()) * Math.cos(angle);
    double y = middleY + (from + 0.8 * inks.size()) * Math.sin(angle);
    graphics.setFont(inks.small());
    graphics.setFill(inks.ink());
    graphics.setTextBaseline(VPos.CENTER);
    double side = Math.cos(angle);
    graphics.setTextAlign(
        Math.abs(side) < 0.3
            ? TextAlignment.CENTER
            : side > 0 ? TextAlignment.LEFT : TextAlignment.RIGHT);
    graphics.fillText(shown.circuit().qubitName(qubit), x, y, 3.2 * inks.size());
  }
}
