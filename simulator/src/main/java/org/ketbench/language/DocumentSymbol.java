package org.ketbench.language;

import java.util.List;
import org.ketbench.circuit.Span;

/**
 * Something that a document declares.
 *
 * @param detail a few words beside the name, such as a type or a signature
 * @param span the whole declaration
 * @param selection the name in it
 */
public record DocumentSymbol(
    String name,
    Kind kind,
    String detail,
    Span span,
    Span selection,
    List<DocumentSymbol> children) {
  public DocumentSymbol {
    children = List.copyOf(children);
  }

  /** What a symbol is. */
  public enum Kind {
    QUBITS,
    BITS,
    VARIABLE,
    CONSTANT,
    PARAMETER,
    ALIAS,
    GATE,
    FUNCTION,
    BLOCK,
    FILE
  }
}
