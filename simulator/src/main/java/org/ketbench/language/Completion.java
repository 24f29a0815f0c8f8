package org.ketbench.language;

import java.util.List;
import org.ketbench.circuit.Span;

/**
 * One way to go on writing.
 *
 * @param label what the list shows
 * @param detail a few words beside the label, such as a signature or a type
 * @param documentation more about it, as Markdown; empty when there is nothing to add
 * @param replaces the part of the text, up to the caret or beyond it, that the snippet replaces
 * @param additional edits elsewhere that this completion needs, such as an include
 * @param rank the order in the list, smallest first; equal ranks are ordered by label
 */
public record Completion(
    String label,
    Kind kind,
    String detail,
    String documentation,
    Span replaces,
    Snippet snippet,
    List<TextEdit> additional,
    int rank) {
  public Completion {
    additional = List.copyOf(additional);
  }

  /** What a completion stands for. */
  public enum Kind {
    KEYWORD,
    TYPE,
    GATE,
    MODIFIER,
    FUNCTION,
    CONSTANT,
    VARIABLE,
    PARAMETER,
    QUBITS,
    BITS,
    FILE,
    SNIPPET
  }
}
