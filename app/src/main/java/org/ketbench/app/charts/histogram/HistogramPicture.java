package org.ketbench.app.charts.histogram;

import java.util.List;
import java.util.function.Consumer;
import org.ketbench.app.canvas.layout.TextWidth;
import org.ketbench.app.canvas.picture.Drawable;
import org.ketbench.app.canvas.scene.Colour;
import org.ketbench.app.canvas.scene.Shape;
import org.ketbench.app.canvas.scene.Stroke;
import org.ketbench.app.charts.histogram.HistogramViewModel.Shown;
import org.ketbench.app.charts.parts.Numbers;
import org.ketbench.app.text.Texts;

/** A histogram as a picture for a paper: white ground, a row for each outcome. */
final class HistogramPicture implements Drawable {
  private static final Texts TEXTS = Texts.beside(HistogramPicture.class);
  private static final double WIDTH = 560;
  private static final double MARGIN = 16;
  private static final double LETTERS = 12;
  private static final double BAR = 13;
  private static final double GAP = 7;
  private static final Colour INK = new Colour(0x1b1f27);
  private static final Colour GROUND = new Colour(0xffffff);
  private static final Colour TRACK = new Colour(0xe3e8f0);
  private static final List<Colour> SERIES =
      List.of(
          new Colour(0x0a58ca),
          new Colour(0xd98a12),
          new Colour(0x149a80),
          new Colour(0xa4509f),
          new Colour(0x7a8699));

  private final Shown shown;
  private final boolean lowestFirst;

  HistogramPicture(Shown shown, boolean lowestFirst) {
    this.shown = shown;
    this.lowestFirst = lowestFirst;
  }

  @Override
  public String title() {
    return TEXTS.get("results.histogram");
  }

  @Override
  public String description() {
    return TEXTS.get("picture.description", shown.bars().size(), shown.head());
  }

  @Override
  public double width() {
    return WIDTH;
  }

  private double rowHeight() {
    return Math.max(1, shown.series().size()) * BAR + GAP;
  }

  private double top() {
    return MARGIN + (shown.series().size() + 1) * 1.5 * LETTERS;
  }

  @Override
  public double height() {
    return top() + shown.bars().size() * rowHeight() + MARGIN;
  }

  private String key(Bar bar) {
    return bar.isRest() ? TEXTS.get("bar.rest") : shown.label().of(bar.key(), lowestFirst);
  }

  @Override
  public void paint(Consumer<Shape> out) {
    out.accept(new Shape.Box(0, 0, width(), height(), 0, GROUND, null));
    double y = MARGIN + LETTERS;
    for (int each = 0; each < shown.series().size(); each++) {
      out.accept(new Shape.Box(MARGIN, y - LETTERS + 2, LETTERS, LETTERS, 2, colour(each), null));
      write(out, MARGIN + 1.6 * LETTERS, y, shown.series().get(each).name(), Shape.Anchor.START);
      y += 1.5 * LETTERS;
    }
    write(out, MARGIN, y, shown.head(), Shape.Anchor.START);
    double keys = 0;
    for (Bar bar : shown.bars()) {
      keys = Math.max(keys, TextWidth.of(key(bar), LETTERS));
    }
    double left = MARGIN + keys + GAP;
    double room = WIDTH - MARGIN - TextWidth.of("100.0 %", LETTERS) - GAP - left;
    for (int row = 0; row < shown.bars().size(); row++) {
      row(out, shown.bars().get(row), top() + row * rowHeight(), left, room);
    }
  }

  private void row(Consumer<Shape> out, Bar bar, double y, double left, double room) {
    double middle = y + (rowHeight() - GAP) / 2 + 0.35 * LETTERS;
    write(out, left - GAP, middle, key(bar), Shape.Anchor.END);
    for (int each = 0; each < bar.values().size(); each++) {
      double value = bar.values().get(each);
      double top = y + each * BAR;
      out.accept(new Shape.Box(left, top, room, BAR - 2, 1, TRACK, null));
      out.accept(new Shape.Box(left, top, room * value, BAR - 2, 1, colour(each), null));
      double spread = bar.errors().get(each);
      if (spread > 0) {
        double line = top + BAR / 2 - 1;
        out.accept(
            new Shape.Line(
                left + room * Math.max(0, value - spread),
                line,
                left + room * Math.min(1, value + spread),
                line,
                Stroke.of(INK, 1.2)));
      }
      write(out, WIDTH - MARGIN, top + BAR - 3, Numbers.percent(value), Shape.Anchor.END);
    }
  }

  private static Colour colour(int series) {
    return SERIES.get(series % SERIES.size());
  }

  private static void write(
      Consumer<Shape> out, double x, double y, String text, Shape.Anchor anchor) {
    out.accept(new Shape.Text(x, y, text, LETTERS, TextWidth.of(text, LETTERS), anchor, INK));
  }
}
