package org.ketbench.compile;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.Qubits;

/**
 * Rewrites a circuit in the gates of a set: every gate of the result is one that the set has,
 * without powers. A global phase is kept where the set has a gate for it and else left out, since
 * no measurement can tell; within a branch it is global as well.
 */
public final class Decomposition {
  private final GateSet set;
  private final int qubits;
  private final List<Problem> problems = new ArrayList<>();

  private Decomposition(GateSet set, int qubits) {
    this.set = set;
    this.qubits = qubits;
  }

  /**
   * What came of it.
   *
   * @param problems what could not be taken apart, and so is missing from the circuit
   */
  public record Result(Circuit circuit, List<Problem> problems) {
    public Result {
      problems = List.copyOf(problems);
    }
  }

  public static Result of(Circuit circuit, GateSet set) {
    Decomposition decomposition = new Decomposition(set, circuit.qubitCount());
    List<Operation> flat = Operations.flattened(circuit.operations());
    List<Operation> operations = decomposition.all(flat);
    return new Result(circuit.with(operations), decomposition.problems);
  }

  private List<Operation> all(List<Operation> operations) {
    List<Operation> result = new ArrayList<>(operations.size());
    for (Operation operation : operations) {
      switch (operation) {
        case Operation.Apply apply -> {
          List<Operation> gates = new ArrayList<>();
          try {
            expand(apply, gates);
            result.addAll(gates);
          } catch (NotExpressible problem) {
            problems.add(new Problem(apply.span(), problem.reason()));
          }
        }
        case Operation.Conditional(var condition, var then, var otherwise, var span) ->
            result.add(
                new Operation.Conditional(
                    condition,
                    all(Operations.flattened(then)),
                    all(Operations.flattened(otherwise)),
                    span));
        case Operation.While(var condition, var body, var span) ->
            result.add(new Operation.While(condition, all(Operations.flattened(body)), span));
        case Operation.Block(var kind, var label, var body, var span) ->
            result.add(new Operation.Block(kind, label, all(Operations.flattened(body)), span));
        default -> result.add(operation);
      }
    }
    return result;
  }

  private void expand(Operation.Apply apply, List<Operation> gates) throws NotExpressible {
    Gate phaseGate = GateCatalogue.standard().get("gphase");
    GateSink sink =
        new GateSink() {
          @Override
          public void gate(Gate gate, List<Angle> angles, List<Control> controls, int... on) {
            gates.add(new Operation.Apply(gate, angles, 1, controls, Qubits.of(on), apply.span()));
          }

          @Override
          public void phase(Angle angle) {
            boolean none = angle.isKnown() && angle.radians() == 0;
            if (!none && set.has(phaseGate)) {
              gate(phaseGate, List.of(angle), List.of());
            }
          }
        };
    new Expansion(set, sink, qubits).apply(apply);
  }
}
