package org.ketbench.app.charts.structure;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.charts.ask.Structure.Cuts;
import org.ketbench.app.charts.draw.DrawnChart;
import org.ketbench.app.charts.draw.Inks;
import org.ketbench.app.charts.draw.Spot;
import org.ketbench.app.charts.parts.Numbers;
import org.ketbench.app.text.Texts;

/**
 * The entropy of the first qubits after each column, as a line; the column looked at is marked. The
 * line itself lies below, so that what is drawn here is only what tells of it.
 */
final class CutsChart extends DrawnChart {
  private static final Texts TEXTS = Texts.beside(CutsChart.class);
  private static final double NEAR = 6;
  private static final double DOT = 5;

  private final EntropyLine line = new EntropyLine(this::redraw);
  private @Nullable Cuts cuts;
  private int moment = ResultsViewModel.END;

  CutsChart() {
    super("structureCuts", TEXTS.get("cuts.name"));
    getChildren().addFirst(line.node());
  }

  void show(@Nullable Cuts next, int lookedAt) {
    if (next != null && !next.moments().isEmpty() && !next.equals(cuts)) {
      int qubits = next.circuit().qubitCount();
      line.show(
          next.moments().stream().map(each -> each + 1).toList(),
          next.entropies(),
          next.moments().getLast() + 1,
          Math.max(1, Math.min(next.cut(), qubits - next.cut())));
    }
    cuts = next;
    moment = lookedAt;
    line.node().setVisible(next != null && !next.moments().isEmpty());
    redraw();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    line.node().resizeRelocate(0, 0, Math.floor(getWidth()), Math.floor(getHeight()));
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
    if (shown == null) {
      return;
    }
    for (int each = 0; each < shown.entropies().size(); each++) {
      int at = shown.moments().get(each);
      double entropy = shown.entropies().get(each);
      if (Double.isNaN(entropy)) {
        continue;
      }
      Point2D place = sceneToLocal(line.place(at + 1.0, entropy));
      if (at == moment) {
        graphics.setFill(inks.ink());
        graphics.fillOval(place.getX() - DOT, place.getY() - DOT, 2 * DOT, 2 * DOT);
      }
      found.add(
          new Spot(
              place.getX() - NEAR,
              place.getY() - NEAR,
              2 * NEAR,
              2 * NEAR,
              TEXTS.get("cuts.point", at + 1, Numbers.real(entropy))));
    }
  }
}
