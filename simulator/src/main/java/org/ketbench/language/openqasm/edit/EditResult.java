package org.ketbench.language.openqasm.edit;

import java.util.List;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.Program;

/** What comes of a gesture. */
public sealed interface EditResult {
  /**
   * It can be done.
   *
   * @param edits in order of place; none when the circuit is so already
   * @param notes what the user should know, such as that all passes through a loop change
   * @param program the one that there will be
   */
  record Edited(List<TextEdit> edits, List<String> notes, Program program) implements EditResult {
    public Edited {
      edits = List.copyOf(edits);
      notes = List.copyOf(notes);
    }
  }

  /** It cannot be done; the reason is a sentence for the user. */
  record Refused(String reason) implements EditResult {}
}
