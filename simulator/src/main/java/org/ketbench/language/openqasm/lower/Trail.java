package org.ketbench.language.openqasm.lower;

import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.syntax.Node;

/**
 * The loops and calls that are being run, innermost first, for messages.
 *
 * @param label which iteration or call this is
 */
record Trail(@Nullable Trail outer, Node node, Source source, int offset, String label) {
  Span span() {
    return new Span(offset + node.start(), offset + node.end());
  }

  Trail outermost() {
    Trail trail = this;
    for (Trail next = trail.outer; next != null; next = next.outer) {
      trail = next;
    }
    return trail;
  }
}
