package org.ketbench.app.estimates.chart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.scene.Stroke;
import org.ketbench.app.canvas.scene.Theme;
import org.ketbench.app.estimates.figures.Legible;
import org.ketbench.app.text.Texts;
import org.ketbench.estimate.count.Cost;

/**
 * Where T states go: a bar for the program, below it the bars of its parts, each as wide as the T
 * states that it takes. Without T states widths are measurements.
 *
 * @param cost null where there is none
 * @param perRotation T states for a rotation
 */
public record FlameChart(@Nullable Cost cost, long perRotation) implements Chart {
  private static final Texts TEXTS = Texts.beside(FlameChart.class);
  private static final double GAP = 8;
  private static final double NARROWEST = 0.75;

  private record Bar(Cost part, double x, double width, int depth) {}

  /** The parts in the order of the spots of its plots. */
  public List<Cost> parts() {
    List<Cost> parts = new ArrayList<>();
    bars(1e9).forEach(bar -> parts.add(bar.part()));
    return parts;
  }

  @Override
  public Plot plot(double width, double height, Look look) {
    Sketch sketch = new Sketch(width, height, look);
    Cost whole = cost;
    if (whole == null || weight(whole) <= 0) {
      return sketch.empty(TEXTS.get("flame.title"), TEXTS.get("flame.none"));
    }
    double size = look.size();
    double high = 1.75 * size;
    double room = width - 2 * GAP;
    int number = 0;
    for (Bar bar : bars(1e9)) {
      double x = GAP + bar.x() * room;
      double wide = bar.width() * room;
      double y = GAP + bar.depth() * high;
      if (wide >= NARROWEST && y + high <= height) {
        Theme.Palette palette = look.palette(Math.floorMod(bar.part().label().hashCode(), 8));
        Stroke rim = Stroke.of(look.theme().background(), 1);
        sketch.box(x, y, wide, high, palette.fill(), rim);
        String label = label(bar.part());
        sketch.fitted(label, x + 4, y + 1.25 * size, wide - 6, look.small(), palette.ink());
        sketch.spot(new Spot(x, y, wide, high, () -> text(bar.part(), whole), bar.depth(), number));
      }
      number++;
    }
    return sketch.done(TEXTS.get("flame.title"), text(whole, whole));
  }

  /** Bars on a line from 0 to 1; those that nobody could see are left out with all below them. */
  private List<Bar> bars(double pixels) {
    List<Bar> bars = new ArrayList<>();
    Cost whole = cost;
    if (whole == null) {
      return bars;
    }
    double all = weight(whole);
    Deque<Bar> left = new ArrayDeque<>(List.of(new Bar(whole, 0, 1, 0)));
    while (!left.isEmpty()) {
      Bar bar = left.poll();
      bars.add(bar);
      double x = bar.x();
      for (Cost part : bar.part().parts()) {
        double width = weight(part) / all;
        if (width * pixels >= 1) {
          left.add(new Bar(part, x, width, bar.depth() + 1));
        }
        x += width;
      }
    }
    return bars;
  }

  private double weight(Cost part) {
    Cost whole = cost;
    boolean states = whole != null && whole.tStates(perRotation) > 0;
    return states ? part.tStates(perRotation) : (double) part.measurements();
  }

  private static String label(Cost part) {
    return part.label().strip().replaceAll("\\s+", " ");
  }

  private String text(Cost part, Cost whole) {
    return TEXTS.get(
        "flame.part",
        label(part),
        Legible.whole(part.uses()),
        Legible.count(part.tStates(perRotation)),
        Legible.percent(weight(part) / Math.max(1e-300, weight(whole))),
        Legible.whole(part.tCount()),
        Legible.whole(part.rotations()),
        Legible.whole(part.toffolis()),
        Legible.whole(part.measurements()));
  }
}
