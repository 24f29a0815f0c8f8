package org.ketbench.circuit;

import java.util.List;
import java.util.function.UnaryOperator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;

/** Changes the expressions in operations. */
final class ExpressionChange extends OperationChange {
  private final UnaryOperator<Expression> change;

  ExpressionChange(UnaryOperator<Expression> change) {
    this.change = change;
  }

  @Override
  Operation simple(Operation operation) {
    return switch (operation) {
      case Operation.Apply apply -> {
        List<Angle> angles = angles(apply.arguments());
        yield angles == apply.arguments()
            ? apply
            : new Operation.Apply(
                apply.gate(),
                angles,
                apply.exponent(),
                apply.controls(),
                apply.qubits(),
                apply.span());
      }
      case Operation.Assign assign ->
          new Operation.Assign(target(assign.target()), expression(assign.value()), assign.span());
      default -> operation;
    };
  }

  private Target target(Target target) {
    return target instanceof Target.Slot slot
        ? new Target.Slot(slot.variable(), slot.indices().stream().map(this::expression).toList())
        : target;
  }

  @Override
  Expression expression(Expression expression) {
    return change.apply(expression);
  }
}
