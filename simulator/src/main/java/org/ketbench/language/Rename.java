package org.ketbench.language;

import java.util.List;
import org.ketbench.circuit.Span;

/** What comes of asking for a rename. */
public sealed interface Rename {
  /** The thing at {@code span} can be renamed; its name now is {@code name}. */
  record Possible(Span span, String name) implements Rename {}

  /** The edits that rename it everywhere. */
  record Done(List<TextEdit> edits) implements Rename {
    public Done {
      edits = List.copyOf(edits);
    }
  }

  /** It can't be renamed, or not to that; {@code reason} is a sentence for the user. */
  record Refused(String reason) implements Rename {}
}
