package org.ketbench.app.charts.structure;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.renderer.spi.ErrorDataSetRenderer;
import io.fair_acc.dataset.spi.DoubleDataSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.util.StringConverter;
import org.ketbench.app.text.Texts;

/**
 * Axes, grid and a line, drawn by ChartFX.
 *
 * <p>The first chart of a run of the program takes some tenths of a second, so it is only made when
 * it is looked at. A chart that enters a window reads its data from another thread and waits for
 * ever for one that changes meanwhile, so data are never changed but replaced. It has no words and
 * no keys; who shows it lays these over it.
 */
final class EntropyLine {
  private static final Texts TEXTS = Texts.beside(EntropyLine.class);
  private static final double MOST_TICKS = 8;
  private static final double QUARTER = 0.25;
  private static final double SAME = 1e-6;

  /** The axes go on a little, or their last number and half of what stands there is cut off. */
  private static final double BEYOND = 1.06;

  private final DefaultNumericAxis columns = axis("cuts.columns", new Ticks(1));
  private final DefaultNumericAxis bits = axis("cuts.bits", new Ticks(QUARTER));
  private final XYChart chart = new XYChart(columns, bits);

  /**
   * @param moved told when axes have other places
   */
  EntropyLine(Runnable moved) {
    var renderer = new ErrorDataSetRenderer();
    renderer.setDrawMarker(true);
    renderer.setAllowNaNs(true);
    chart.getRenderers().setAll(List.of(renderer));
    chart.getStyleClass().add("entropy-line");
    chart.setLegendVisible(false);
    chart.setAnimated(false);
    chart.setMouseTransparent(true);
    chart.setFocusTraversable(false);
    chart.getCanvas().boundsInParentProperty().subscribe(_ -> moved.run());
    columns.boundsInParentProperty().subscribe(_ -> moved.run());
    bits.boundsInParentProperty().subscribe(_ -> moved.run());
  }

  private static DefaultNumericAxis axis(String key, Ticks ticks) {
    var axis = new DefaultNumericAxis(TEXTS.get(key));
    axis.setAnimated(false);
    axis.setAutoRanging(false);
    axis.setMinorTickCount(0);
    axis.setUnit(null);
    axis.setTickLabelFormatter(ticks);
    return axis;
  }

  Node node() {
    return chart;
  }

  /**
   * Shows a line.
   *
   * @param entropies after each of the columns; not a number where it is not known yet
   * @param last the last column
   * @param most the most bits there can be
   */
  void show(List<Integer> after, List<Double> entropies, int last, int most) {
    double[] x = IntStream.concat(IntStream.of(0), ints(after)).asDoubleStream().toArray();
    double[] y = new double[x.length];
    for (int each = 1; each < y.length; each++) {
      y[each] = each <= entropies.size() ? entropies.get(each - 1) : Double.NaN;
    }
    range(columns, last, last * BEYOND);
    range(bits, most, most * BEYOND);
    chart.getDatasets().setAll(List.of(new DoubleDataSet("entropy", x, y, x.length, true)));
  }

  private static IntStream ints(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue);
  }

  private static void range(DefaultNumericAxis axis, int most, double end) {
    axis.set(0, end);
    axis.setTickUnit(Math.max(1, Math.ceil(most / MOST_TICKS)));
  }

  /** Where a value is drawn in the scene. */
  Point2D place(double column, double entropy) {
    return chart
        .getCanvas()
        .localToScene(columns.getDisplayPosition(column), bits.getDisplayPosition(entropy));
  }

  /** Writes multiples of a step, and nothing between them. */
  private static final class Ticks extends StringConverter<Number> {
    private final double step;

    Ticks(double step) {
      this.step = step;
    }

    @Override
    public String toString(Number value) {
      double steps = value.doubleValue() / step;
      return Math.abs(steps - Math.rint(steps)) > SAME
          ? ""
          : BigDecimal.valueOf(Math.rint(steps) * step).stripTrailingZeros().toPlainString();
    }

    @Override
    public Number fromString(String text) {
      throw new UnsupportedOperationException("axes are not typed");
    }
  }
}
