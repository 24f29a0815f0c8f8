package org.ketbench.app.canvas.picture;

import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.scene.Theme;
import org.ketbench.circuit.Circuit;

/**
 * How a circuit is drawn into a file.
 *
 * @param width after how many pixels, or in text characters, the wires go on below; 0 for never,
 *     null for what is usual
 * @param scale the pixels of a PNG for each pixel at 100 %
 */
public record PictureOptions(Theme theme, @Nullable Integer width, double scale) {
  public static final int USUAL_WIDTH = 1200;
  public static final double USUAL_SCALE = 2;
  public static final double SMALLEST_SCALE = 0.1;
  public static final double LARGEST_SCALE = 20;

  public PictureOptions {
    if (width != null && width < 0) {
      throw new IllegalArgumentException("The width must be 0 or more.");
    }
    if (!(scale >= SMALLEST_SCALE && scale <= LARGEST_SCALE)) {
      throw new IllegalArgumentException("The scale must be from 0.1 to 20.");
    }
  }

  public static PictureOptions usual() {
    return new PictureOptions(Theme.LIGHT, null, USUAL_SCALE);
  }

  Picture picture(Circuit circuit, String title) {
    return new Picture(circuit, title, theme, width == null ? USUAL_WIDTH : width);
  }
}
