package org.ketbench.language.openqasm.service.actions;

import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.syntax.Statement;

/** Closes braces that were left open. */
final class BraceFixes {
  private BraceFixes() {}

  /**
   * Puts the brace before the first statement that, by its indentation or its kind, is no longer
   * within.
   */
  static void unclosed(Diagnostic diagnostic, Workplace place, Offers offers) {
    Workplace brace = place.at(Span.at(diagnostic.span().end()));
    Statement.Scope scope = scopeAt(brace, diagnostic.span().start());
    if (scope == null) {
      return;
    }
    String indent = place.indentAt(diagnostic.span().start());
    int end = diagnostic.span().end();
    for (Statement inner : scope.statements()) {
      Span span = brace.span(inner);
      boolean later = place.text().substring(end, span.start()).contains("\n");
      boolean outside =
          isGlobal(inner) || (later && place.indentAt(span.start()).length() <= indent.length());
      if (outside) {
        break;
      }
      end = span.end();
    }
    offers.preferred(
        diagnostic, "Close the brace", TextEdit.insert(end, place.lineEnd() + indent + "}"));
  }

  private static Statement.@Nullable Scope scopeAt(Workplace place, int start) {
    for (var node : place.path().nodes().reversed()) {
      if (node instanceof Statement.Scope scope && place.span(scope).start() == start) {
        return scope;
      }
    }
    return null;
  }

  private static boolean isGlobal(Statement statement) {
    return switch (statement) {
      case Statement.QubitDeclaration _,
          Statement.GateDefinition _,
          Statement.Subroutine _,
          Statement.Include _,
          Statement.Extern _ ->
          true;
      default -> false;
    };
  }
}
