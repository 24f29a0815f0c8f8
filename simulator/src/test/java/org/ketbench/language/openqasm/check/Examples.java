package org.ketbench.language.openqasm.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.Severity;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/** Checks small programs in which {@code «…»} marks the place that a diagnostic is about. */
final class Examples {
  private Examples() {}

  static Checked check(String program) {
    return check(program, IncludeLoader.of(Map.of()));
  }

  static Checked check(String program, IncludeLoader loader) {
    return Checker.check(SyntaxTree.parse(program), Document.of("example", program), loader);
  }

  /** The errors of a program as {@code code at text}. */
  static List<String> errors(String program) {
    return found(program, Severity.ERROR);
  }

  private static List<String> found(String program, Severity severity) {
    return check(program).diagnostics().stream()
        .filter(it -> it.severity() == severity)
        .map(it -> it.code() + " at " + it.span().in(program))
        .toList();
  }

  /** The program has no errors. */
  static void accepted(String program) {
    assertEquals(List.of(), errors(program), program);
  }

  /** The program has one error, with this code and at the marked place, and no other. */
  static void wrong(String code, String marked) {
    Diagnostic error = only(marked, Severity.ERROR);
    assertEquals(code, error.code(), marked);
  }

  /** As {@link #wrong(String, String)}, and the message has these words in it. */
  static void wrong(String code, String marked, String words) {
    Diagnostic error = only(marked, Severity.ERROR);
    assertEquals(code, error.code(), marked);
    assertTrue(error.message().contains(words), error.message());
  }

  /** The program is accepted, with this one warning. */
  static void warned(String code, String marked) {
    assertEquals(code, only(marked, Severity.WARNING).code(), marked);
    accepted(plain(marked));
  }

  /** The program is accepted, with this among what it is told. */
  static void told(Severity severity, String code, String marked) {
    String program = plain(marked);
    Span place = place(marked);
    accepted(program);
    assertTrue(
        check(program).diagnostics().stream()
            .anyMatch(
                it ->
                    it.severity() == severity && it.code().equals(code) && it.span().equals(place)),
        () -> marked + " " + check(program).diagnostics());
  }

  /** The program is accepted without any warning. */
  static void silent(String program) {
    accepted(program);
    assertEquals(List.of(), found(program, Severity.WARNING), program);
  }

  private static Diagnostic only(String marked, Severity severity) {
    String program = plain(marked);
    List<Diagnostic> found =
        check(program).diagnostics().stream().filter(it -> it.severity() == severity).toList();
    assertEquals(1, found.size(), () -> program + " " + found);
    assertEquals(place(marked), found.getFirst().span(), () -> marked + " " + found.getFirst());
    return found.getFirst();
  }

  static String plain(String marked) {
    return marked.replace("«", "").replace("»", "");
  }

  private static Span place(String marked) {
    return new Span(marked.indexOf('«'), marked.indexOf('»') - 1);
  }
}
