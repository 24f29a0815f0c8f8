package org.ketbench.app.estimates.chart;

import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.scene.Stroke;
import org.ketbench.app.canvas.scene.Theme;
import org.ketbench.app.estimates.figures.Legible;
import org.ketbench.app.text.Texts;
import org.ketbench.estimate.factory.Factory;
import org.ketbench.estimate.physical.PhysicalEstimate;

/**
 * What the qubits of a point are for: an area for the program with its logical qubits, and one for
 * the factories, each factory a cell; areas are to scale.
 *
 * @param point null where there is no estimate
 */
public record SpaceChart(String name, @Nullable PhysicalEstimate point) implements Chart {
  private static final Texts TEXTS = Texts.beside(SpaceChart.class);
  private static final double GAP = 10;
  private static final double SMALLEST_CELL = 3.5;
  private static final int ALGORITHM = 0;
  private static final int FACTORIES = 1;

  @Override
  public Plot plot(double width, double height, Look look) {
    Sketch sketch = new Sketch(width, height, look);
    PhysicalEstimate shown = point;
    if (shown == null) {
      return sketch.empty(TEXTS.get("space.title"), TEXTS.get("space.none"));
    }
    double size = look.size();
    double total = (double) shown.physicalQubits();
    double share = total == 0 ? 1 : (double) shown.qubitsForAlgorithm() / total;
    double top = 2.2 * size;
    boolean roomy = height > 13 * size;
    double bottom = height - (roomy ? 7.4 : 4.2) * size;
    double room = width - 2 * GAP;
    double split = share >= 1 ? room : Math.clamp(share * room, 2, room - 2);
    sketch.fitted(
        TEXTS.get("space.total", Legible.whole(shown.physicalQubits()), name),
        GAP,
        1.4 * size,
        room,
        size,
        sketch.theme().ink());
    String program =
        TEXTS.get(
            "space.algorithm",
            Legible.count((double) shown.qubitsForAlgorithm()),
            Legible.percent(share));
    String logical =
        TEXTS.get(
            "space.logical",
            Legible.whole(shown.layout().logicalQubits()),
            Legible.whole(shown.patch().qubits()),
            shown.patch().distance());
    Theme.Palette first = look.palette(ALGORITHM);
    cells(sketch, first, GAP, top, split, bottom - top, shown.layout().logicalQubits());
    sketch.spot(
        new Spot(GAP, top, split, bottom - top, () -> program + "\n" + logical, ALGORITHM, 0));
    key(sketch, first, program, roomy ? logical : "", bottom + 1.7 * size);
    Factory factory = shown.factory().orElse(null);
    if (factory == null) {
      key(sketch, look.palette(FACTORIES), TEXTS.get("space.noFactories"), "", height - 0.9 * size);
    } else {
      factories(sketch, shown, factory, share, GAP + split, top, room - split, bottom);
    }
    return sketch.done(TEXTS.get("space.title"), program + "; " + logical + ".");
  }

  private static void factories(
      Sketch sketch,
      PhysicalEstimate shown,
      Factory factory,
      double share,
      double left,
      double top,
      double wide,
      double bottom) {
    Theme.Palette palette = sketch.look().palette(FACTORIES);
    cells(sketch, palette, left, top, wide, bottom - top, shown.copies());
    String all =
        TEXTS.get(
            "space.factories",
            Legible.count((double) shown.qubitsForFactories()),
            Legible.percent(1 - share));
    String each =
        TEXTS.get(
            "space.factory",
            Legible.whole(shown.copies()),
            Legible.whole(factory.qubits()),
            Legible.time((double) factory.duration()),
            factory.outputs(),
            factory.rounds().size());
    sketch.spot(new Spot(left, top, wide, bottom - top, () -> all + "\n" + each, FACTORIES, 0));
    double size = sketch.look().size();
    boolean roomy = sketch.height() > 13 * size;
    key(sketch, palette, all, roomy ? each : "", sketch.height() - (roomy ? 2.3 : 0.9) * size);
  }

  private static void key(
      Sketch sketch, Theme.Palette palette, String text, String more, double y) {
    double size = sketch.look().size();
    double small = sketch.look().small();
    double room = sketch.width() - 2 * GAP - 1.4 * size;
    Stroke rim = Stroke.of(palette.line(), sketch.theme().line());
    sketch.box(GAP, y - 0.8 * size, 0.9 * size, 0.9 * size, palette.fill(), rim);
    sketch.fitted(text, GAP + 1.4 * size, y, room, size, sketch.theme().ink());
    sketch.fitted(more, GAP + 1.4 * size, y + 1.4 * size, room, small, sketch.theme().faint());
  }

  /** An area of so many equal cells, drawn one by one while they are large enough to be seen. */
  private static void cells(
      Sketch sketch,
      Theme.Palette palette,
      double x,
      double y,
      double wide,
      double high,
      long count) {
    Stroke rim = Stroke.of(palette.line(), sketch.theme().line());
    sketch.box(x, y, wide, high, palette.fill(), rim);
    double side = Math.sqrt(wide * high / Math.max(1, count));
    if (count < 2 || side < SMALLEST_CELL || high <= 0) {
      return;
    }
    long rows = Math.max(1, Math.round(high / side));
    long columns = (count + rows - 1) / rows;
    Stroke thin = Stroke.of(palette.line(), 0.5);
    double step = wide / columns;
    for (int i = 1; i < columns; i++) {
      sketch.line(x + i * step, y, x + i * step, y + high, thin);
    }
    long last = count - (columns - 1) * rows;
    for (int i = 1; i < rows; i++) {
      double end = i <= last ? x + wide : x + wide - step;
      sketch.line(x, y + high * i / rows, end, y + high * i / rows, thin);
    }
  }
}
