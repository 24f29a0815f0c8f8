package org.ketbench.app.estimates.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ketbench.app.canvas.scene.Colour;
import org.ketbench.app.canvas.scene.Shape.Anchor;
import org.ketbench.app.canvas.scene.Stroke;
import org.ketbench.app.estimates.figures.Legible;
import org.ketbench.app.estimates.figures.Run;
import org.ketbench.app.text.Texts;
import org.ketbench.estimate.physical.PhysicalEstimate;

/**
 * Qubits against time, both by their logarithm: a line for each run through the points that no
 * other beats, its chosen point in a ring.
 *
 * @param picked the run whose point is told in full; -1 for none
 */
public record FrontierChart(List<Run> runs, int picked) implements Chart {
  private static final Texts TEXTS = Texts.beside(FrontierChart.class);
  private static final double GAP = 8;
  private static final double MARKER = 3.4;
  private static final double LARGEST_LEGEND = 0.2;
  private static final double TICK_ROOM_ACROSS = 84;
  private static final double TICK_ROOM_UP = 34;

  public FrontierChart {
    runs = List.copyOf(runs);
  }

  @Override
  public Plot plot(double width, double height, Look look) {
    Sketch sketch = new Sketch(width, height, look);
    List<PhysicalEstimate> all = runs.stream().flatMap(run -> run.points().stream()).toList();
    if (all.isEmpty()) {
      return sketch.empty(TEXTS.get("frontier.title"), TEXTS.get("frontier.none"));
    }
    double size = look.size();
    // Above the axis is what it counts: the first points of a frontier are in the corner below.
    double top = legend(sketch) + GAP + 1.5 * look.small();
    double left = 4.8 * size + GAP;
    double bottom = height - 3.1 * size;
    double right = width - 1.5 * size;
    LogAxis across =
        LogAxis.ofTimes(
            least(all, FrontierChart::time), most(all, FrontierChart::time), left, right);
    LogAxis up =
        LogAxis.ofCounts(
            least(all, FrontierChart::qubits), most(all, FrontierChart::qubits), bottom, top);
    grid(sketch, across, up, left, top, right, bottom);
    for (int i = 0; i < runs.size(); i++) {
      series(sketch, across, up, i);
    }
    if (picked >= 0 && picked < runs.size() && runs.get(picked).chosen() >= 0) {
      mark(sketch, across, up, left, bottom);
    }
    return sketch.done(TEXTS.get("frontier.title"), description());
  }

  private static double time(PhysicalEstimate point) {
    return Math.max(1, point.runtime().doubleValue());
  }

  private static double qubits(PhysicalEstimate point) {
    return Math.max(1, (double) point.physicalQubits());
  }

  private static double least(
      List<PhysicalEstimate> points, ToDoubleFunction<PhysicalEstimate> figure) {
    return points.stream().mapToDouble(figure).min().orElse(1);
  }

  private static double most(
      List<PhysicalEstimate> points, ToDoubleFunction<PhysicalEstimate> figure) {
    return points.stream().mapToDouble(figure).max().orElse(1);
  }

  /**
   * The names of the runs above the chart, in as many lines as they need, unless that is too much
   * of its height; where they end.
   */
  private double legend(Sketch sketch) {
    double size = sketch.look().small();
    double all = runs.stream().mapToDouble(run -> nameWidth(run, size)).sum();
    if (Math.ceil(1.2 * all / sketch.width()) * 1.5 * size > LARGEST_LEGEND * sketch.height()) {
      return GAP;
    }
    double x = GAP;
    double y = GAP + size;
    for (int i = 0; i < runs.size(); i++) {
      String name = runs.get(i).name();
      double wide = nameWidth(runs.get(i), size);
      if (x > GAP && x + wide > sketch.width()) {
        x = GAP;
        y += 1.5 * size;
      }
      sketch.marker(i, x + 0.5 * size, y - 0.36 * size, MARKER, sketch.look().series(i));
      sketch.text(name, x + 1.3 * size, y, Anchor.START, size, sketch.theme().ink());
      x += wide;
    }
    return y;
  }

  private static double nameWidth(Run run, double size) {
    return Sketch.measure(run.name(), size) + 3.2 * size;
  }

  private static void grid(
      Sketch sketch,
      LogAxis across,
      LogAxis up,
      double left,
      double top,
      double right,
      double bottom) {
    double size = sketch.look().small();
    Colour faint = sketch.theme().faint();
    Stroke thin = Stroke.of(sketch.theme().frameFill(), 1);
    Stroke axis = Stroke.of(sketch.theme().frame(), 1);
    int most = Math.max(2, (int) ((right - left) / TICK_ROOM_ACROSS));
    for (LogAxis.Tick tick : across.ticks(most)) {
      sketch.line(tick.place(), top, tick.place(), bottom, thin);
      sketch.line(tick.place(), bottom, tick.place(), bottom + 4, axis);
      sketch.text(tick.label(), tick.place(), bottom + 5 + size, Anchor.MIDDLE, size, faint);
    }
    for (LogAxis.Tick tick : up.ticks(Math.max(2, (int) ((bottom - top) / TICK_ROOM_UP)))) {
      sketch.line(left, tick.place(), right, tick.place(), thin);
      sketch.line(left - 4, tick.place(), left, tick.place(), axis);
      sketch.text(tick.label(), left - 7, tick.place() + 0.36 * size, Anchor.END, size, faint);
    }
    sketch.line(left, bottom, right, bottom, axis);
    sketch.line(left, top, left, bottom, axis);
    sketch.text(
        TEXTS.get("frontier.across"), right, bottom + 6 + 2.2 * size, Anchor.END, size, faint);
    sketch.text(TEXTS.get("frontier.up"), GAP, top - 0.6 * size, Anchor.START, size, faint);
  }

  private void series(Sketch sketch, LogAxis across, LogAxis up, int number) {
    Run run = runs.get(number);
    Colour colour = sketch.look().series(number);
    List<double[]> places = new ArrayList<>();
    for (PhysicalEstimate point : run.points()) {
      places.add(new double[] {across.at(time(point)), up.at(qubits(point))});
    }
    sketch.polyline(places, Stroke.of(colour, 1.2 * sketch.theme().line()));
    for (int i = 0; i < places.size(); i++) {
      double x = places.get(i)[0];
      double y = places.get(i)[1];
      sketch.marker(number, x, y, MARKER, colour);
      if (i == run.chosen()) {
        sketch.circle(x, y, 2 * MARKER, null, Stroke.of(colour, 1.5 * sketch.theme().line()));
      }
      int index = i;
      sketch.spot(
          new Spot(
              x - MARKER,
              y - MARKER,
              2 * MARKER,
              2 * MARKER,
              () -> text(run, index),
              number,
              index));
    }
  }

  private static String text(Run run, int index) {
    PhysicalEstimate point = run.points().get(index);
    return TEXTS.get(
        "frontier.point",
        run.name(),
        Legible.whole(point.physicalQubits()),
        Legible.time(point.runtime()),
        point.patch().distance(),
        Legible.whole(point.copies()),
        index + 1,
        run.points().size());
  }

  /** Lines from the picked point to both axes, and its figures. */
  private void mark(Sketch sketch, LogAxis across, LogAxis up, double left, double bottom) {
    Run run = runs.get(picked);
    PhysicalEstimate point = run.points().get(run.chosen());
    double x = across.at(time(point));
    double y = up.at(qubits(point));
    Colour colour = sketch.theme().highlight();
    Stroke dashed = new Stroke(colour, sketch.theme().line(), true);
    sketch.line(left, y, x, y, dashed);
    sketch.line(x, y, x, bottom, dashed);
    sketch.circle(x, y, 2.6 * MARKER, null, Stroke.of(colour, 1.6 * sketch.theme().line()));
    String text =
        TEXTS.get(
            "frontier.picked",
            Legible.count((double) point.physicalQubits()),
            Legible.time(point.runtime()));
    double size = sketch.look().size();
    boolean rightmost = x + 14 + Sketch.measure(text, size) > sketch.width();
    double beside = rightmost ? x - 14 : x + 14;
    double end = rightmost ? beside - Sketch.measure(text, size) : x;
    sketch.text(
        text,
        beside,
        Math.max(highest(across, up, end, x) - 8, 3 * size),
        rightmost ? Anchor.END : Anchor.START,
        size,
        sketch.theme().ink());
  }

  /** The highest place of any run's line between two places of the axis of times. */
  private double highest(LogAxis across, LogAxis up, double from, double to) {
    double highest = Double.POSITIVE_INFINITY;
    for (Run run : runs) {
      List<PhysicalEstimate> points = run.points();
      for (int i = 0; i < points.size(); i++) {
        double x = across.at(time(points.get(i)));
        double y = up.at(qubits(points.get(i)));
        if (x >= from && x <= to) {
          highest = Math.min(highest, y);
        }
        if (i > 0) {
          double before = across.at(time(points.get(i - 1)));
          double part = (from - before) / (x - before);
          if (part > 0 && part < 1) {
            double start = up.at(qubits(points.get(i - 1)));
            highest = Math.min(highest, start + part * (y - start));
          }
        }
      }
    }
    return highest;
  }

  private String description() {
    StringBuilder words = new StringBuilder();
    for (Run run : runs) {
      if (run.chosen() >= 0) {
        words.append(text(run, run.chosen())).append(". ");
      }
    }
    return words.toString().strip();
  }
}
