package org.ketbench.app.connector.govern;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.connector.govern.Figures.Measure;
import org.ketbench.app.connector.work.Ages;
import org.ketbench.app.text.Texts;

/** Queue times, success, repeats and spread of each target, simulators apart from machines. */
final class MeasureCharts {
  private static final Texts TEXTS = Texts.beside(MeasureCharts.class);
  private static final double SECONDS_PER_MINUTE = 60;
  private static final double HEIGHT = 200;
  private static final double WIDTH = 330;

  private final BarChart<String, Number> queue = chart("chart.queue", "chart.minutes");
  private final BarChart<String, Number> success = chart("chart.success", "chart.percent");
  private final BarChart<String, Number> again = chart("chart.again", "chart.jobs");
  private final BarChart<String, Number> spread = chart("chart.spread", "chart.distance");
  private final GridPane table = new GridPane();
  private final VBox node = new VBox(8, table, new FlowPane(12, 12, queue, success, again, spread));

  MeasureCharts() {
    if (success.getYAxis() instanceof NumberAxis percent) {
      percent.setAutoRanging(false);
      percent.setUpperBound(100);
      percent.setTickUnit(25);
    }
    table.setId("governance-measures");
    table.getStyleClass().add("submit-grid");
  }

  Node node() {
    return node;
  }

  private static BarChart<String, Number> chart(String title, String unit) {
    var values = new NumberAxis();
    values.setLabel(TEXTS.get(unit));
    values.setForceZeroInRange(true);
    var chart = new BarChart<>(new CategoryAxis(), values);
    chart.setTitle(TEXTS.get(title));
    chart.setAnimated(false);
    chart.setPrefWidth(WIDTH);
    chart.setPrefHeight(HEIGHT);
    chart.setMinHeight(HEIGHT);
    chart.setBarGap(1);
    chart.setAccessibleText(TEXTS.get(title));
    return chart;
  }

  void show(List<Measure> measures) {
    fill(queue, measures, each -> minutes(each.queue()));
    fill(
        success,
        measures,
        each -> each.ended() == 0 ? null : Double.valueOf(100 * each.successRate()));
    fill(again, measures, each -> (double) each.again());
    fill(spread, measures, Measure::spread);
    table.getChildren().clear();
    row("measure.target", "measure.queue", "measure.success", "measure.again", "measure.spread");
    for (Measure each : measures) {
      String distance =
          each.spread() == null ? "" : String.format(Locale.ROOT, "%.3f", each.spread());
      words(
          each.target(),
          each.queue() == null ? "" : Ages.length(each.queue()),
          TEXTS.get("measure.of", each.succeeded(), each.ended()),
          Integer.toString(each.again()),
          distance);
    }
  }

  private void row(String... keys) {
    words(List.of(keys).stream().map(TEXTS::get).toArray(String[]::new));
  }

  private void words(String... cells) {
    int row = table.getRowCount();
    for (int at = 0; at < cells.length; at++) {
      var label = new Label(cells[at]);
      if (row == 0) {
        label.getStyleClass().add("faint");
      }
      table.add(label, at, row);
    }
  }

  private static @Nullable Double minutes(@Nullable Duration time) {
    return time == null ? null : time.toMillis() / 1000.0 / SECONDS_PER_MINUTE;
  }

  private static void fill(
      BarChart<String, Number> chart,
      List<Measure> measures,
      Function<Measure, @Nullable Double> value) {
    var simulators = new XYChart.Series<String, Number>();
    simulators.setName(TEXTS.get("chart.simulators"));
    var machines = new XYChart.Series<String, Number>();
    machines.setName(TEXTS.get("chart.machines"));
    for (Measure each : measures) {
      Double found = value.apply(each);
      if (found != null) {
        (each.hardware() ? machines : simulators)
            .getData()
            .add(new XYChart.Data<>(each.target(), found));
      }
    }
    chart.getData().clear();
    chart.getData().add(simulators);
    chart.getData().add(machines);
    boolean any =
        Stream.of(simulators, machines)
            .flatMap(each -> each.getData().stream())
            .anyMatch(each -> each.getYValue().doubleValue() > 0);
    chart.setVisible(any);
    chart.setManaged(any);
  }
}
