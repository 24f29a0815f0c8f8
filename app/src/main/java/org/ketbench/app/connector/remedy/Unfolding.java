package org.ketbench.app.connector.remedy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.MinimalEdit;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Circuit;
import org.ketbench.compile.FixedAngles;
import org.ketbench.language.Document;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.OpenQasm;

/**
 * Writes gates whose angles depend on outcomes as gates of fixed angles under conditions, and
 * leaves all other statements of the text as they are.
 */
public final class Unfolding {
  private static final Texts TEXTS = Texts.beside(Unfolding.class);

  private Unfolding() {}

  /**
   * Edits of a text.
   *
   * @param circuit what the text says
   */
  public static Rewriting of(String text, Circuit circuit) {
    return FixedAngles.of(circuit)
        .map(fixed -> written(text, circuit, fixed))
        .orElseGet(() -> new Rewriting(List.of(), TEXTS.get("unfolding.nothing")));
  }

  private static Rewriting written(String text, Circuit circuit, Circuit fixed) {
    Writing writing = Writing.of(text);
    String wanted = writing.export(fixed);
    List<TextEdit> small = Statements.inPlace(text, circuit, fixed, writing);
    if (small != null && wanted.equals(normal(TextEdit.apply(text, small), writing))) {
      return new Rewriting(small, null);
    }
    return new Rewriting(MinimalEdit.between(text, writing.firstComments() + wanted), null);
  }

  private static @Nullable String normal(String text, Writing writing) {
    Circuit circuit = OpenQasm.analyze(Document.of("fixed.qasm", text)).circuit();
    return circuit == null ? null : writing.export(circuit);
  }
}
