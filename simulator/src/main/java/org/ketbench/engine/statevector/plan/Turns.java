package org.ketbench.engine.statevector.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Orders everything that can run on a stage's residents.
 *
 * <p>Exchanges and what else stands alone come first, so that rotations wait until they can go
 * several at a time: in a chain of CX each rotation would otherwise be a sweep of its own. Other
 * work inside a chunk comes before work that needs the whole block, so that chunks are visited
 * rarely. Phases come only when nothing else is left and so gather into few polynomials.
 */
final class Turns {
  private static final int ROTATION = 2;
  private static final int PHASE = 3;
  private static final int NEVER = 4;

  private final List<Element> elements;
  private final Frontier frontier;
  private final long residents;
  private final long inChunk;
  private final int[] taken;
  private int count;

  Turns(List<Element> elements, Frontier frontier, Layout layout, long residents, int chunk) {
    this.elements = elements;
    this.frontier = frontier;
    this.residents = residents;
    this.inChunk = layout.qubitsBelow(chunk);
    this.taken = new int[elements.size()];
  }

  /** Takes all that can run off the frontier. */
  List<int[]> all() {
    List<int[]> turns = new ArrayList<>();
    while (take(firstRank())) {
      turns.add(Arrays.copyOf(taken, count));
      frontier.done(taken, count);
    }
    return turns;
  }

  private int firstRank() {
    int first = NEVER;
    for (int each = 0; each < frontier.readyCount() && first > 0; each++) {
      first = Math.min(first, rank(frontier.ready(each)));
    }
    return first;
  }

  private boolean take(int rank) {
    count = 0;
    if (rank == NEVER) {
      return false;
    }
    for (int each = 0; each < frontier.readyCount(); each++) {
      int element = frontier.ready(each);
      if (rank(element) == rank) {
        taken[count++] = element;
      }
    }
    return true;
  }

  /** What has a lower rank goes first. */
  private int rank(int element) {
    long writes = frontier.writes(element);
    if (writes == 0) {
      return PHASE;
    }
    if ((writes & ~residents) != 0) {
      return NEVER;
    }
    if (elements.get(element) instanceof Element.Rotation) {
      return ROTATION;
    }
    return (writes & ~inChunk) == 0 ? 0 : 1;
  }
}
