package org.ketbench.language.openqasm.lower;

import java.util.List;
import org.ketbench.circuit.Circuit;
import org.ketbench.language.Diagnostic;

/**
 * The circuit of a program.
 *
 * @param circuit what could be lowered; the whole program only if there are no errors
 * @param diagnostics what only running the program as far as possible brings to light
 */
public record Lowered(Circuit circuit, List<Diagnostic> diagnostics) {
  public Lowered {
    diagnostics = List.copyOf(diagnostics);
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
