package org.ketbench.app.canvas.view;

import java.util.List;

/**
 * What is shown at the ends of the wires.
 *
 * @param ones the probability of 1 for each qubit; none if they are not known
 * @param note why they are not known; may be empty
 */
public record WireEnds(List<Double> ones, String note) {
  static final WireEnds NONE = new WireEnds(List.of(), "");

  public WireEnds {
    ones = List.copyOf(ones);
  }
}
