package org.ketbench.app.estimates.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.ketbench.app.estimates.figures.Legible;

/**
 * An axis on which equal factors are equally long. Ticks are at round numbers: decades where there
 * are many, then 1, 2 and 5, and where even those are too few, an even step.
 */
final class LogAxis {
  private static final double MARGIN = 0.06;
  private static final double NARROWEST = 1.6;
  private static final double[] ROUND = {1, 2, 5};
  private static final double[] HALF = {1, 3};
  private static final double[] DECADES = {1};

  /** Up to this factor equal steps are nearly equally long. */
  private static final double NARROW = 6;

  /** Nanoseconds of units, beginning with one; each is counted in tens up to the next. */
  private static final double[] TIMES = {
    1, 1e3, 1e6, 1e9, 60e9, 3600e9, 86_400e9, 365.25 * 86_400e9
  };

  private final double low;
  private final double high;
  private final double from;
  private final double to;
  private final double[] units;
  private final DoubleFunction<String> label;

  /** A place on the axis and what it says. */
  record Tick(double place, String label) {}

  private LogAxis(
      double low,
      double high,
      double from,
      double to,
      double[] units,
      DoubleFunction<String> label) {
    double factor = Math.max(NARROWEST, Math.pow(high / low, MARGIN));
    boolean narrow = high / low < NARROWEST;
    this.low = narrow ? low / factor : low / Math.pow(high / low, MARGIN);
    this.high = narrow ? high * factor : high * Math.pow(high / low, MARGIN);
    this.from = from;
    this.to = to;
    this.units = units;
    this.label = label;
  }

  static LogAxis ofCounts(double low, double high, double from, double to) {
    return new LogAxis(low, high, from, to, new double[] {1}, Legible::count);
  }

  static LogAxis ofTimes(double low, double high, double from, double to) {
    return new LogAxis(low, high, from, to, TIMES, Legible::time);
  }

  double at(double value) {
    return from + (to - from) * Math.log(value / low) / Math.log(high / low);
  }

  /** No more ticks than there is room for, the closest set of round numbers that fits. */
  List<Tick> ticks(int most) {
    List<Double> chosen = List.of();
    for (double[] steps : List.of(ROUND, HALF, DECADES)) {
      List<Double> values = values(steps);
      if (values.size() <= most) {
        chosen = values;
        break;
      }
    }
    if (chosen.size() < 3 && high / low < NARROW) {
      chosen = even(most);
    }
    if (chosen.isEmpty()) {
      List<Double> decades = values(DECADES);
      int every = Math.ceilDiv(decades.size(), most);
      chosen = decades.stream().filter(value -> decades.indexOf(value) % every == 0).toList();
    }
    return chosen.stream().map(value -> new Tick(at(value), label.apply(value))).toList();
  }

  private List<Double> values(double[] steps) {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < units.length; i++) {
      double next = i + 1 < units.length ? units[i + 1] : Double.POSITIVE_INFINITY;
      for (double ten = units[i]; ten < Math.min(next, high * 10); ten *= 10) {
        for (double step : steps) {
          double value = step * ten;
          if (value >= low && value <= high && value < next) {
            values.add(value);
          }
        }
      }
    }
    return values;
  }

  private List<Double> even(int most) {
    double unit = units[0];
    for (double each : units) {
      unit = each <= low ? each : unit;
    }
    double step = (high - low) / unit / Math.max(2, most - 1);
    double ten = Math.pow(10, Math.floor(Math.log10(step)));
    double round = step / ten <= 1 ? 1 : step / ten <= 2 ? 2 : step / ten <= 5 ? 5 : 10;
    List<Double> values = new ArrayList<>();
    double width = round * ten * unit;
    for (double k = Math.ceil(low / width); k * width <= high; k++) {
      values.add(k * width);
    }
    return values;
  }
}
