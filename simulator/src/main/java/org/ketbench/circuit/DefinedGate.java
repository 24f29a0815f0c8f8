package org.ketbench.circuit;

import java.util.List;

/**
 * A gate defined in the text. Its body is over its own qubits, numbered from 0 in order of
 * declaration, and holds only {@link Operation.Apply} and {@link Operation.Barrier}; angles that
 * depend on its parameters are {@link Angle.Formula}s whose {@link
 * org.ketbench.circuit.classical.Expression.Parameter} names are {@code parameters}.
 */
public record DefinedGate(
    String name,
    List<String> parameters,
    List<String> qubitNames,
    List<Operation> body,
    Span declaration)
    implements Gate {
  public DefinedGate {
    parameters = List.copyOf(parameters);
    qubitNames = List.copyOf(qubitNames);
    body = List.copyOf(body);
  }

  @Override
  public int qubitCount() {
    return qubitNames.size();
  }
}
