package org.ketbench.app.charts.parts;

import javafx.scene.paint.Color;

/**
 * The colours of phases: a circle through blue at 0, green at a quarter turn, orange at a half and
 * purple at three quarters. People who do not tell red from green tell these apart, because
 * neighbours on the circle differ in lightness and opposites in blue against yellow. The hue circle
 * of most tools has a red and a green that are the same to them.
 */
public final class PhaseColours {
  private static final Color[] QUARTERS = {
    Color.web("#2f74d0"), Color.web("#149a80"), Color.web("#d98a12"), Color.web("#a4509f")
  };

  private PhaseColours() {}

  /** The colour of a phase in radians. */
  public static Color of(double phase) {
    double turns = phase / (2 * Math.PI);
    double at = (turns - Math.floor(turns)) * QUARTERS.length;
    int quarter = (int) at % QUARTERS.length;
    return QUARTERS[quarter].interpolate(
        QUARTERS[(quarter + 1) % QUARTERS.length], at - Math.floor(at));
  }

  /** The same as a value in a style sheet. */
  public static String web(double phase) {
    Color colour = of(phase);
    return String.format(
        java.util.Locale.ROOT,
        "#%02x%02x%02x",
        Math.round(255 * colour.getRed()),
        Math.round(255 * colour.getGreen()),
        Math.round(255 * colour.getBlue()));
  }
}
