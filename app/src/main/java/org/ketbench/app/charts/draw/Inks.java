package org.ketbench.app.charts.draw;

import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/**
 * What a chart is drawn with.
 *
 * @param ink what is read
 * @param faint what is read at leisure
 * @param line frames and axes
 * @param track where a bar could be
 * @param accent the first series, and what is chosen
 * @param ground behind everything
 * @param size of letters in pixels
 */
public record Inks(
    Color ink, Color faint, Color line, Color track, Color accent, Color ground, double size) {
  private static final String EVEN = "Monospaced";
  private static final List<Color> SERIES =
      List.of(
          Color.web("#d98a12"), Color.web("#149a80"), Color.web("#a4509f"), Color.web("#7a8699"));

  /** How wide a letter of the font for digits is, as a part of its size. */
  public static final double LETTER = 0.602;

  public Font text() {
    return Font.font(size);
  }

  public Font small() {
    return Font.font(0.9 * size);
  }

  /** The font for digits, in which all are of one width. */
  public Font digits() {
    return Font.font(EVEN, 0.95 * size);
  }

  /** How wide so many digits are. */
  public double width(int digits) {
    return digits * 0.95 * size * LETTER;
  }

  /** The colour of a series; the first has the accent. */
  public Color series(int number) {
    int turn = number % (SERIES.size() + 1);
    return turn == 0 ? accent : SERIES.get(turn - 1);
  }

  /** Whether the ground is dark. */
  public boolean isDark() {
    return ground.getBrightness() < 0.5;
  }
}
