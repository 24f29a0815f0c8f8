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
