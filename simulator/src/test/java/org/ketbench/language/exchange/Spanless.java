package org.ketbench.language.exchange;

import java.util.IdentityHashMap;
import java.util.List;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.DefinedGate;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Parameter;
import org.ketbench.circuit.PoweredGate;
import org.ketbench.circuit.QubitRegister;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.UnitaryGate;

/** A circuit without the places that it came from, for comparing circuits of different texts. */
final class Spanless {
  private final IdentityHashMap<Gate, Gate> known = new IdentityHashMap<>();

  private Spanless() {}

  static Circuit of(Circuit circuit) {
    Spanless spanless = new Spanless();
    return new Circuit(
        circuit.qubitRegisters().stream()
            .map(r -> new QubitRegister(r.name(), r.first(), r.size(), r.scalar(), Span.NONE))
            .toList(),
        circuit.bitRegisters().stream()
            .map(r -> new BitRegister(r.name(), r.first(), r.size(), r.scalar(), Span.NONE))
            .toList(),
        circuit.variables(),
        circuit.parameters().stream()
            .map(p -> new Parameter(p.name(), p.type(), Span.NONE))
            .toList(),
        circuit.outputs(),
        spanless.all(circuit.operations()));
  }

  private List<Operation> all(List<Operation> operations) {
    return operations.stream().map(this::one).toList();
  }

  private Operation one(Operation operation) {
    Span none = Span.NONE;
    return switch (operation) {
      case Operation.Apply(var gate, var angles, double exponent, var controls, var on, var _) ->
          new Operation.Apply(gate(gate), angles, exponent, controls, on, none);
      case Operation.Measure(int qubit, int bit, var _) -> new Operation.Measure(qubit, bit, none);
      case Operation.Reset(int qubit, var _) -> new Operation.Reset(qubit, none);
      case Operation.Barrier(var on, var _) -> new Operation.Barrier(on, none);
      case Operation.Delay(var on, var duration, var _) -> new Operation.Delay(on, duration, none);
      case Operation.Assign(var target, var value, var _) ->
          new Operation.Assign(target, value, none);
      case Operation.Conditional(var condition, var then, var otherwise, var _) ->
          new Operation.Conditional(condition, all(then), all(otherwise), none);
      case Operation.While(var condition, var body, var _) ->
          new Operation.While(condition, all(body), none);
      case Operation.Block(var kind, var label, var body, var _) ->
          new Operation.Block(kind, label, all(body), none);
      case Operation.Jump(var kind, var _) -> new Operation.Jump(kind, none);
      case Operation.Opaque(var name, var on, var why, var _) ->
          new Operation.Opaque(name, on, why, none);
    };
  }

  /** Matrices are compared by what they say, since they are equal only to themselves. */
  private Gate gate(Gate gate) {
    Gate before = known.get(gate);
    if (before != null) {
      return before;
    }
    Gate after =
        switch (gate) {
          case DefinedGate(var name, var parameters, var qubits, var body, var _) ->
              new DefinedGate(name, parameters, qubits, all(body), Span.NONE);
          case PoweredGate(var base, double exponent) -> new PoweredGate(gate(base), exponent);
          case UnitaryGate(var name, var matrix) ->
              new DefinedGate(name + matrix, List.of(), List.of(), List.of(), Span.NONE);
          default -> gate;
        };
    known.put(gate, after);
    return after;
  }
}
