package org.ketbench.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change that a user can choose.
 *
 * @param fixes what goes away by it, null for one that is offered on its own
 * @param preferred whether it is the most likely way to mend what it fixes
 */
public record CodeAction(
    String title, Kind kind, @Nullable Diagnostic fixes, boolean preferred, List<TextEdit> edits) {
  public CodeAction {
    edits = List.copyOf(edits);
  }

  /** What an action is for. */
  public enum Kind {
    QUICK_FIX,
    REFACTOR,
    REWRITE
  }
}
