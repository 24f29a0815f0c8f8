package org.ketbench.language;

import java.util.Set;
import org.ketbench.circuit.Span;

/** What a token is, for colouring it. */
public record SemanticToken(Span span, Kind kind, Set<Modifier> modifiers) {
  public SemanticToken {
    modifiers = Set.copyOf(modifiers);
  }

  /** The kinds of token. */
  public enum Kind {
    COMMENT,
    KEYWORD,
    TYPE,
    MODIFIER,
    GATE,
    FUNCTION,
    QUBITS,
    BITS,
    VARIABLE,
    CONSTANT,
    PARAMETER,
    NUMBER,
    STRING,
    OPERATOR,
    ANNOTATION,
    PRAGMA,
    OPAQUE,
    UNKNOWN
  }

  /** More about a token. */
  public enum Modifier {
    DECLARATION,
    READONLY,
    STANDARD_LIBRARY
  }
}
