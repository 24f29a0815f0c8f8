package org.ketbench.app.charts.overlay;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.Span;

/**
 * Finds where in a circuit a statement is passed: once in a program that runs straight on, in a
 * loop with each of its turns, in a subroutine with each call.
 */
final class Passes {
  private final Span statement;
  private final Span annotated;
  private final List<Pass> found = new ArrayList<>();
  private final IdentityHashMap<Operation, Integer> turns = new IdentityHashMap<>();
  private boolean conditional;

  /**
   * One time that the statement is passed.
   *
   * @param last the last operation that it came to
   * @param turn how often this very operation was passed before
   * @param qubits of all of them
   */
  record Pass(Operation last, int turn, List<Integer> qubits) {}

  /**
   * @param statement where it stands
   * @param annotated where it stands with its annotations
   */
  Passes(Span statement, Span annotated) {
    this.statement = statement;
    this.annotated = annotated;
  }

  List<Pass> found() {
    return found;
  }

  /** Whether it stands where not every run comes by. */
  boolean isConditional() {
    return conditional;
  }

  /** Looks through operations and all that is in them. */
  void look(List<Operation> operations, boolean isConditional) {
    var qubits = new BitSet();
    Operation last = null;
    for (Operation operation : operations) {
      boolean is = operation.span().equals(statement) || operation.span().equals(annotated);
      if (is) {
        qubits.or(Operations.qubits(operation));
        last = lastOf(operation);
      } else {
        boolean depends =
            isConditional
                || operation instanceof Operation.Conditional
                || operation instanceof Operation.While;
        Operations.parts(operation).forEach(part -> look(part, depends));
      }
    }
    add(last, qubits, isConditional);
  }

  /** Blocks are drawn around what is in them, so what is behind one is behind its last part. */
  private static Operation lastOf(Operation operation) {
    return operation instanceof Operation.Block block && !block.body().isEmpty()
        ? lastOf(block.body().getLast())
        : operation;
  }

  private void add(@Nullable Operation last, BitSet qubits, boolean isConditional) {
    if (last == null || qubits.isEmpty()) {
      return;
    }
    if (isConditional) {
      conditional = true;
    } else {
      int turn = turns.merge(last, 1, Integer::sum) - 1;
      found.add(new Pass(last, turn, qubits.stream().boxed().toList()));
    }
  }
}
