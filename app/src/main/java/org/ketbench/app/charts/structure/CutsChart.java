package org.ketbench.app.charts.structure;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.charts.ask.Structure.Cuts;
import org.ketbench.app.charts.draw.DrawnChart;
import org.ketbench.app.charts.draw.Inks;
import org.ketbench.app.charts.draw.Spot;
import org.ketbench.app.charts.parts.Numbers;
import org.ketbench.app.text.Texts;

/** The entropy of the first qubits after each column, as a line; the column looked at is marked. */
final class CutsChart extends DrawnChart {
  private static final Texts TEXTS = Texts.beside(CutsChart.class);

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
    int qubits = shown.circuit().qubitCount();
    int most = Math.max(1, Math.min(shown.cut(), qubits - shown.cut()));
    double left = 2.6 * inks.size();
    double right = width - inks.size();
    double top = 1.9 * inks.size();
    double bottom = height - 2.6 * inks.size();
    int last = Math.max(1, shown.moments().getLast());
    axes(graphics, most, left, right, top, bottom, last, inks);
    double beforeX = left;
    double beforeY = bottom;
    graphics.setLineWidth(2);
    for (int each = 0; each < shown.entropies().size(); each++) {
      int at = shown.moments().get(each);
      double entropy = shown.entropies().get(each);
      double x = left + (right - left) * (at + 1) / (last + 1);
      if (Double.isNaN(entropy)) {
        beforeX = x;
        continue;
      }
      double y = bottom - (bottom - top) * Math.min(1, entropy / most);
      graphics.setStroke(inks.accent());
      graphics.strokeLine(beforeX, beforeY, x, y);
      graphics.setFill(at == moment ? inks.ink() : inks.accent());
      double dot = at == moment ? 5 : 3;
      graphics.fillOval(x - dot, y - dot, 2 * dot, 2 * dot);
      found.add(
          new Spot(x - 6, y - 6, 12, 12, TEXTS.get("cuts.point", at + 1, Numbers.real(entropy))));
      beforeX = x;
      beforeY = y;
    }
  }

  private static void axes(
      GraphicsContext graphics,
      int most,
      double left,
      double right,
      double top,
      double bottom,
      int last,
      Inks inks) {
    graphics.setFont(inks.small());
    graphics.setTextBaseline(VPos.CENTER);
    graphics.setLineWidth(1);
    for (int bits = 0; bits <= most; bits++) {
      double y = bottom - (bottom - top) * bits / most;
      graphics.setStroke(inks.line());
      graphics.strokeLine(left, y, right, y);
      graphics.setFill(inks.faint());
      graphics.setTextAlign(TextAlignment.RIGHT);
      graphics.fillText(Integer.toString(bits), left - 4, y);
    }
    graphics.setTextAlign(TextAlignment.LEFT);
    graphics.fillText(TEXTS.get("cuts.bits"), 4, 0.7 * inks.size());
    graphics.setTextAlign(TextAlignment.CENTER);
    graphics.fillText(TEXTS.get("cuts.columns"), (left + right) / 2, bottom + 1.7 * inks.size());
    graphics.fillText("0", left, bottom + 0.8 * inks.size());
    graphics.fillText(Integer.toString(last + 1), right, bottom + 0.8 * inks.size());
  }
}
