package org.ketbench.language.openqasm.service.actions;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.ketbench.language.CodeAction;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.service.Marked;
import org.ketbench.language.openqasm.service.OpenQasmService;

/** Tries the fixes of a program: each has to make its diagnostic go away and bring no error. */
final class FixTrial {
  static final String HEAD = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n";

  private final String text;
  private final OpenQasmService service;

  private FixTrial(String text) {
    this.text = text;
    this.service = Marked.serviceOf(text);
  }

  /** A program behind the version line and the include of version 3. */
  static FixTrial of(String program) {
    return new FixTrial(HEAD + program);
  }

  static FixTrial ofWhole(String text) {
    return new FixTrial(text);
  }

  List<String> titles(String code) {
    return fixes(code).stream().map(CodeAction::title).toList();
  }

  /** Checks all fixes for a code, and returns the text after the first with this title. */
  String fixed(String code, String title) {
    List<CodeAction> fixes = fixes(code);
    assertFalse(fixes.isEmpty(), () -> "no fix for " + code + " among " + service.diagnostics());
    fixes.forEach(this::tryOut);
    CodeAction chosen =
        fixes.stream()
            .filter(fix -> fix.title().equals(title))
            .findFirst()
            .orElseThrow(() -> new AssertionError(title + " is not among " + titles(code)));
    String result = TextEdit.apply(text, chosen.edits());
    return result.startsWith(HEAD) && text.startsWith(HEAD)
        ? result.substring(HEAD.length())
        : result;
  }

  /** Checks all fixes for a code, if there is such a diagnostic, and returns what they lead to. */
  List<OpenQasmService> mended(String code) {
    List<CodeAction> fixes = first(code).map(this::fixes).orElse(List.of());
    fixes.forEach(this::tryOut);
    return fixes.stream().map(fix -> service.edited(fix.edits())).toList();
  }

  private List<CodeAction> fixes(String code) {
    return fixes(
        first(code)
            .orElseThrow(() -> new AssertionError("no " + code + " in " + service.diagnostics())));
  }

  private Optional<Diagnostic> first(String code) {
    return service.diagnostics().stream().filter(each -> each.code().equals(code)).findFirst();
  }

  private List<CodeAction> fixes(Diagnostic diagnostic) {
    return service.codeActions(diagnostic.span()).stream()
        .filter(action -> diagnostic.equals(action.fixes()))
        .toList();
  }

  private void tryOut(CodeAction action) {
    Diagnostic fixed = action.fixes();
    assertTrue(fixed != null);
    OpenQasmService after = service.edited(action.edits());
    assertTrue(
        count(after, fixed) < count(service, fixed),
        () -> action.title() + " leaves it:\n" + after.document().text());
    List<Diagnostic> errors = after.diagnostics().stream().filter(Diagnostic::isError).toList();
    long before = service.diagnostics().stream().filter(Diagnostic::isError).count();
    assertTrue(
        errors.size() <= before - (fixed.isError() ? 1 : 0),
        () -> action.title() + " brings " + errors + " in:\n" + after.document().text());
  }

  private static long count(OpenQasmService service, Diagnostic like) {
    return service.diagnostics().stream()
        .filter(each -> each.code().equals(like.code()))
        .filter(each -> each.message().equals(like.message()))
        .count();
  }
}
