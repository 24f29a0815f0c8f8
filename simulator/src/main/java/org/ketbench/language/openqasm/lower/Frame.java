package org.ketbench.language.openqasm.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a jump leaves: a loop, one iteration, or a call. Jumps that may or may not happen are kept
 * as exits, with what was known where each was.
 */
final class Frame {
  /** What a frame is. */
  enum Kind {
    LOOP,
    ITERATION,
    CALL
  }

  final Kind kind;
  final @Nullable Frame outer;
  final int level;
  final Scope scope;
  final Effects effects;
  final Journal.@Nullable Level journal;
  final @Nullable ScalarCell result;
  final int pending;
  final List<Map<Cell, Object>> exits = new ArrayList<>();

  Frame(
      Kind kind,
      @Nullable Frame outer,
      int level,
      Scope scope,
      Effects effects,
      Journal.@Nullable Level journal,
      @Nullable ScalarCell result,
      int pending) {
    this.kind = kind;
    this.outer = outer;
    this.level = level;
    this.scope = scope;
    this.effects = effects;
    this.journal = journal;
    this.result = result;
    this.pending = pending;
  }
}
