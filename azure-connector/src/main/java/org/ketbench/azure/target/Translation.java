package org.ketbench.azure.target;

import java.util.List;
import org.ketbench.circuit.Circuit;
import org.ketbench.language.Diagnostic;

/**
 * A circuit as a target takes it.
 *
 * @param circuit what was translated, with measurements where it had none
 * @param problems what the format cannot say; with errors there is no program to be sent
 * @param qubits how many the program uses, which may be more than the circuit's
 */
public record Translation(
    Circuit circuit,
    ProgramFormat format,
    String program,
    ResultMap results,
    List<Diagnostic> problems,
    int qubits) {
  public Translation {
    problems = List.copyOf(problems);
  }

  public boolean isFaithful() {
    return problems.stream().noneMatch(Diagnostic::isError);
  }
}
