package org.ketbench.language;

import org.ketbench.circuit.Span;

/** A part of a text, over more than one line, that can be folded into its first line. */
public record FoldingRange(Span span, Kind kind) {
  /** What is folded. */
  public enum Kind {
    BLOCK,
    COMMENT,
    INCLUDES
  }
}
