package org.ketbench.language.openqasm.lower;

import org.jspecify.annotations.Nullable;
import org.ketbench.language.openqasm.syntax.Node;

/**
 * The loops and calls that are being run, innermost first, for messages.
 *
 * @param label which iteration or call this is
 * @param iteration how often the loop has been run, 0 for a call
 */
record Trail(
    @Nullable Trail outer, Node node, Source source, int offset, String label, long iteration) {
  private static final int OFTEN = 1000;

  /** The innermost loop that has run often, or else the outermost of all. */
  Trail blamed() {
    for (Trail trail = this; trail != null; trail = trail.outer) {
      if (trail.iteration >= OFTEN) {
        return trail;
      }
    }
    return outermost();
  }

  private Trail outermost() {
    Trail trail = this;
    for (Trail next = trail.outer; next != null; next = next.outer) {
      trail = next;
    }
    return trail;
  }
}
