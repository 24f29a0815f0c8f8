package org.ketbench.language.openqasm.lower;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Statement;

/**
 * Gate calls. Nearly all calls in large programs name single qubits by constant indices; those take
 * a short way that makes nothing but the operation.
 */
final class GateCalls {
  private final Machine machine;
  private final Sharing sharing = new Sharing();

  GateCalls(Machine machine) {
    this.machine = machine;
  }

  void call(Statement.GateCall call) {
    Binding binding = machine.gates.find(call.name());
    if (binding instanceof Binding.GateName(Gate gate, String why)) {
      if (why == null
          && call.modifiers().isEmpty()
          && call.designator() == null
          && quick(call, gate)) {
        return;
      }
      full(call, gate, why);
      return;
    }
    List<Expr> arguments = new ArrayList<>(call.arguments());
    arguments.addAll(call.operands());
    machine.subroutines.call(binding, arguments, call);
  }

  private boolean quick(Statement.GateCall call, Gate gate) {
    List<Expr> operands = call.operands();
    int count = operands.size();
    if (count == 0 || count > 2 || count != gate.qubitCount()) {
      return false;
    }
    int first = machine.operands.quick(operands.getFirst());
    int second = count == 1 ? first : machine.operands.quick(operands.get(1));
    if (first < 0 || second < 0 || (count == 2 && first == second)) {
      return false;
    }
    Qubits qubits = count == 1 ? sharing.one(first) : sharing.two(first, second);
    emit(gate, machine.angles.list(call.arguments()), 1, List.of(), qubits, machine.span(call));
    return true;
  }

  private void emit(
      Gate gate,
      List<Angle> arguments,
      double exponent,
      List<Control> controls,
      Qubits qubits,
      Span span) {
    Operation.Apply apply =
        machine.trail == null
            ? new Operation.Apply(gate, arguments, exponent, controls, qubits, span)
            : sharing.apply(gate, arguments, exponent, controls, qubits, span);
    machine.emit(apply);
  }

  private void full(Statement.GateCall call, Gate gate, @Nullable String why) {
    Modified modified = Modified.of(machine, call.modifiers(), gate);
    List<Angle> arguments = machine.angles.list(call.arguments());
    List<Wires> operands = new ArrayList<>(call.operands().size());
    for (Expr operand : call.operands()) {
      operands.add(machine.operands.wires(operand));
    }
    int expected = modified.controls().size() + gate.qubitCount();
    if (operands.size() != expected) {
      throw new Problem(
          call,
          "wrong-qubit-count",
          "'"
              + gate.name()
              + "' acts on "
              + expected
              + " qubits here, not "
              + operands.size()
              + ".");
    }
    if (arguments.size() != gate.parameters().size()) {
      throw new Problem(
          call,
          "wrong-argument-count",
          "'"
              + gate.name()
              + "' takes "
              + gate.parameters().size()
              + " arguments, not "
              + arguments.size()
              + ".");
    }
    String reason = call.designator() == null ? why : duration(call, gate);
    int repeat = broadcast(call, operands);
    int[] numbers = new int[operands.size()];
    for (int i = 0; i < repeat; i++) {
      for (int k = 0; k < numbers.length; k++) {
        Wires operand = operands.get(k);
        numbers[k] = operand.get(operand.scalar() ? 0 : i);
      }
      requireDistinct(call, operands, numbers);
      if (reason == null) {
        apply(call, modified, arguments, numbers);
      } else {
        opaque(call, gate, reason, numbers);
      }
    }
  }

  private String duration(Statement.GateCall call, Gate gate) {
    Expr designator = call.designator();
    return "The duration of '"
        + gate.name()
        + "' is set to "
        + (designator == null ? "" : machine.text(designator))
        + "; what a gate does then is the device's affair.";
  }

  private void apply(
      Statement.GateCall call, Modified modified, List<Angle> arguments, int[] numbers) {
    List<Boolean> polarities = modified.controls();
    List<Control> controls = new ArrayList<>(polarities.size());
    for (int k = 0; k < polarities.size(); k++) {
      controls.add(new Control(numbers[k], polarities.get(k)));
    }
    int[] targets = new int[numbers.length - polarities.size()];
    System.arraycopy(numbers, polarities.size(), targets, 0, targets.length);
    emit(
        modified.gate(),
        arguments,
        modified.exponent(),
        List.copyOf(controls),
        sharing.of(targets),
        machine.span(call));
  }

  private void opaque(Statement.GateCall call, Gate gate, String why, int[] numbers) {
    if (machine.inGate) {
      machine.gates.applyMeaningless(why);
    } else {
      machine.emit(new Operation.Opaque(gate.name(), Qubits.of(numbers), why, machine.span(call)));
    }
  }

  /** How often the call is repeated: as often as its registers are long. */
  private int broadcast(Statement.GateCall call, List<Wires> operands) {
    int length = -1;
    for (int k = 0; k < operands.size(); k++) {
      Wires operand = operands.get(k);
      if (!operand.scalar()) {
        if (length >= 0 && length != operand.size()) {
          throw new Problem(
              call.operands().get(k),
              "broadcast-mismatch",
              "The registers of one call have to be of the same size; '"
                  + machine.text(call.operands().get(k))
                  + "' has "
                  + operand.size()
                  + " qubits, not "
                  + length
                  + ".");
        }
        length = operand.size();
      }
    }
    return length < 0 ? 1 : length;
  }

  private void requireDistinct(Statement.GateCall call, List<Wires> operands, int[] numbers) {
    for (int k = 1; k < numbers.length; k++) {
      for (int before = 0; before < k; before++) {
        if (numbers[k] == numbers[before]) {
          throw new Problem(
              call.operands().get(k),
              "repeated-qubit",
              "'"
                  + operands.get(k).name()
                  + "' is used twice in this call, which needs different qubits. Use another one.");
        }
      }
    }
  }
}
