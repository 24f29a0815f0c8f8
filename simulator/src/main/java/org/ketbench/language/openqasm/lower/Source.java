package org.ketbench.language.openqasm.lower;

import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.check.Unit;

/**
 * The file that is being lowered.
 *
 * @param inclusion the statement of the document through which an included file came; operations
 *     refer to it, as their own place is not in the document
 */
record Source(Unit unit, boolean versionTwo, @Nullable Span inclusion) {
  String text() {
    return unit.tree().text();
  }

  @Nullable String file() {
    return unit.file();
  }
}
