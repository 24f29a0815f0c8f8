package org.ketbench.app.canvas.gesture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.edit.OperationRef;

/** Finds out which statement, and what part of it, an operation of a circuit is. */
final class Origins {
  private Origins() {}

  /**
   * Where an operation comes from.
   *
   * @param outer the statement of the condition, where the operation is all that it guards
   */
  record Origin(OperationRef reference, Span outer) {}

  static @Nullable Origin of(Circuit circuit, Operation operation) {
    return find(circuit.operations(), operation, null);
  }

  private static @Nullable Origin find(
      List<Operation> siblings, Operation operation, @Nullable Operation parent) {
    int index = 0;
    for (Operation each : siblings) {
      if (each == operation) {
        boolean guarded =
            parent instanceof Operation.Conditional choice
                && choice.otherwise().isEmpty()
                && choice.then().size() == 1;
        Span outer = guarded && parent != null ? parent.span() : operation.span();
        return new Origin(new OperationRef(operation.span(), index), outer);
      }
      if (each.span().equals(operation.span())) {
        index++;
      }
      for (List<Operation> part : Operations.parts(each)) {
        Origin inside = find(part, operation, each);
        if (inside != null) {
          return inside;
        }
      }
    }
    return null;
  }
}
