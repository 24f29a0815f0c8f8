package org.ketbench.circuit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.Expression;

/** Changes operations from the outside in; lists in which nothing changes stay the same. */
abstract class OperationChange {
  final List<Operation> all(List<Operation> operations) {
    @Nullable List<Operation> changed = null;
    for (int i = 0; i < operations.size(); i++) {
      Operation before = operations.get(i);
      Operation after = one(before);
      if (changed == null && after != before) {
        changed = new ArrayList<>(operations.size());
        changed.addAll(operations.subList(0, i));
      }
      if (changed != null) {
        changed.add(after);
      }
    }
    return changed == null ? operations : changed;
  }

  private Operation one(Operation operation) {
    return switch (operation) {
      case Operation.Conditional choice -> {
        Expression condition = expression(choice.condition());
        List<Operation> then = all(choice.then());
        List<Operation> otherwise = all(choice.otherwise());
        yield condition == choice.condition()
                && then == choice.then()
                && otherwise == choice.otherwise()
            ? choice
            : new Operation.Conditional(condition, then, otherwise, choice.span());
      }
      case Operation.While loop -> {
        Expression condition = expression(loop.condition());
        List<Operation> body = all(loop.body());
        yield condition == loop.condition() && body == loop.body()
            ? loop
            : new Operation.While(condition, body, loop.span());
      }
      case Operation.Block block -> {
        List<Operation> body = all(block.body());
        yield body == block.body()
            ? block
            : new Operation.Block(block.kind(), block.label(), body, block.span());
      }
      default -> simple(operation);
    };
  }

  /** An operation without others inside it. */
  abstract Operation simple(Operation operation);

  abstract Expression expression(Expression expression);

  final List<Angle> angles(List<Angle> angles) {
    @Nullable List<Angle> changed = null;
    for (int i = 0; i < angles.size(); i++) {
      if (angles.get(i) instanceof Angle.Formula(Expression before)) {
        Expression after = expression(before);
        if (after != before) {
          changed = changed == null ? new ArrayList<>(angles) : changed;
          changed.set(i, Angle.of(after));
        }
      }
    }
    return changed == null ? angles : changed;
  }
}
