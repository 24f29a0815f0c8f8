package org.ketbench.language.openqasm.edit;

import org.ketbench.circuit.Span;

/** Where in the program something is put. */
public sealed interface Place {
  /** Right before the statement with this span, in the same block. */
  record Before(Span statement) implements Place {}

  /** Right behind the statement with this span, in the same block. */
  record After(Span statement) implements Place {}

  /** As the last statement in the braces of the statement with this span. */
  record Into(Span statement) implements Place {}

  /** Before the first operation of the program. */
  record Start() implements Place {}

  /** Behind everything else. */
  record End() implements Place {}
}
