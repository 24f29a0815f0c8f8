package org.ketbench.app.canvas.gesture;

import java.util.List;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.Program;

/** What comes of a gesture if it ends now. */
public sealed interface Outcome {

  /**
   * The program that there would be, and the edits that lead there.
   *
   * @param step what the change is called in the history
   * @param notes what the user should know
   * @param place where in the new text the change is
   * @param chosen the statements that are chosen afterwards; none to choose what is at the place
   * @param ask what is to be chosen next
   * @param question what has to be agreed to first; empty if nothing has
   */
  record Changed(
      Program program,
      Circuit circuit,
      List<TextEdit> edits,
      String step,
      List<String> notes,
      int place,
      List<Span> chosen,
      Ask ask,
      String question)
      implements Outcome {
    public Changed {
      edits = List.copyOf(edits);
      notes = List.copyOf(notes);
      chosen = List.copyOf(chosen);
    }

    Changed asking(Ask next) {
      return new Changed(program, circuit, edits, step, notes, place, chosen, next, question);
    }

    /** Chooses these, which are one at least. */
    Changed choosing(List<Span> written) {
      int first = written.stream().mapToInt(Span::start).min().orElseThrow();
      return new Changed(program, circuit, edits, step, notes, first, written, ask, question);
    }

    Changed after(String needed) {
      return new Changed(program, circuit, edits, step, notes, place, chosen, ask, needed);
    }
  }

  /** It cannot be done; the reason is a sentence. */
  record Refused(String reason) implements Outcome {}

  /** All stays as it is. */
  record Unchanged() implements Outcome {}

  /** What is to be chosen when a change has been made with what is most likely. */
  enum Ask {
    NOTHING,
    ANGLE,
    BIT,
    CONDITION
  }
}
