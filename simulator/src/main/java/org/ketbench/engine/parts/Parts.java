package org.ketbench.engine.parts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Expressions;
import org.ketbench.circuit.classical.Target;

/**
 * Finds the parts of a circuit that have nothing to do with each other: no gate between their
 * qubits, no bit or variable that one writes and another touches. Each part is the whole circuit
 * with the operations of the others left out, so that qubits and bits keep their numbers. What
 * touches nothing, as a global phase, goes with the first part.
 */
public final class Parts {
  private final int bits;
  private final int variables;
  private final int[] parent;

  private Parts(Circuit circuit) {
    int qubits = circuit.qubitCount();
    this.bits = qubits;
    this.variables = bits + circuit.bitCount();
    this.parent = new int[variables + circuit.variables().size()];
    for (int each = 0; each < parent.length; each++) {
      parent[each] = each;
    }
  }

  /** The parts; the circuit itself where there is only one. */
  public static List<Circuit> of(Circuit circuit) {
    List<Operation> flat = Operations.flattened(circuit.operations());
    if (ends(flat)) {
      return List.of(circuit);
    }
    return new Parts(circuit).split(circuit, flat);
  }

  /** Whether the whole program may end early, which concerns all of it. */
  private static boolean ends(List<Operation> operations) {
    boolean[] found = new boolean[1];
    Operations.visit(
        operations,
        each ->
            found[0] |=
                each instanceof Operation.Opaque
                    || (each instanceof Operation.Jump jump
                        && jump.kind() == Operation.JumpKind.END));
    return found[0];
  }

  private List<Circuit> split(Circuit circuit, List<Operation> flat) {
    List<BitSet> touched = new ArrayList<>(flat.size());
    for (Operation operation : flat) {
      BitSet things = things(operation);
      touched.add(things);
      int first = things.nextSetBit(0);
      for (int each = first;
          each >= 0 && !isBarrier(operation);
          each = things.nextSetBit(each + 1)) {
        parent[root(each)] = root(first);
      }
    }
    Map<Integer, List<Operation>> parts = new LinkedHashMap<>();
    List<Operation> loose = new ArrayList<>();
    for (int each = 0; each < flat.size(); each++) {
      int first = touched.get(each).nextSetBit(0);
      if (first < 0) {
        loose.add(flat.get(each));
      } else if (!isBarrier(flat.get(each))) {
        parts.computeIfAbsent(root(first), _ -> new ArrayList<>()).add(flat.get(each));
      }
    }
    parts.values().stream().findFirst().ifPresent(part -> part.addAll(loose));
    return parts.size() < 2
        ? List.of(circuit)
        : parts.values().stream().map(circuit::with).toList();
  }

  private static boolean isBarrier(Operation operation) {
    return operation instanceof Operation.Barrier;
  }

  private BitSet things(Operation operation) {
    BitSet things = Operations.qubits(operation);
    Operations.bits(operation).stream().forEach(bit -> things.set(bits + bit));
    Operations.visit(
        List.of(operation),
        each -> {
          if (each instanceof Operation.Assign(Target.Slot slot, var _, var _)) {
            things.set(variables + slot.variable().id());
          }
          for (Expression expression : Operations.expressions(each)) {
            Expressions.visit(
                expression,
                part -> {
                  if (part instanceof Expression.Read read) {
                    things.set(variables + read.variable().id());
                  }
                });
          }
        });
    return things;
  }

  private int root(int thing) {
    int at = thing;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
