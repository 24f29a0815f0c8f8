package org.ketbench.language.openqasm.service.actions;

import org.ketbench.language.Diagnostic;

/** Offers the ways to mend a diagnostic, if there are any in its place. */
@FunctionalInterface
interface QuickFix {
  void offer(Diagnostic diagnostic, Workplace place, Offers offers);
}
