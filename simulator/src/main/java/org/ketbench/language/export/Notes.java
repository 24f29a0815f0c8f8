package org.ketbench.language.export;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Parameter;
import org.ketbench.circuit.Span;
import org.ketbench.compile.Decomposition;
import org.ketbench.compile.GateSet;
import org.ketbench.compile.NotExpressible;
import org.ketbench.compile.Problem;
import org.ketbench.language.Diagnostic;

/** Gathers what a writer has to say about a circuit. */
final class Notes {
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  void error(Span place, String message) {
    diagnostics.add(Diagnostic.error(place, "not-expressible", message));
  }

  void error(Span place, NotExpressible problem) {
    error(place, problem.reason());
  }

  void errors(List<Problem> problems) {
    problems.forEach(problem -> error(problem.span(), problem.reason()));
  }

  void warning(Span place, String code, String message) {
    diagnostics.add(Diagnostic.warning(place, code, message));
  }

  void information(Span place, String code, String message) {
    diagnostics.add(Diagnostic.information(place, code, message));
  }

  /** The circuit in the gates of a set. */
  Circuit decomposed(Circuit circuit, GateSet set) {
    Decomposition.Result result = Decomposition.of(circuit, set);
    errors(result.problems());
    return result.circuit();
  }

  /** For a format in which every angle is a number. */
  void requireNoParameters(Circuit circuit, String format) {
    for (Parameter parameter : circuit.parameters()) {
      error(
          parameter.declaration(),
          "%s has no parameters. Give '%s' a value, as in --set %s=0.5."
              .formatted(format, parameter.name(), parameter.name()));
    }
  }

  /** Says that qubits which are used again have become new ones. */
  void noteAdded(int added) {
    if (added > 0) {
      information(
          Span.NONE,
          "qubits-added",
          "Measured or reset qubits that are used again became "
              + (added == 1 ? "a new qubit." : added + " new qubits."));
    }
  }

  List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }
}
