package org.ketbench.app.estimates.chart;

import java.util.List;
import org.ketbench.app.canvas.scene.Colour;
import org.ketbench.app.canvas.scene.Theme;
import org.ketbench.circuit.GateFamily;

/**
 * How a chart looks.
 *
 * @param size of its letters
 */
public record Look(Theme theme, double size) {
  private static final double USUAL = 12;
  private static final double PROJECTED = 16;

  /** Told apart by hue as well as they can be; the contrast is that of the theme. */
  private static final List<GateFamily> SERIES =
      List.of(
          GateFamily.PAULI,
          GateFamily.HADAMARD,
          GateFamily.PHASE,
          GateFamily.UNIVERSAL,
          GateFamily.ROTATION,
          GateFamily.INTERACTION,
          GateFamily.SWAP,
          GateFamily.NATIVE,
          GateFamily.CONTROLLED);

  public static Look of(Theme theme) {
    return new Look(theme, theme.equals(Theme.PROJECTOR) ? PROJECTED : USUAL);
  }

  double small() {
    return size * 0.9;
  }

  /** The colour of one of several series. */
  public Colour series(int number) {
    return palette(number).line();
  }

  Theme.Palette palette(int number) {
    return theme.palette(SERIES.get(number % SERIES.size()));
  }
}
