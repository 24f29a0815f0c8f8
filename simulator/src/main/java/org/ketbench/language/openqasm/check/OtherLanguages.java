package org.ketbench.language.openqasm.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.Severity;

/**
 * Tells programs of other languages by their file's name, so that one sentence says what is the
 * matter where every second word would be an error.
 */
final class OtherLanguages {
  private static final Map<String, String> BY_ENDING = Map.of(".qs", "Q#", ".py", "Python");

  private OtherLanguages() {}

  /** What is wrong with a text; that it is of another language, if it is. */
  static List<Diagnostic> instead(
      List<Diagnostic> found, LanguageVersion version, Document document) {
    String name = document.name().toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    String language = dot < 0 ? null : BY_ENDING.get(name.substring(dot));
    boolean wrong = found.stream().anyMatch(each -> each.severity() == Severity.ERROR);
    if (language == null || version.written() || !wrong) {
      return found;
    }
    int end = document.text().lines().findFirst().orElse("").length();
    return List.of(
        Diagnostic.error(
            new Span(0, end),
            "other-language",
            "This is a program in "
                + language
                + ", which can be exported but not read. Open its OpenQASM, Quil, QIR or IonQ"
                + " form."));
  }
}
