package org.ketbench.app.charts.structure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.app.charts.draw.Inks;
import org.ketbench.app.charts.parts.Numbers;

final class MatrixChartTest {
  private static final double CLEAR = 2;

  @ParameterizedTest
  @ValueSource(doubles = {9, 13, 17, 26})
  void aNumberIsWrittenOnlyWhereItIsClearOfTheEdgesOfItsCell(double size) {
    var inks =
        new Inks(
            Color.BLACK, Color.BLACK, Color.BLACK, Color.BLACK, Color.BLACK, Color.WHITE, size);
    var longest = new Text(Numbers.real(-0.5) + "i");
    longest.setFont(inks.digits());

    double width = longest.getLayoutBounds().getWidth();
    double cell = MatrixChart.leastForNumbers(inks);
    assertTrue(width + 2 * CLEAR <= cell, width + " in a cell of " + cell);
  }
}
