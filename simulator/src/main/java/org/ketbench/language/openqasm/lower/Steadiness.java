package org.ketbench.language.openqasm.lower;

import java.util.Map;
import java.util.function.Predicate;

/** Whether what is known is the same as when a level of the journal began. */
final class Steadiness {
  private Steadiness() {}

  static boolean holds(Journal.Level level) {
    return holds(level, _ -> true);
  }

  /** Whether that is so for some of the cells. */
  static boolean holds(Journal.Level level, Predicate<Cell> wanted) {
    for (Map.Entry<Cell, Object> entry : level.before().entrySet()) {
      if (wanted.test(entry.getKey()) && !isAsBefore(entry.getKey(), entry.getValue())) {
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
