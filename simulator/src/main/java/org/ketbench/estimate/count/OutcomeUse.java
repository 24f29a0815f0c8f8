package org.ketbench.estimate.count;

import java.util.List;
import java.util.function.Consumer;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Expressions;

/** Whether anything that is counted depends on what was measured. */
final class OutcomeUse {
  private OutcomeUse() {}

  /** Whether a choice, a loop or an angle depends on outcomes. */
  static boolean of(List<Operation> operations) {
    boolean[] found = new boolean[1];
    visitOnce(operations, each -> found[0] |= depends(each));
    return found[0];
  }

  private static boolean depends(Operation operation) {
    return operation instanceof Operation.Conditional
        || operation instanceof Operation.While
        || (operation instanceof Operation.Apply apply
            && Operations.expressions(apply).stream().anyMatch(OutcomeUse::reads));
  }

  private static boolean reads(Expression expression) {
    boolean[] found = new boolean[1];
    Expressions.visit(
        expression,
        part -> found[0] |= part instanceof Expression.Bits || part instanceof Expression.Read);
    return found[0];
  }

  /** Whether operations do the same each time they are run. */
  static boolean isSteady(List<Operation> body, boolean outcomesMatter) {
    boolean[] steady = {true};
    visitOnce(
        body,
        each ->
            steady[0] &=
                !depends(each)
                    && !(each instanceof Operation.Jump)
                    && !(outcomesMatter && each instanceof Operation.Assign));
    return steady[0];
  }

  /** Shows operations, those of an iteration that is there many times only once. */
  private static void visitOnce(List<Operation> operations, Consumer<Operation> visitor) {
    List<Operation> previous = List.of();
    for (Operation operation : operations) {
      visitor.accept(operation);
      for (List<Operation> part : Operations.parts(operation)) {
        if (part != previous) {
          visitOnce(part, visitor);
          previous = part;
        }
      }
    }
  }
}
