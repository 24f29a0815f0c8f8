package org.ketbench.app.charts.overlay;

import java.util.List;
import org.ketbench.circuit.Operation;

/**
 * Something that is to be shown behind a statement. In the text it is an annotation of that
 * statement, {@code @ketbench.display bloch}, which other programs skip.
 *
 * @param argument what stands behind the kind, such as the letters of a Pauli string
 * @param operation the last one that the statement came to
 * @param turn how often the circuit has this very operation before, as where calls are alike
 * @param column in which it is drawn; -1 where it is not
 * @param qubits of the statement
 */
public record Display(
    DisplayKind kind,
    String argument,
    Operation operation,
    int turn,
    int column,
    List<Integer> qubits) {
  public Display {
    qubits = List.copyOf(qubits);
  }

  /** Whether it stands behind what is drawn in a column. */
  @SuppressWarnings("ReferenceEquality") // there may be equal operations elsewhere
  boolean isBehind(Operation other, int itsColumn) {
    return operation == other && column == itsColumn;
  }
}
