package org.ketbench.app.settings;

/**
 * Where the window is on the screen.
 *
 * @param x NaN to leave it to the system, as y
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
  public static final WindowPlace USUAL = new WindowPlace(Double.NaN, Double.NaN, 1280, 800, false);

  public WindowPlace {
    width = Double.isFinite(width) ? Math.clamp(width, 480, 10_000) : 1280;
    height = Double.isFinite(height) ? Math.clamp(height, 320, 10_000) : 800;
  }
}
