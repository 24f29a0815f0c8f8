package org.ketbench.app.canvas.gesture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which qubit becomes which when parts of an operation move to other wires. */
final class Permutations {
  private Permutations() {}

  /**
   * These wires moved down by a number, or up; what else the operation has there comes to where
   * they were. No wire leaves the range from 0 to below {@code count}.
   */
  static Map<Integer, Integer> shifted(List<Integer> wires, int by, int count) {
    int top = wires.stream().mapToInt(Integer::intValue).min().orElse(0);
    int bottom = wires.stream().mapToInt(Integer::intValue).max().orElse(0);
    int shift = Math.max(-top, Math.min(by, count - 1 - bottom));
    Map<Integer, Integer> moved = new HashMap<>();
    if (shift == 0) {
      return moved;
    }
    List<Integer> free = new ArrayList<>(wires);
    List<Integer> displaced = new ArrayList<>();
    for (int wire : wires) {
      moved.put(wire, wire + shift);
      if (!free.remove((Integer) (wire + shift))) {
        displaced.add(wire + shift);
      }
    }
    for (int i = 0; i < displaced.size(); i++) {
      moved.put(displaced.get(i), free.get(i));
    }
    return moved;
  }
}
