package org.ketbench.engine.statevector.plan;

import java.util.List;

/**
 * Which elements a stage runs together, one turn after another; nothing of it depends on angles. A
 * turn has either phases alone or none.
 *
 * @param chunk how many positions a chunk spans
 * @param turns numbers of elements
 */
record StageOrder(Layout layout, Stage.Way way, int chunk, List<int[]> turns) {
  StageOrder {
    turns = List.copyOf(turns);
  }
}
