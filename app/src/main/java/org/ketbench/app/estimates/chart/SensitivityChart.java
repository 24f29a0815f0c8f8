package org.ketbench.app.estimates.chart;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.scene.Shape.Anchor;
import org.ketbench.app.canvas.scene.Stroke;
import org.ketbench.app.canvas.scene.Theme;
import org.ketbench.app.estimates.figures.Legible;
import org.ketbench.app.text.Texts;
import org.ketbench.estimate.physical.PhysicalEstimate;
import org.ketbench.estimate.study.Objective;
import org.ketbench.estimate.study.Sensitivity;

/**
 * What an estimate depends on: for each input a bar from the figure at the low end of its range to
 * that at the high end, what matters most on top; qubits on the left and time on the right, both by
 * their logarithm.
 *
 * @param usual the estimate with all inputs as they are
 * @param result null where there is none
 */
public record SensitivityChart(
    String name, @Nullable PhysicalEstimate usual, Sensitivity.@Nullable Result result)
    implements Chart {
  private static final Texts TEXTS = Texts.beside(SensitivityChart.class);
  private static final double GAP = 10;

  /** A figure of the chart and where its bars stand. */
  private record Panel(Objective figure, double left, double right, double factor) {
    double at(double ratio) {
      double share = factor <= 1 ? 0 : Math.log(ratio) / Math.log(factor);
      return (left + right) / 2 + Math.clamp(share, -1, 1) * (right - left) / 2;
    }
  }

  @Override
  public Plot plot(double width, double height, Look look) {
    Sketch sketch = new Sketch(width, height, look);
    Sensitivity.Result shown = result;
    PhysicalEstimate point = usual;
    if (shown == null || point == null) {
      return sketch.empty(TEXTS.get("sensitivity.title"), TEXTS.get("sensitivity.none"));
    }
    double size = look.size();
    double names = Math.min(0.34 * width, 17 * size);
    double middle = names + (width - names) / 2;
    Panel qubits = panel(Objective.QUBITS, shown, point, names + GAP, middle - GAP);
    Panel time = panel(Objective.TIME, shown, point, middle + GAP, width - GAP);
    String words = bands(shown);
    String of =
        TEXTS.get(
            "sensitivity.of",
            name,
            Legible.count((double) point.physicalQubits()),
            Legible.time(point.runtime()),
            words);
    sketch.fitted(of, GAP, 1.5 * size, width - 2 * GAP, size, look.theme().ink());
    double top = 4.6 * size;
    double high = 1.55 * size;
    int rows = (int) Math.min(shown.influences().size(), (height - top) / high);
    for (Panel panel : List.of(qubits, time)) {
      head(sketch, panel, point, top, rows * high);
    }
    for (int i = 0; i < rows; i++) {
      Sensitivity.Influence each = shown.influences().get(i);
      double y = top + i * high;
      sketch.fitted(
          input(each), GAP, y + 1.1 * size, names - GAP, look.small(), look.theme().ink());
      for (Panel panel : List.of(qubits, time)) {
        bar(sketch, panel, each, point, y + 0.2 * size, high - 0.4 * size);
      }
      sketch.spot(new Spot(0, y, width, high, () -> text(each), 0, i));
    }
    return sketch.done(TEXTS.get("sensitivity.title"), words);
  }

  private static Panel panel(
      Objective figure,
      Sensitivity.Result result,
      PhysicalEstimate usual,
      double left,
      double right) {
    double factor = 1.05;
    for (Sensitivity.Influence each : result.influences()) {
      for (Optional<PhysicalEstimate> end : List.of(each.atLow(), each.atHigh())) {
        double ratio = end.map(point -> figure.of(point) / figure.of(usual)).orElse(1.0);
        factor = Math.max(factor, Math.max(ratio, 1 / ratio));
      }
    }
    return new Panel(figure, left, right, factor * 1.05);
  }

  private static void head(
      Sketch sketch, Panel panel, PhysicalEstimate usual, double top, double high) {
    double size = sketch.look().small();
    boolean qubits = panel.figure() == Objective.QUBITS;
    double value = panel.figure().of(usual);
    String title = TEXTS.get(qubits ? "sensitivity.qubits" : "sensitivity.time");
    sketch.text(title, panel.left(), top - 1.8 * size, Anchor.START, size, sketch.theme().ink());
    for (double ratio : new double[] {1 / panel.factor(), 1, panel.factor()}) {
      double figure = value * ratio;
      Anchor anchor = ratio < 1 ? Anchor.START : ratio > 1 ? Anchor.END : Anchor.MIDDLE;
      sketch.text(
          qubits ? Legible.count(figure) : Legible.time(figure),
          panel.at(ratio),
          top - 0.5 * size,
          anchor,
          size,
          sketch.theme().faint());
    }
    Stroke line = Stroke.of(sketch.theme().frame(), 1);
    sketch.line(panel.at(1), top, panel.at(1), top + high, line);
  }

  private static void bar(
      Sketch sketch,
      Panel panel,
      Sensitivity.Influence each,
      PhysicalEstimate usual,
      double y,
      double high) {
    double nominal = panel.figure().of(usual);
    half(sketch, panel, each.atLow(), nominal, 0, y, high);
    half(sketch, panel, each.atHigh(), nominal, 1, y + high / 2, high);
  }

  /** The upper half of a bar is the low end of the range, the lower half the high end. */
  private static void half(
      Sketch sketch,
      Panel panel,
      Optional<PhysicalEstimate> end,
      double nominal,
      int series,
      double y,
      double high) {
    Theme.Palette palette = sketch.look().palette(series);
    if (end.isEmpty()) {
      double size = sketch.look().small() * 0.85;
      sketch.text(
          TEXTS.get("sensitivity.impossible"),
          panel.right(),
          y + high / 2,
          Anchor.END,
          size,
          palette.line());
      return;
    }
    double x = panel.at(panel.figure().of(end.get()) / nominal);
    double from = panel.at(1);
    sketch.box(
        Math.min(x, from), y, Math.max(1, Math.abs(x - from)), high / 2, palette.line(), null);
  }

  private static String input(Sensitivity.Influence each) {
    String path = each.range().path();
    return path.substring(path.lastIndexOf('.') + 1)
        + "  "
        + Legible.rate(each.range().low())
        + " … "
        + Legible.rate(each.range().high());
  }

  private static String text(Sensitivity.Influence each) {
    return TEXTS.get(
        "sensitivity.input",
        each.range().path(),
        Legible.rate(each.range().low()),
        figures(each.atLow()),
        Legible.rate(each.range().high()),
        figures(each.atHigh()));
  }

  private static String figures(Optional<PhysicalEstimate> point) {
    return point
        .map(
            each ->
                TEXTS.get(
                    "sensitivity.figures",
                    Legible.whole(each.physicalQubits()),
                    Legible.time(each.runtime())))
        .orElse(TEXTS.get("sensitivity.impossible"));
  }

  private static String bands(Sensitivity.Result result) {
    return TEXTS.get(
        "sensitivity.bands",
        Legible.count(result.qubits().low()),
        Legible.count(result.qubits().high()),
        Legible.time(result.nanoseconds().low()),
        Legible.time(result.nanoseconds().high()),
        result.impossible(),
        result.draws());
  }
}
