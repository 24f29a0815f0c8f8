package org.ketbench.app.settings;

import java.util.Map;

/**
 * How a tab shows its document.
 *
 * @param vertical whether canvas and code are one above the other
 * @param divider the canvas's share of the room, from 0 to 1
 * @param zoom of the canvas
 * @param inputs the values of the circuit's parameters, by name
 */
public record TabLayout(
    ViewMode mode, boolean vertical, double divider, double zoom, Map<String, Double> inputs) {
  public static final TabLayout USUAL = new TabLayout(ViewMode.SPLIT, false, 0.55, 1);

  public TabLayout {
    divider = Double.isFinite(divider) ? Math.clamp(divider, 0.1, 0.9) : 0.55;
    zoom = Double.isFinite(zoom) ? Math.clamp(zoom, 0.1, 4) : 1;
    inputs = Map.copyOf(inputs);
  }

  /** A layout of a document whose parameters have no values. */
  public TabLayout(ViewMode mode, boolean vertical, double divider, double zoom) {
    this(mode, vertical, divider, zoom, Map.of());
  }

  public TabLayout mode(ViewMode next) {
    return new TabLayout(next, vertical, divider, zoom, inputs);
  }

  public TabLayout vertical(boolean next) {
    return new TabLayout(mode, next, divider, zoom, inputs);
  }

  public TabLayout divider(double next) {
    return new TabLayout(mode, vertical, next, zoom, inputs);
  }

  public TabLayout zoom(double next) {
    return new TabLayout(mode, vertical, divider, next, inputs);
  }

  public TabLayout inputs(Map<String, Double> next) {
    return new TabLayout(mode, vertical, divider, zoom, next);
  }
}
