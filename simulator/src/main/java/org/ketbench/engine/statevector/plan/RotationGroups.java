package org.ketbench.engine.statevector.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts rotations of different qubits together. Three at a time is what registers hold: eight
 * vectors are loaded, pass through three levels and are stored. Those inside a vector are a group
 * of their own. A group never joins positions inside a chunk with others beyond it, for that would
 * draw its work out of the fastest cache.
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
      end = position < lanes ? lanes : position < chunk ? chunk : Integer.MAX_VALUE;
      group.add(rotation);
    }
    steps.add(step(group));
    return steps;
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
