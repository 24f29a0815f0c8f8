package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.edit.Model.Branch;
import org.ketbench.language.openqasm.edit.Model.Group;
import org.ketbench.language.openqasm.edit.Model.Leaf;
import org.ketbench.language.openqasm.edit.Model.Node;

/** A circuit as a tree, and ways to choose in it. */
class Choice {
  static final GateCatalogue CATALOGUE = GateCatalogue.standard();
  static final List<List<String>> GATES =
      List.of(
          List.of("h", "x", "y", "z", "s", "t", "rx", "ry", "rz", "u1"),
          List.of("cx", "cz", "swap", "cu1", "crz"),
          List.of("ccx", "cswap"));

  final Circuit circuit;
  final boolean two;
  final Random random;
  final List<Node> tree;
  final List<Leaf> leaves = new ArrayList<>();
  final List<Leaf> outsideLoops = new ArrayList<>();
  final List<Node> nodes = new ArrayList<>();

  Choice(Circuit circuit, boolean two, Random random) {
    this.circuit = circuit;
    this.two = two;
    this.random = random;
    this.tree = Model.of(circuit);
    collect(tree, false);
  }

  void collect(List<Node> all, boolean inGroup) {
    for (Node node : all) {
      if (!node.span().equals(Span.NONE)) {
        nodes.add(node);
      }
      switch (node) {
        case Leaf leaf -> {
          leaves.add(leaf);
          if (!inGroup) {
            outsideLoops.add(leaf);
          }
        }
        case Branch branch -> {
          collect(branch.then(), inGroup);
          collect(branch.otherwise(), inGroup);
        }
        case Group group -> collect(group.body(), true);
      }
    }
  }

  <T> @Nullable T one(List<T> list) {
    return list.isEmpty() ? null : list.get(random.nextInt(list.size()));
  }

  int qubit() {
    return random.nextInt(circuit.qubitCount());
  }

  OperationRef ref(Leaf leaf) {
    return new OperationRef(leaf.span(), random.nextInt(3) == 0 ? OperationRef.ALL : leaf.index());
  }

  static boolean is(Node node, OperationRef ref) {
    return node.span().equals(ref.statement())
        && (ref.index() == OperationRef.ALL
            || (node instanceof Leaf leaf && leaf.index() == ref.index()));
  }

  static Leaf fresh(Operation operation) {
    return new Leaf(operation, Span.NONE, 0);
  }

  /** Each matching leaf changed. */
  RandomEdit changed(
      CircuitEdit edit, OperationRef ref, Function<Operation, @Nullable Operation> change) {
    List<Node> expected =
        Model.each(
            tree,
            node -> {
              if (!(node instanceof Leaf(Operation operation, Span span, int index))
                  || !is(node, ref)) {
                return List.of(node);
              }
              Operation other = change.apply(operation);
              return other == null ? List.of() : List.of(new Leaf(other, span, index));
            });
    return new RandomEdit(edit, expected, List.of(ref.statement()));
  }

  @Nullable Leaf applied() {
    return one(
        leaves.stream().filter(leaf -> leaf.operation() instanceof Operation.Apply).toList());
  }

  /** The same with all controls in front. */
  static Operation.Apply opened(Operation.Apply apply) {
    if (!(apply.gate() instanceof CatalogueGate gate) || gate.base() == null) {
      return apply;
    }
    List<Control> controls = new ArrayList<>(apply.controls());
    for (int i = 0; i < gate.controls(); i++) {
      controls.add(new Control(apply.qubits().get(i), true));
    }
    return new Operation.Apply(
        gate.base(),
        apply.arguments(),
        apply.exponent(),
        controls,
        Qubits.of(apply.qubits().stream().skip(gate.controls()).toArray()),
        apply.span());
  }

  Map<Integer, Integer> wires(Operation operation) {
    List<Integer> own = List.copyOf(Model.qubits(operation));
    if (own.isEmpty()) {
      return Map.of();
    }
    int from = own.get(random.nextInt(own.size()));
    int to = qubit();
    Map<Integer, Integer> wires = new HashMap<>(Map.of(from, to));
    if (own.contains(to)) {
      wires.put(to, from);
    }
    return wires;
  }

  static @Nullable Operation mapped(Operation operation, Map<Integer, Integer> wires) {
    return Model.onQubits(operation, qubit -> wires.getOrDefault(qubit, qubit));
  }
}
