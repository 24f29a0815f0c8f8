package org.ketbench.app.estimates.chart;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketbench.app.canvas.scene.Shape;
import org.ketbench.app.canvas.scene.Theme;
import org.ketbench.app.estimates.figures.Run;
import org.ketbench.app.estimates.figures.Setup;
import org.ketbench.estimate.count.CircuitCounter;
import org.ketbench.estimate.model.Watch;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;

final class FrontierChartTest {
  private static final String PROGRAM =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      qubit[3] q;
      ccx q[0], q[1], q[2];
      rz(0.1) q[1];
      t q[0];
      measure q;
      """;

  @ParameterizedTest
  @CsvSource({"260, 190", "390, 200", "520, 240", "900, 600"})
  void whatTheAxesCountAndWhichPointIsPickedIsWrittenWhereNoPointIs(double width, double height) {
    var circuit = OpenQasm.analyze(Document.of("p.qasm", PROGRAM)).circuit();
    List<Run> runs =
        Run.all(CircuitCounter.count(Objects.requireNonNull(circuit)), Setup.usual(), Watch.NONE);
    assertTrue(runs.getFirst().points().size() > 3);
    Plot plot = new FrontierChart(runs, 0).plot(width, height, Look.of(Theme.LIGHT));

    for (String title : List.of("physical qubits", "time", " qubits, ")) {
      Rectangle2D words = place(plot, title);
      assertTrue(new Rectangle2D.Double(0, 0, width, height).contains(words), title);
      for (Spot spot : plot.spots()) {
        assertFalse(
            words.intersects(spot.x(), spot.y(), spot.width(), spot.height()),
            title + " at " + words + " is crossed by " + spot);
      }
    }
  }

  private static Rectangle2D place(Plot plot, String words) {
    for (Shape shape : plot.shapes()) {
      if (shape instanceof Shape.Text text && text.text().contains(words)) {
        double left = text.anchor() == Shape.Anchor.END ? text.x() - text.width() : text.x();
        return new Rectangle2D.Double(left, text.y() - text.size(), text.width(), text.size());
      }
    }
    throw new AssertionError("Not drawn: " + words);
  }
}
