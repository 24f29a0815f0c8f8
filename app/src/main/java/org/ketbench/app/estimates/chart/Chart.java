package org.ketbench.app.estimates.chart;

/** Something that can be drawn at any size. */
@FunctionalInterface
public interface Chart {
  /** Lays it out. */
  Plot plot(double width, double height, Look look);
}
