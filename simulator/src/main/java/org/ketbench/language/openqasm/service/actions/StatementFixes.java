package org.ketbench.language.openqasm.service.actions;

import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.syntax.Statement;

/** Mends statements that stand in the wrong place. */
final class StatementFixes {
  private StatementFixes() {}

  /** Removes a {@code break} or {@code continue} that leaves nothing. */
  static void removeStatement(Diagnostic diagnostic, Workplace place, Offers offers) {
    Statement statement = place.path().statement();
    if (statement != null) {
      Span whole = place.span(statement);
      offers.preferred(diagnostic, "Remove this statement", TextEdit.delete(place.withLine(whole)));
    }
  }

  /** Ends the program where a subroutine would return. */
  static void endInsteadOfReturn(Diagnostic diagnostic, Workplace place, Offers offers) {
    Statement.Return statement = place.innermost(Statement.Return.class);
    if (statement != null) {
      offers.preferred(diagnostic, "Write 'end;'", new TextEdit(place.span(statement), "end;"));
    }
  }

  /** A body, empty for now. */
  static void missingBody(Diagnostic diagnostic, Workplace place, Offers offers) {
    if (diagnostic.span().isEmpty() || place.written().equals(";")) {
      offers.preferred(diagnostic, "Insert an empty body", new TextEdit(diagnostic.span(), " { }"));
    }
  }
}
