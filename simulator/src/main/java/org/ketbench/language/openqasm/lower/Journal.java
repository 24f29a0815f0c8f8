package org.ketbench.language.openqasm.lower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how cells were before they were changed, so that a branch can be taken back and
 * branches can be compared. Costs nothing while no level is open.
 */
final class Journal {
  /** The changes since a point of the program; levels are nested. */
  static final class Level {
    private final int depth;
    private @Nullable Map<Cell, Object> before;

    private Level(int depth) {
      this.depth = depth;
    }

    private void remember(Cell cell, Object state) {
      if (cell.depth < depth) {
        Map<Cell, Object> known = before;
        if (known == null) {
          known = new LinkedHashMap<>(4);
          before = known;
        }
        known.putIfAbsent(cell, state);
      }
    }

    Map<Cell, Object> before() {
      Map<Cell, Object> known = before;
      return known == null ? Map.of() : known;
    }
  }

  private final List<Level> levels = new ArrayList<>();

  int depth() {
    return levels.size();
  }

  Level open() {
    Level level = new Level(levels.size() + 1);
    levels.add(level);
    return level;
  }

  /** Ends the innermost level; its changes become part of the level around it. */
  void close(Level level) {
    if (levels.removeLast() != level) {
      throw new IllegalStateException("levels are closed in order");
    }
    if (!levels.isEmpty()) {
      level.before().forEach(levels.getLast()::remember);
    }
  }

  void touch(Cell cell) {
    if (!levels.isEmpty() && cell.depth < levels.size()) {
      Level level = levels.getLast();
      Map<Cell, Object> known = level.before;
      if (known == null || !known.containsKey(cell)) {
        level.remember(cell, cell.save());
      }
    }
  }

  /** How all cells that were changed since the level began are now. */
  Map<Cell, Object> now(Level level) {
    Map<Cell, Object> states = new LinkedHashMap<>();
    for (int i = level.depth - 1; i < levels.size(); i++) {
      for (Cell cell : levels.get(i).before().keySet()) {
        states.computeIfAbsent(cell, Cell::save);
      }
    }
    return states;
  }

  /** Takes all changes since the innermost level began back. */
  static void undo(Level level) {
    level.before().forEach(Cell::restore);
  }

  /** Sets cells of the level to the states; those that are not among them to what they were. */
  static void reset(Level level, Set<Cell> cells, Map<Cell, Object> states) {
    for (Cell cell : cells) {
      Object state = states.get(cell);
      cell.restore(state == null ? requireBefore(level, cell) : state);
    }
  }

  static Object requireBefore(Level level, Cell cell) {
    Object state = level.before().get(cell);
    return state == null ? cell.save() : state;
  }
}
