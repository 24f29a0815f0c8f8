package org.ketbench.circuit;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Expressions;
import org.ketbench.circuit.classical.Target;

/** Puts operations on other qubits and bits. */
final class Remapping extends OperationChange {
  private final IntUnaryOperator qubit;
  private final IntUnaryOperator bit;

  Remapping(IntUnaryOperator qubit, IntUnaryOperator bit) {
    this.qubit = qubit;
    this.bit = bit;
  }

  @Override
  Operation simple(Operation operation) {
    return switch (operation) {
      case Operation.Apply apply ->
          new Operation.Apply(
              apply.gate(),
              angles(apply.arguments()),
              apply.exponent(),
              apply.controls().stream()
                  .map(each -> new Control(qubit.applyAsInt(each.qubit()), each.positive()))
                  .toList(),
              qubits(apply.qubits()),
              apply.span());
      case Operation.Measure measure ->
          new Operation.Measure(
              qubit.applyAsInt(measure.qubit()),
              measure.bit() == Operation.Measure.NO_BIT
                  ? measure.bit()
                  : bit.applyAsInt(measure.bit()),
              measure.span());
      case Operation.Reset reset ->
          new Operation.Reset(qubit.applyAsInt(reset.qubit()), reset.span());
      case Operation.Barrier barrier ->
          new Operation.Barrier(qubits(barrier.qubits()), barrier.span());
      case Operation.Delay delay ->
          new Operation.Delay(qubits(delay.qubits()), delay.duration(), delay.span());
      case Operation.Opaque opaque ->
          new Operation.Opaque(opaque.name(), qubits(opaque.qubits()), opaque.why(), opaque.span());
      case Operation.Assign assign ->
          new Operation.Assign(target(assign.target()), expression(assign.value()), assign.span());
      case Operation.Jump _, Operation.Conditional _, Operation.While _, Operation.Block _ ->
          operation;
    };
  }

  private Qubits qubits(Qubits qubits) {
    return Qubits.of(qubits.stream().map(qubit).toArray());
  }

  private Target target(Target target) {
    return switch (target) {
      case Target.Bits(List<Integer> bits) -> new Target.Bits(bits(bits));
      case Target.Slot slot ->
          new Target.Slot(slot.variable(), slot.indices().stream().map(this::expression).toList());
    };
  }

  private List<Integer> bits(List<Integer> bits) {
    return bits.stream().map(bit::applyAsInt).toList();
  }

  @Override
  Expression expression(Expression expression) {
    return Expressions.map(
        expression,
        part ->
            part instanceof Expression.Bits read
                ? new Expression.Bits(bits(read.bits()), read.type())
                : part);
  }
}
