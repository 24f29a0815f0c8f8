package org.ketbench.language.openqasm.edit;

import org.ketbench.circuit.Span;

/**
 * Names an operation by the statement that it came from, and by its place among the operations of
 * that statement where a register makes several of one: {@code h q;} over three qubits.
 *
 * @param index from 0, or {@link #ALL}
 */
public record OperationRef(Span statement, int index) {
  /** Stands for all operations of a statement. */
  public static final int ALL = -1;

  public static OperationRef all(Span statement) {
    return new OperationRef(statement, ALL);
  }
}
