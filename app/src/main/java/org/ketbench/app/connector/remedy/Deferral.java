package org.ketbench.app.connector.remedy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.MinimalEdit;
import org.ketbench.circuit.Circuit;
import org.ketbench.compile.DeferredMeasurement;
import org.ketbench.language.Document;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.OpenQasm;

/**
 * Puts the measurements of a program to its end, by changing as little of its text as can be.
 *
 * <p>Statement by statement, what is as before keeps its text, with all comments; what is not is
 * written anew. Whether that came out right is not reasoned about but tried: the new text is read,
 * and has to be the circuit that it was to become. Where it is not, as with measurements inside of
 * loops, the whole program is written anew below its first comments.
 */
public final class Deferral {
  private Deferral() {}

  /**
   * Edits of a text.
   *
   * @param circuit what the text says
   */
  public static Rewriting of(String text, Circuit circuit) {
    DeferredMeasurement.Result deferred = DeferredMeasurement.of(circuit, true);
    if (!deferred.problems().isEmpty()) {
      return new Rewriting(List.of(), deferred.problems().getFirst().reason());
    }
    Writing writing = Writing.of(text);
    String wanted = normal(writing.export(deferred.circuit()), writing);
    List<TextEdit> small = Statements.deferred(text, circuit, deferred.circuit(), writing);
    if (small != null && wanted != null) {
      String after = TextEdit.apply(text, small);
      if (wanted.equals(normal(after, writing))) {
        return new Rewriting(small, null);
      }
    }
    String whole = writing.firstComments() + writing.export(deferred.circuit());
    return new Rewriting(MinimalEdit.between(text, whole), null);
  }

  /** The circuit of a text, measured at the end, in the one way that it is written here. */
  private static @Nullable String normal(String text, Writing writing) {
    Circuit circuit = OpenQasm.analyze(Document.of("deferred.qasm", text)).circuit();
    if (circuit == null) {
      return null;
    }
    DeferredMeasurement.Result again = DeferredMeasurement.of(circuit, false);
    return again.problems().isEmpty() ? writing.export(again.circuit()) : null;
  }
}
