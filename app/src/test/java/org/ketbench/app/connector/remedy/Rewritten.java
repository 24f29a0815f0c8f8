package org.ketbench.app.connector.remedy;

import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import java.util.function.BiFunction;
import org.ketbench.circuit.Circuit;
import org.ketbench.language.Document;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.OpenQasm;

/** Texts before and after a remedy. */
final class Rewritten {
  private Rewritten() {}

  static Circuit circuit(String text) {
    return Objects.requireNonNull(
        OpenQasm.analyze(Document.of("a.qasm", text)).circuit(), () -> text);
  }

  static String by(BiFunction<String, Circuit, Rewriting> remedy, String text) {
    Rewriting result = remedy.apply(text, circuit(text));
    assertNull(result.problem());
    return TextEdit.apply(text, result.edits());
  }
}
