package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.DefinedGate;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.edit.Model.Group;
import org.ketbench.language.openqasm.edit.Model.Leaf;
import org.ketbench.language.openqasm.edit.Model.Node;

/** Definitions, wires and names. */
final class RandomStructure extends Choice {
  RandomStructure(Circuit circuit, boolean two, Random random) {
    super(circuit, two, random);
  }

  @Nullable RandomEdit group() {
    List<Leaf> gates =
        outsideLoops.stream().filter(leaf -> leaf.operation() instanceof Operation.Apply).toList();
    if (gates.isEmpty()) {
      return null;
    }
    int first = random.nextInt(gates.size());
    List<OperationRef> refs = new ArrayList<>();
    for (int i = first; i < gates.size() && refs.size() < 3; i++) {
      if (random.nextInt(4) > 0) {
        refs.add(new OperationRef(gates.get(i).span(), gates.get(i).index()));
      }
    }
    return new RandomEdit(
        new CircuitEdit.GroupIntoGate(refs, "grouped"),
        tree,
        refs.stream().map(OperationRef::statement).toList());
  }

  @Nullable RandomEdit inline() {
    Group call =
        one(
            nodes.stream()
                .filter(node -> node instanceof Group group && !group.loop())
                .map(node -> (Group) node)
                .toList());
    if (call != null && random.nextBoolean()) {
      return new RandomEdit(
          new CircuitEdit.InlineCall(OperationRef.all(call.span())), tree, List.of(call.span()));
    }
    Leaf leaf = applied();
    if (leaf == null) {
      return null;
    }
    OperationRef ref = ref(leaf);
    List<Node> expected =
        Model.each(
            tree,
            node ->
                node instanceof Leaf(Operation.Apply apply, Span span, int index) && is(node, ref)
                    ? opened(apply, span, index)
                    : List.of(node));
    return new RandomEdit(new CircuitEdit.InlineCall(ref), expected, List.of(ref.statement()));
  }

  List<Node> opened(Operation.Apply apply, Span span, int index) {
    Operation.Apply call = apply;
    if (apply.gate() instanceof CatalogueGate gate) {
      DefinedGate definition = gate.definition();
      if (definition == null) {
        return List.of(new Leaf(apply, span, index));
      }
      call =
          new Operation.Apply(
              definition,
              apply.arguments(),
              apply.exponent(),
              apply.controls(),
              apply.qubits(),
              apply.span());
    }
    List<Node> body = new ArrayList<>();
    double times = Math.abs(call.exponent());
    Operation.Apply once =
        new Operation.Apply(
            call.gate(),
            call.arguments(),
            Math.signum(call.exponent()),
            call.controls(),
            call.qubits(),
            call.span());
    for (int i = 0; i < times; i++) {
      for (Operation each : Model.expanded(once)) {
        Operation read = two ? inVersion2((Operation.Apply) each) : each;
        if (read != null) {
          body.add(new Leaf(read, span, index));
        }
      }
    }
    return body;
  }

  /** Version 2 knows no global phase, and its U is what version 3 calls u3. */
  static @Nullable Operation inVersion2(Operation.Apply apply) {
    if (apply.gate().name().equals("gphase")) {
      return null;
    }
    return apply.gate().name().equals("U")
        ? new Operation.Apply(CATALOGUE.get("u3"), apply.arguments(), apply.qubits(), apply.span())
        : apply;
  }

  RandomEdit renumbered(CircuitEdit edit, IntUnaryOperator to) {
    List<Node> expected =
        Model.each(
            tree,
            node -> {
              if (!(node instanceof Leaf(Operation operation, Span span, int index))) {
                return List.of(node);
              }
              Operation other = Model.onQubits(operation, to);
              return other == null ? List.of() : List.of(new Leaf(other, span, index));
            });
    return new RandomEdit(edit, expected, null);
  }

  RandomEdit addWire() {
    int choice = random.nextInt(3);
    if (choice == 0) {
      return new RandomEdit(new CircuitEdit.AddWire(null), tree, null);
    }
    var registers = circuit.qubitRegisters();
    var register = registers.get(random.nextInt(registers.size()));
    int more = choice == 1 ? 1 : 1 + random.nextInt(3);
    CircuitEdit edit =
        choice == 1
            ? new CircuitEdit.AddWire(register.name())
            : new CircuitEdit.ResizeRegister(register.name(), register.size() + more, false);
    int end = register.first() + register.size();
    return renumbered(edit, qubit -> qubit >= end ? qubit + more : qubit);
  }

  RandomEdit removeWire() {
    int gone = qubit();
    return renumbered(
        new CircuitEdit.RemoveWire(gone, random.nextInt(4) > 0),
        qubit -> qubit == gone ? -1 : qubit > gone ? qubit - 1 : qubit);
  }

  RandomEdit reorder() {
    int from = qubit();
    int to = qubit();
    var source =
        circuit.qubitRegisters().stream().filter(r -> r.contains(from)).findFirst().orElseThrow();
    var target =
        circuit.qubitRegisters().stream().filter(r -> r.contains(to)).findFirst().orElseThrow();
    List<Integer> order = new ArrayList<>();
    IntStream.range(0, circuit.qubitCount()).forEach(order::add);
    if (source.equals(target)) {
      order.remove(Integer.valueOf(from));
      order.add(to, from);
    } else {
      List<Integer> moved =
          IntStream.range(source.first(), source.first() + source.size()).boxed().toList();
      order.removeAll(moved);
      int edge = from < to ? target.first() + target.size() - 1 : target.first();
      int at = order.indexOf(edge);
      order.addAll(from < to ? at + 1 : at, moved);
    }
    return renumbered(new CircuitEdit.ReorderWire(from, to), order::indexOf);
  }

  RandomEdit rename() {
    List<String> names = new ArrayList<>();
    circuit.qubitRegisters().forEach(register -> names.add(register.name()));
    circuit.bitRegisters().forEach(register -> names.add(register.name()));
    return new RandomEdit(
        new CircuitEdit.RenameRegister(
            names.get(random.nextInt(names.size())), "other" + random.nextInt(3)),
        tree,
        null);
  }
}
