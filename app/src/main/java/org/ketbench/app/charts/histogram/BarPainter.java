package org.ketbench.app.charts.histogram;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.ketbench.app.charts.draw.CellPainter;
import org.ketbench.app.charts.draw.Inks;
import org.ketbench.app.charts.draw.Words;
import org.ketbench.app.charts.parts.Kets;
import org.ketbench.app.charts.parts.Numbers;
import org.ketbench.app.text.Texts;

/** One outcome: a bar for each series, those with shots with their standard error. */
final class BarPainter implements CellPainter<Bar> {
  private static final Texts TEXTS = Texts.beside(BarPainter.class);
  private static final double EDGE = 10;
  private static final double GAP = 8;
  private static final double KEY_SHARE = 0.45;
  private static final int SHARE_DIGITS = 7;

  /** Bars lower than this part of a letter have no room for words. */
  private static final double LEAST_FOR_WORDS = 0.9;

  private final ObservableValue<Boolean> lowestFirst;
  private BarLabel label = BarLabel.DIGITS;
  private int series = 1;
  private int longest = 1;
  private double zoom = 1;
  private double full = 1;

  BarPainter(ObservableValue<Boolean> lowestFirst) {
    this.lowestFirst = lowestFirst;
  }

  /** All bars that are shown, so that they line up, and how they are labelled. */
  void prepare(List<Bar> bars, BarLabel labels) {
    label = labels;
    series = bars.isEmpty() ? 1 : Math.max(1, bars.getFirst().values().size());
    longest = 1;
    for (Bar bar : bars) {
      longest = Math.max(longest, key(bar).length());
    }
  }

  /** How high bars are, 1 for as they usually are. */
  void zoom(double next) {
    zoom = next;
  }

  /** The probability whose bar is as long as there is room. */
  void full(double value) {
    full = value;
  }

  @Override
  public double width(Inks inks) {
    return 0;
  }

  @Override
  public double height(Inks inks) {
    return Math.max(2, Math.rint(zoom * inks.size() * (0.5 + 1.25 * series)));
  }

  private String key(Bar bar) {
    return bar.isRest() ? TEXTS.get("bar.rest") : label.of(bar.key(), lowestFirst.getValue());
  }

  @Override
  public void paint(GraphicsContext graphics, Bar bar, double width, Inks inks) {
    double height = height(inks);
    boolean words = height / series >= LEAST_FOR_WORDS * inks.size();
    double left = EDGE;
    double right = width - EDGE;
    graphics.setTextBaseline(VPos.CENTER);
    graphics.setFont(inks.digits());
    graphics.setFill(inks.ink());
    if (words) {
      int most = (int) Math.min(longest, width * KEY_SHARE / inks.width(1));
      graphics.setTextAlign(TextAlignment.LEFT);
      graphics.fillText(Words.shortened(key(bar), most), left, height / 2);
      left += inks.width(most) + GAP;
      right -= inks.width(SHARE_DIGITS) + GAP;
    }
    double each = (height - (words ? 0.4 * inks.size() * Math.min(1, zoom) : 1)) / series;
    double top = (height - each * series) / 2;
    for (int number = 0; number < bar.values().size(); number++) {
      double value = bar.values().get(number);
      double y = top + number * each;
      strip(graphics, bar, number, left, y, right - left, Math.max(1, each - 2), inks);
      if (words) {
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.setFill(inks.ink());
        graphics.fillText(Numbers.percent(value), width - EDGE, y + each / 2);
      }
    }
  }

  private void strip(
      GraphicsContext graphics,
      Bar bar,
      int number,
      double left,
      double y,
      double room,
      double high,
      Inks inks) {
    if (room <= 0) {
      return;
    }
    double value = bar.values().get(number) / full;
    double spread = bar.errors().get(number) / full;
    graphics.setFill(inks.track());
    graphics.fillRect(left, y, room, high);
    graphics.setFill(inks.series(number));
    graphics.fillRect(left, y, room * Math.clamp(value, 0, 1), high);
    if (spread > 0) {
      graphics.setStroke(inks.ink());
      graphics.setLineWidth(1.5);
      double from = left + room * Math.clamp(value - spread, 0, 1);
      double to = left + room * Math.clamp(value + spread, 0, 1);
      graphics.strokeLine(from, y + high / 2, to, y + high / 2);
    }
  }

  /** Digits always, and the value of each register, whose index 0 is the lowest bit. */
  private String name(Bar bar) {
    return bar.isRest()
        ? TEXTS.get("bar.rest")
        : TEXTS.get(
            "bar.name",
            Kets.key(bar.key(), lowestFirst.getValue()),
            OutcomeNumbers.values(bar.key(), false));
  }

  @Override
  public String text(Bar bar) {
    StringBuilder text = new StringBuilder(name(bar));
    for (int each = 0; each < bar.values().size(); each++) {
      text.append(each == 0 ? " " : ", ").append(Numbers.percent(bar.values().get(each)));
      if (bar.errors().get(each) > 0) {
        text.append(" ± ").append(Numbers.percent(bar.errors().get(each)));
      }
    }
    return text.toString();
  }
}
