package org.ketbench.engine.statevector.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Orders everything that can run on a stage's residents.
 *
 * <p>Exchanges and what else stands alone come first, so that rotations wait until they can go
 * several at a time: in a chain of CX each rotation would otherwise be a sweep of its own. Work
 * inside a chunk comes before work that needs the whole block, so that chunks are visited rarely.
 * Phases come only when nothing else is left and so gather into few polynomials.
 */
final class Turns {
  private final List<Element> elements;
  private final Frontier frontier;
  private final Layout layout;
  private final long residents;
  private final int chunk;
  private final int[] taken;
  private int count;

  Turns(List<Element> elements, Frontier frontier, Layout layout, long residents, int chunk) {
    this.elements = elements;
    this.frontier = frontier;
    this.layout = layout;
    this.residents = residents;
    this.chunk = chunk;
    this.taken = new int[elements.size()];
  }

  /** Takes all that can run off the frontier. */
  List<int[]> all() {
    List<int[]> turns = new ArrayList<>();
    while (take(false, true)
        || take(false, false)
        || take(true, true)
        || take(true, false)
        || takePhases()) {
      turns.add(Arrays.copyOf(taken, count));
      frontier.done(taken, count);
    }
    return turns;
  }

  private boolean take(boolean rotations, boolean inChunk) {
    count = 0;
    for (int each = 0; each < frontier.readyCount(); each++) {
      int element = frontier.ready(each);
      long writes = frontier.writes(element);
      if (writes == 0
          || (writes & ~residents) != 0
          || rotations != elements.get(element) instanceof Element.Rotation) {
        continue;
      }
      if (!inChunk || layout.positions(writes) < 1L << chunk) {
        taken[count++] = element;
      }
    }
    return count > 0;
  }

  private boolean takePhases() {
    count = 0;
    for (int each = 0; each < frontier.readyCount(); each++) {
      int element = frontier.ready(each);
      if (frontier.writes(element) == 0) {
        taken[count++] = element;
      }
    }
    return count > 0;
  }
}
