package org.ketbench.app.charts.structure;

import java.math.BigDecimal;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.ketbench.app.charts.draw.Inks;
import org.ketbench.app.text.Texts;

/**
 * The axes that the entropy of a cut is drawn between: columns to the right, bits upwards.
 *
 * @param left where no column is
 * @param right where the last column is
 * @param top where the most bits are
 * @param bottom where no bit is
 * @param columns the number of the last column
 * @param bits the most bits there can be
 */
record CutsFrame(double left, double right, double top, double bottom, int columns, int bits) {
  private static final Texts TEXTS = Texts.beside(CutsFrame.class);
  private static final double MOST_STEPS = 8;

  /** Few bits have steps of this many. */
  private static final double FINE = 0.5;

  private static final int FEW = 2;
  private static final double GAP = 6;
  private static final double LONGEST_NUMBER = 3;

  /** Leaves room for numbers and names, and for half of what stands at the last column. */
  static CutsFrame in(double width, double height, int columns, int bits, Inks inks) {
    double line = 1.4 * inks.size();
    double beside = inks.width(Integer.toString(columns).length()) / 2;
    return new CutsFrame(
        Math.rint(inks.width((int) LONGEST_NUMBER) + 2 * GAP),
        Math.rint(width - Math.max(2 * GAP, beside + GAP)),
        Math.rint(line + GAP),
        Math.rint(height - 2 * line - GAP),
        columns,
        bits);
  }

  double x(double column) {
    return left + (right - left) * column / columns;
  }

  double y(double entropy) {
    return bottom - (bottom - top) * entropy / bits;
  }

  /** Draws lines, numbers and names. */
  void paint(GraphicsContext graphics, Inks inks) {
    graphics.setFont(inks.small());
    graphics.setFill(inks.faint());
    graphics.setStroke(inks.line());
    graphics.setLineWidth(1);
    graphics.setTextBaseline(VPos.CENTER);
    graphics.setTextAlign(TextAlignment.RIGHT);
    double step = bits <= FEW ? FINE : Math.ceil(bits / MOST_STEPS);
    for (double each = 0; each <= bits; each += step) {
      double y = y(each);
      graphics.strokeLine(left, crisp(y), right, crisp(y));
      graphics.fillText(
          BigDecimal.valueOf(each).stripTrailingZeros().toPlainString(), left - GAP, y);
    }
    graphics.setTextAlign(TextAlignment.CENTER);
    graphics.setTextBaseline(VPos.TOP);
    int columnStep = Math.max(1, (int) Math.ceil(columns / MOST_STEPS));
    for (int each = 0; each <= columns; each += columnStep) {
      double x = x(each);
      graphics.strokeLine(crisp(x), top, crisp(x), bottom);
      graphics.fillText(Integer.toString(each), x, bottom + GAP);
    }
    graphics.fillText(
        TEXTS.get("cuts.columns"), (left + right) / 2, bottom + GAP + 1.3 * inks.size());
    graphics.setTextAlign(TextAlignment.LEFT);
    graphics.fillText(TEXTS.get("cuts.bits"), GAP, 2);
  }

  /** Lines one pixel wide lie between whole numbers. */
  private static double crisp(double at) {
    return Math.rint(at) + 0.5;
  }
}
