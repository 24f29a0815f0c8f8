package org.ketbench.app.canvas.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketbench.circuit.GateFamily;

/** What can be read and told apart, by the web accessibility guidelines. */
final class ThemeTest {
  private static final double TEXT = 4.5;
  private static final double GRAPHICS = 3;

  static List<Theme> themes() {
    return Theme.all();
  }

  @ParameterizedTest
  @MethodSource("themes")
  void textStandsOutFromWhatItIsOn(Theme theme) {
    for (Colour ground : List.of(theme.background(), theme.frameFill())) {
      assertContrast(theme.ink(), ground, TEXT);
      assertContrast(theme.faint(), ground, TEXT);
    }
    for (Theme.Palette palette : palettes(theme)) {
      assertContrast(palette.ink(), palette.fill(), TEXT);
    }
  }

  @ParameterizedTest
  @MethodSource("themes")
  void linesStandOutFromTheGround(Theme theme) {
    for (Colour ground : List.of(theme.background(), theme.frameFill())) {
      for (Colour line :
          List.of(theme.wire(), theme.classical(), theme.frame(), theme.highlight())) {
        assertContrast(line, ground, GRAPHICS);
      }
      for (Theme.Palette palette : palettes(theme)) {
        assertContrast(palette.line(), ground, GRAPHICS);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("themes")
  void everyFamilyHasItsColours(Theme theme) {
    assertEquals(GateFamily.values().length, theme.families().size());
    assertEquals(theme, Theme.named(theme.name()));
  }

  private static List<Theme.Palette> palettes(Theme theme) {
    List<Theme.Palette> palettes = new ArrayList<>(theme.families().values());
    palettes.add(theme.action());
    palettes.add(theme.own());
    return palettes;
  }

  private static void assertContrast(Colour on, Colour ground, double least) {
    double contrast = on.contrast(ground);
    assertTrue(contrast >= least, on.hex() + " on " + ground.hex() + ": " + contrast);
  }
}
