package org.ketbench.app.charts.structure;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineJoin;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.charts.ask.Structure.Cuts;
import org.ketbench.app.charts.draw.DrawnChart;
import org.ketbench.app.charts.draw.Inks;
import org.ketbench.app.charts.draw.Spot;
import org.ketbench.app.charts.parts.Numbers;
import org.ketbench.app.text.Texts;

/**
 * The entropy of the first qubits after each column, as a line; the column looked at is marked.
 * What is not known yet leaves a gap.
 */
final class CutsChart extends DrawnChart {
  private static final Texts TEXTS = Texts.beside(CutsChart.class);
  private static final double NEAR = 6;
  private static final double DOT = 5;
  private static final double POINT = 2.5;

  private @Nullable Cuts cuts;
  private int moment = ResultsViewModel.END;

  CutsChart() {
    super("structureCuts", TEXTS.get("cuts.name"));
  }

  void show(@Nullable Cuts next, int lookedAt) {
    cuts = next;
    moment = lookedAt;
    redraw();
  }

  @Override
  protected String summary() {
    Cuts shown = cuts;
    if (shown == null || shown.entropies().isEmpty()) {
      return TEXTS.get("matrix.none");
    }
    return TEXTS.get("cuts.summary", shown.cut(), Numbers.real(shown.entropies().getLast()));
  }

  @Override
  protected void paint(
      GraphicsContext graphics, double width, double height, Inks inks, List<Spot> found) {
    Cuts shown = cuts;
    if (shown == null || shown.moments().isEmpty()) {
      return;
    }
    int most = Math.max(1, Math.min(shown.cut(), shown.circuit().qubitCount() - shown.cut()));
    int last = shown.moments().getLast() + 1;
    CutsFrame frame = CutsFrame.in(width, height, last, most, inks);
    if (frame.right() <= frame.left() || frame.bottom() <= frame.top()) {
      return;
    }
    frame.paint(graphics, inks);
    line(graphics, shown, frame, inks);
    boolean apart = frame.x(1) - frame.x(0) > 2 * POINT + 1;
    for (int each = 0; each < shown.entropies().size(); each++) {
      double entropy = shown.entropies().get(each);
      if (!Double.isNaN(entropy)) {
        int at = shown.moments().get(each);
        point(graphics, frame.x(at + 1.0), frame.y(entropy), at == moment, apart, inks);
        String text = TEXTS.get("cuts.point", at + 1, Numbers.real(entropy));
        double left = frame.x(at + 1.0) - NEAR;
        found.add(new Spot(left, frame.y(entropy) - NEAR, 2 * NEAR, 2 * NEAR, text));
      }
    }
  }

  /** Begins where no gate has been and all is known. */
  private static void line(GraphicsContext graphics, Cuts shown, CutsFrame frame, Inks inks) {
    graphics.setStroke(inks.accent());
    graphics.setLineWidth(2);
    graphics.setLineJoin(StrokeLineJoin.ROUND);
    graphics.beginPath();
    graphics.moveTo(frame.x(0), frame.y(0));
    boolean drawing = true;
    for (int each = 0; each < shown.entropies().size(); each++) {
      double entropy = shown.entropies().get(each);
      boolean known = !Double.isNaN(entropy);
      if (known) {
        double x = frame.x(shown.moments().get(each) + 1.0);
        if (drawing) {
          graphics.lineTo(x, frame.y(entropy));
        } else {
          graphics.moveTo(x, frame.y(entropy));
        }
      }
      drawing = known;
    }
    graphics.stroke();
  }

  private static void point(
      GraphicsContext graphics, double x, double y, boolean lookedAt, boolean apart, Inks inks) {
    if (lookedAt || apart) {
      double radius = lookedAt ? DOT : POINT;
      graphics.setFill(lookedAt ? inks.ink() : inks.accent());
      graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }
  }
}
