package org.ketbench.language.openqasm.lower;

import java.util.Map;

/** Whether what is known is the same as when a level of the journal began. */
final class Steadiness {
  private Steadiness() {}

  static boolean holds(Journal.Level level) {
    for (Map.Entry<Cell, Object> entry : level.before().entrySet()) {
      if (!isAsBefore(entry.getKey(), entry.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** What was known is known, and nothing else is. */
  private static boolean isAsBefore(Cell cell, Object before) {
    Object now = cell.save();
    boolean kept = cell.wasUnknownOrIs(before);
    cell.restore(before);
    boolean noMore = cell.wasUnknownOrIs(now);
    cell.restore(now);
    return kept && noMore;
  }
}
