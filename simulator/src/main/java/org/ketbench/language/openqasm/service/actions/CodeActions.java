package org.ketbench.language.openqasm.service.actions;

import java.util.List;
import org.ketbench.circuit.Span;
import org.ketbench.language.CodeAction;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.openqasm.Program;

/** Finds the changes on offer for a selection. */
public final class CodeActions {
  private final Program program;

  public CodeActions(Program program) {
    this.program = program;
  }

  /** Fixes for the diagnostics that a selection touches, then rewritings of what is there. */
  public List<CodeAction> at(Span selection) {
    Offers offers = new Offers();
    for (Diagnostic diagnostic : program.diagnostics()) {
      Span span = diagnostic.span();
      boolean touched = span.start() <= selection.end() && selection.start() <= span.end();
      if (diagnostic.file() == null && touched) {
        QuickFixes.offer(diagnostic, new Workplace(program, span), offers);
      }
    }
    new Rewrites(program, selection).offer(offers);
    return offers.list();
  }
}
