package org.ketbench.estimate.study;

import java.util.Comparator;
import java.util.List;
import org.ketbench.estimate.physical.PhysicalEstimate;

/** What is to be little. */
public enum Objective {
  QUBITS("fewest qubits"),
  TIME("shortest time"),
  VOLUME("least qubits × time");

  private final String text;

  Objective(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  /** The lower, the better. */
  public double of(PhysicalEstimate point) {
    return switch (this) {
      case QUBITS -> (double) point.physicalQubits();
      case TIME -> point.runtime().doubleValue();
      case VOLUME -> (double) point.physicalQubits() * point.runtime().doubleValue();
    };
  }

  /** Compares by this and, where it is equal, by qubits and time. */
  public Comparator<PhysicalEstimate> order() {
    return Comparator.comparingDouble(this::of)
        .thenComparingDouble(QUBITS::of)
        .thenComparingDouble(TIME::of);
  }

  /** Which of the points is best. */
  public int bestOf(List<PhysicalEstimate> points) {
    int best = 0;
    for (int i = 1; i < points.size(); i++) {
      if (order().compare(points.get(i), points.get(best)) < 0) {
        best = i;
      }
    }
    return best;
  }
}
