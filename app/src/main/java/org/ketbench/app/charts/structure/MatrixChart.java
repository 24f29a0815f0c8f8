package org.ketbench.app.charts.structure;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.charts.draw.DrawnChart;
import org.ketbench.app.charts.draw.Inks;
import org.ketbench.app.charts.draw.Spot;
import org.ketbench.app.charts.parts.Kets;
import org.ketbench.app.charts.parts.Numbers;
import org.ketbench.app.charts.parts.PhaseColours;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Matrix;

/**
 * A complex matrix over basis states, as a heat map, in which an entry is the stronger the larger
 * it is, or as a city of blocks of its height. The colour is the phase in both.
 */
final class MatrixChart extends DrawnChart {
  private static final Texts TEXTS = Texts.beside(MatrixChart.class);
  private static final double EDGE = 8;
  private static final double NOTHING = 5e-4;

  /** A sign, a digit, the point, three digits, and the letter i. */
  private static final int LONGEST_NUMBER = 7;

  private static final double SMALLEST_LABELLED = 1.1;

  private final String kind;
  private @Nullable Matrix matrix;
  private boolean lowestFirst = true;
  private boolean city;
  private double largest = 1;

  /**
   * @param kind the key of the words for an entry
   */
  MatrixChart(String id, String kind) {
    super(id, TEXTS.get(kind + ".name"));
    this.kind = kind;
  }

  void show(@Nullable Matrix next, boolean nowLowestFirst, boolean nowCity) {
    matrix = next;
    lowestFirst = nowLowestFirst;
    city = nowCity;
    largest = 0;
    for (int row = 0; next != null && row < next.size(); row++) {
      for (int column = 0; column < next.size(); column++) {
        largest = Math.max(largest, size(next, row, column));
      }
    }
    redraw();
  }

  private static double size(Matrix matrix, int row, int column) {
    return Math.hypot(matrix.re(row, column), matrix.im(row, column));
  }

  /** The basis state at a place in the order of the labels that are shown. */
  private int index(int place, int bits) {
    return lowestFirst ? Integer.reverse(place) >>> (Integer.SIZE - bits) : place;
  }

  private static int bits(Matrix of) {
    return Integer.numberOfTrailingZeros(of.size());
  }

  private String digits(int index, int bits) {
    StringBuilder label = new StringBuilder();
    for (int bit = bits - 1; bit >= 0; bit--) {
      label.append(index >>> bit & 1);
    }
    return Kets.digits(label.toString(), lowestFirst);
  }

  @Override
  protected String summary() {
    Matrix shown = matrix;
    return shown == null
        ? TEXTS.get("matrix.none")
        : TEXTS.get("matrix.summary", shown.size(), String.format("%.3f", largest));
  }

  private String text(Matrix of, int row, int column) {
    int bits = bits(of);
    return TEXTS.get(
        kind + ".entry",
        digits(row, bits),
        digits(column, bits),
        Numbers.complex(of.re(row, column), of.im(row, column)));
  }

  @Override
  protected void paint(
      GraphicsContext graphics, double width, double height, Inks inks, List<Spot> found) {
    Matrix shown = matrix;
    if (shown == null || shown.size() < 2) {
      return;
    }
    if (city) {
      new MatrixCity(graphics, shown, largest, inks)
          .paint(width, height, place -> index(place, bits(shown)), this::text, found);
    } else {
      heat(graphics, shown, width, height, inks, found);
    }
  }

  private void heat(
      GraphicsContext graphics,
      Matrix shown,
      double width,
      double height,
      Inks inks,
      List<Spot> found) {
    int bits = bits(shown);
    double side = inks.width(bits) + 2 * EDGE;
    double head = 1.6 * inks.size();
    double cell =
        Math.floor(
            Math.min((width - side - EDGE) / shown.size(), (height - head - EDGE) / shown.size()));
    if (cell < 1) {
      return;
    }
    graphics.setTextBaseline(VPos.CENTER);
    graphics.setFont(inks.digits());
    boolean numbers = cell >= leastForNumbers(inks);
    boolean labels = cell >= SMALLEST_LABELLED * inks.size();
    for (int row = 0; row < shown.size(); row++) {
      int rowIndex = index(row, bits);
      double y = head + row * cell;
      if (labels) {
        graphics.setFill(inks.ink());
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.fillText(digits(rowIndex, bits), side - EDGE / 2, y + cell / 2);
        if (cell > inks.width(bits)) {
          graphics.setTextAlign(TextAlignment.CENTER);
          graphics.fillText(digits(rowIndex, bits), side + (row + 0.5) * cell, head / 2);
        }
      }
      for (int column = 0; column < shown.size(); column++) {
        int columnIndex = index(column, bits);
        double x = side + column * cell;
        double strength = size(shown, rowIndex, columnIndex) / Math.max(largest, NOTHING);
        Color colour =
            inks.track().interpolate(phase(shown, rowIndex, columnIndex), Math.min(1, strength));
        graphics.setFill(colour);
        graphics.fillRect(x, y, cell > 4 ? cell - 1 : cell, cell > 4 ? cell - 1 : cell);
        if (numbers && strength * largest > NOTHING) {
          graphics.setFill(readable(colour));
          graphics.setTextAlign(TextAlignment.CENTER);
          number(graphics, shown, rowIndex, columnIndex, x + cell / 2, y + cell / 2, inks);
        }
        found.add(new Spot(x, y, cell, cell, text(shown, rowIndex, columnIndex)));
      }
    }
  }

  /** A cell that is smaller shows its colour alone. */
  static double leastForNumbers(Inks inks) {
    return inks.width(LONGEST_NUMBER) + EDGE;
  }

  private static void number(
      GraphicsContext graphics, Matrix of, int row, int column, double x, double y, Inks inks) {
    double re = of.re(row, column);
    double im = of.im(row, column);
    if (Math.abs(im) < NOTHING) {
      graphics.fillText(Numbers.real(re), x, y);
    } else if (Math.abs(re) < NOTHING) {
      graphics.fillText(Numbers.real(im) + "i", x, y);
    } else {
      graphics.fillText(Numbers.real(re), x, y - 0.55 * inks.size());
      graphics.fillText((im < 0 ? "" : "+") + Numbers.real(im) + "i", x, y + 0.55 * inks.size());
    }
  }

  static Color phase(Matrix of, int row, int column) {
    return PhaseColours.of(Math.atan2(of.im(row, column), of.re(row, column)));
  }

  private static Color readable(Color ground) {
    double light = 0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
    return light > 0.55 ? Color.BLACK : Color.WHITE;
  }
}
