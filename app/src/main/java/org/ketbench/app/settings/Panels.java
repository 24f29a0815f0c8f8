package org.ketbench.app.settings;

import java.util.EnumMap;
import java.util.Map;

/** The tool windows around the documents: which are shown, and how large they are. */
public record Panels(Map<Side, Panel> sides) {
  public static final Panels USUAL =
      new Panels(
          Map.of(
              Side.LEFT, new Panel(true, 210),
              Side.RIGHT, new Panel(true, 300),
              Side.BOTTOM, new Panel(true, 150)));

  /** A window that is lower has no room for the bottom one, in letters. */
  private static final double LOW = 44;

  /** A window that is narrower has no room for the left one, in letters. */
  private static final double NARROW = 60;

  public enum Side {
    LEFT,
    RIGHT,
    BOTTOM
  }

  /**
   * One of them.
   *
   * @param size its width or height in pixels
   */
  public record Panel(boolean shown, double size) {
    public Panel {
      size = Double.isFinite(size) ? Math.clamp(size, 80, 2000) : 200;
    }
  }

  public Panels {
    sides = Map.copyOf(sides);
  }

  /**
   * Those that a window begins with: on a small screen the documents and their results come first.
   *
   * @param width of the window, in times the size of its letters, as the height
   */
  public static Panels fitting(double width, double height) {
    Panels panels = USUAL;
    if (width < NARROW) {
      panels = panels.with(Side.LEFT, new Panel(false, USUAL.of(Side.LEFT).size()));
    }
    if (height < LOW) {
      panels = panels.with(Side.BOTTOM, new Panel(false, USUAL.of(Side.BOTTOM).size()));
    }
    return panels;
  }

  public Panel of(Side side) {
    Panel panel = sides.get(side);
    return panel == null ? new Panel(true, 200) : panel;
  }

  public Panels with(Side side, Panel panel) {
    Map<Side, Panel> changed = new EnumMap<>(Side.class);
    changed.putAll(sides);
    changed.put(side, panel);
    return new Panels(changed);
  }
}
