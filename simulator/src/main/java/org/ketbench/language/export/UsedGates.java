package org.ketbench.language.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.PoweredGate;

/**
 * The gates that a circuit uses, each behind those that its definition uses. Gates are told apart
 * as objects: comparing definitions that nest would take time exponential in their depth.
 */
final class UsedGates {
  private final Function<Gate, List<Operation>> definition;
  private final Set<Gate> met = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Gate> ordered = new ArrayList<>();

  private record Visit(Gate gate, boolean leaving) {}

  private UsedGates(Function<Gate, List<Operation>> definition) {
    this.definition = definition;
  }

  /**
   * @param definition the body that a gate will be written with; empty for one that needs none
   */
  static List<Gate> in(List<Operation> operations, Function<Gate, List<Operation>> definition) {
    UsedGates used = new UsedGates(definition);
    used.visitAll(gatesOf(operations));
    return used.ordered;
  }

  private void visitAll(Collection<Gate> gates) {
    Deque<Visit> stack = new ArrayDeque<>();
    for (Gate gate : gates) {
      stack.push(new Visit(gate, false));
      while (!stack.isEmpty()) {
        Visit visit = stack.pop();
        if (visit.leaving) {
          ordered.add(visit.gate);
        } else if (met.add(visit.gate)) {
          stack.push(new Visit(visit.gate, true));
          for (Gate inner : gatesOf(definition.apply(visit.gate))) {
            stack.push(new Visit(inner, false));
          }
        }
      }
    }
  }

  private static Collection<Gate> gatesOf(List<Operation> operations) {
    Set<Gate> gates = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Gate> inOrder = new ArrayList<>();
    collect(operations, gates, inOrder);
    return inOrder;
  }

  private static void collect(List<Operation> operations, Set<Gate> gates, List<Gate> inOrder) {
    for (Operation operation : operations) {
      switch (operation) {
        case Operation.Apply apply -> {
          Gate gate = unpowered(apply.gate());
          if (gates.add(gate)) {
            inOrder.add(gate);
          }
        }
        case Operation.Conditional(_, var then, var otherwise, _) -> {
          collect(then, gates, inOrder);
          collect(otherwise, gates, inOrder);
        }
        case Operation.While(_, var body, _) -> collect(body, gates, inOrder);
        case Operation.Block(_, _, var body, _) -> collect(body, gates, inOrder);
        case Operation.Measure _,
            Operation.Reset _,
            Operation.Barrier _,
            Operation.Delay _,
            Operation.Assign _,
            Operation.Jump _,
            Operation.Opaque _ -> {}
      }
    }
  }

  static Gate unpowered(Gate gate) {
    Gate inner = gate;
    while (inner instanceof PoweredGate(Gate base, _)) {
      inner = base;
    }
    return inner;
  }
}
