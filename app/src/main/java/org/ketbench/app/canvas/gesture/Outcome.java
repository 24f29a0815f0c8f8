package org.ketbench.app.canvas.gesture;

import java.util.List;
import org.ketbench.circuit.Circuit;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.Program;

/** What comes of a gesture if it ends now. */
public sealed interface Outcome {

  /** The program that there would be, and the edits that lead there. */
  record Changed(Program program, Circuit circuit, List<TextEdit> edits) implements Outcome {
    public Changed {
      edits = List.copyOf(edits);
    }
  }

  /** It cannot be done; the reason is a sentence. */
  record Refused(String reason) implements Outcome {}

  /** All stays as it is. */
  record Unchanged() implements Outcome {}
}
