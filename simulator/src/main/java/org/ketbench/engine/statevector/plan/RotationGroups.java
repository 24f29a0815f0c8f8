package org.ketbench.engine.statevector.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts rotations of different qubits together. Three at a time is what registers hold: eight
 * vectors are loaded, pass through three levels and are stored. Those inside a vector are a group
 * of their own. Those inside a chunk are done there, in the fastest cache; but where some beyond it
 * do not fill their groups, some from inside do: one sweep over a block takes as long for three as
 * for one, since it waits for the slower cache.
 */
final class RotationGroups {
  private static final int TOGETHER = 3;

  private final Layout layout;
  private final int lanes;
  private final int chunk;
  private final int together;
  private final int togetherInLanes;

  RotationGroups(Layout layout, int lanes, int chunk, boolean single) {
    this.together = single ? 1 : TOGETHER;
    this.togetherInLanes = single ? 1 : lanes;
    this.layout = layout;
    this.lanes = lanes;
    this.chunk = chunk;
  }

  List<Step> group(List<Element.Rotation> rotations) {
    if (rotations.isEmpty()) {
      return List.of();
    }
    List<Element.Rotation> sorted = new ArrayList<>(rotations);
    sorted.sort(
        (one, other) ->
            Integer.compare(layout.positionOf(one.qubit()), layout.positionOf(other.qubit())));
    int inside = inside(sorted);
    List<Step> steps = new ArrayList<>();
    List<Element.Rotation> group = new ArrayList<>();
    int end = 0;
    for (Element.Rotation rotation : sorted) {
      int position = layout.positionOf(rotation.qubit());
      int most = end == lanes ? togetherInLanes : together;
      if (!group.isEmpty() && (position >= end || group.size() == most)) {
        steps.add(step(group));
        group.clear();
      }
      end = position < lanes ? lanes : position < inside ? inside : Integer.MAX_VALUE;
      group.add(rotation);
    }
    steps.add(step(group));
    return steps;
  }

  /** Below which position rotations are done chunk by chunk. */
  private int inside(List<Element.Rotation> sorted) {
    int beyond = 0;
    while (beyond < sorted.size() && position(sorted, beyond) >= chunk) {
      beyond++;
    }
    int room = (together - beyond % together) % together;
    int lowest = chunk;
    for (int each = beyond; each < Math.min(beyond + room, sorted.size()); each++) {
      int position = position(sorted, each);
      lowest = position < lanes ? lowest : position;
    }
    return lowest;
  }

  /** Counted from the highest. */
  private int position(List<Element.Rotation> sorted, int fromTop) {
    return layout.positionOf(sorted.get(sorted.size() - 1 - fromTop).qubit());
  }

  private Step step(List<Element.Rotation> group) {
    int[] positions = new int[group.size()];
    double[] tangents = new double[group.size()];
    int flips = 0;
    for (int each = 0; each < positions.length; each++) {
      positions[each] = layout.positionOf(group.get(each).qubit());
      tangents[each] = group.get(each).tangent();
      flips |= group.get(each).flip() ? 1 << each : 0;
    }
    return positions[0] < lanes
        ? new Step.LaneButterflies(positions, tangents, flips)
        : new Step.Butterflies(positions, tangents, flips);
  }
}
