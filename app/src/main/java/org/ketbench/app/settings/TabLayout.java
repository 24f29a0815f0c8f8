package org.ketbench.app.settings;

/**
 * How a tab shows its document.
 *
 * @param vertical whether canvas and code are one above the other
 * @param divider the canvas's share of the room, from 0 to 1
 * @param zoom of the canvas
 */
public record TabLayout(ViewMode mode, boolean vertical, double divider, double zoom) {
  public static final TabLayout USUAL = new TabLayout(ViewMode.SPLIT, false, 0.55, 1);

  public TabLayout {
    divider = Double.isFinite(divider) ? Math.clamp(divider, 0.1, 0.9) : 0.55;
    zoom = Double.isFinite(zoom) ? Math.clamp(zoom, 0.1, 4) : 1;
  }

  public TabLayout mode(ViewMode next) {
    return new TabLayout(next, vertical, divider, zoom);
  }

  public TabLayout vertical(boolean next) {
    return new TabLayout(mode, next, divider, zoom);
  }

  public TabLayout divider(double next) {
    return new TabLayout(mode, vertical, next, zoom);
  }

  public TabLayout zoom(double next) {
    return new TabLayout(mode, vertical, divider, next);
  }
}
