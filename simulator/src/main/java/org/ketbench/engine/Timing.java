package org.ketbench.engine;

import java.util.List;

/**
 * How long the same simulation took, time after time.
 *
 * @param peakBytes the most memory the program held so far
 * @param explanation in words, how the circuit is run
 */
public record Timing(List<Double> seconds, EngineKind engine, long peakBytes, String explanation) {
  public Timing {
    seconds = List.copyOf(seconds);
  }

  public double median() {
    List<Double> sorted = seconds.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
