package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.edit.Model.Branch;
import org.ketbench.language.openqasm.edit.Model.Group;
import org.ketbench.language.openqasm.edit.Model.Leaf;
import org.ketbench.language.openqasm.edit.Model.Node;

/** Operations that come, go and change places. */
final class RandomPlacing extends Choice {
  RandomPlacing(Circuit circuit, boolean two, Random random) {
    super(circuit, two, random);
  }

  Place place() {
    int choice = random.nextInt(10);
    if (choice == 0) {
      return new Place.Start();
    }
    if (choice == 1) {
      return new Place.End();
    }
    Span span = nodes.get(random.nextInt(nodes.size())).span();
    return random.nextBoolean() ? new Place.Before(span) : new Place.After(span);
  }

  static List<Node> inserted(List<Node> all, Place place, List<Node> added) {
    List<Node> result = new ArrayList<>();
    switch (place) {
      case Place.Start _ -> {
        result.addAll(added);
        result.addAll(all);
      }
      case Place.End _ -> {
        result.addAll(all);
        result.addAll(added);
      }
      case Place.Before(Span span) -> result.addAll(beside(all, span, true, added));
      case Place.After(Span span) -> result.addAll(beside(all, span, false, added));
      case Place.Into _ -> throw new IllegalArgumentException();
    }
    return result;
  }

  static List<Node> beside(List<Node> all, Span span, boolean before, List<Node> added) {
    List<Node> result = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Node node = all.get(i);
      boolean here = node.span().equals(span);
      boolean first = here && (i == 0 || !all.get(i - 1).span().equals(span));
      boolean last = here && (i + 1 == all.size() || !all.get(i + 1).span().equals(span));
      if (before && first) {
        result.addAll(added);
      }
      result.add(
          here
              ? node
              : switch (node) {
                case Leaf leaf -> leaf;
                case Branch(String condition, var then, var otherwise, Span own) ->
                    new Branch(
                        condition,
                        beside(then, span, before, added),
                        beside(otherwise, span, before, added),
                        own);
                case Group(boolean loop, var body, Span own) ->
                    new Group(loop, beside(body, span, before, added), own);
              });
      if (!before && last) {
        result.addAll(added);
      }
    }
    return result;
  }

  RandomEdit insert(CircuitEdit edit, Place place, Operation operation) {
    return new RandomEdit(edit, inserted(tree, place, List.of(fresh(operation))), List.of());
  }

  @Nullable RandomEdit insertGate() {
    int width = 1 + random.nextInt(Math.min(3, circuit.qubitCount()));
    List<String> names = GATES.get(width - 1);
    CatalogueGate gate = CATALOGUE.get(names.get(random.nextInt(names.size())));
    List<Integer> wires = new ArrayList<>();
    IntStream.range(0, circuit.qubitCount()).forEach(wires::add);
    Collections.shuffle(wires, random);
    List<Integer> on = wires.subList(0, width);
    List<Control> controls = new ArrayList<>();
    for (int i = width; i < wires.size() && random.nextInt(3) == 0; i++) {
      controls.add(new Control(wires.get(i), random.nextBoolean()));
    }
    List<String> arguments = gate.parameters().stream().map(_ -> "pi/3").toList();
    List<Angle> angles = gate.parameters().stream().map(_ -> Angle.pi(1, 3)).toList();
    Place place = place();
    return insert(
        new CircuitEdit.InsertGate(gate.name(), arguments, controls, on, place),
        place,
        new Operation.Apply(
            gate,
            angles,
            1,
            controls,
            Qubits.of(on.stream().mapToInt(Integer::intValue).toArray()),
            Span.NONE));
  }

  RandomEdit insertOther() {
    Place place = place();
    int qubit = qubit();
    return switch (random.nextInt(4)) {
      case 0 ->
          insert(
              new CircuitEdit.InsertReset(qubit, place),
              place,
              new Operation.Reset(qubit, Span.NONE));
      case 1 ->
          insert(
              new CircuitEdit.InsertBarrier(List.of(qubit), place),
              place,
              new Operation.Barrier(Qubits.of(qubit), Span.NONE));
      case 2 ->
          insert(
              new CircuitEdit.InsertMeasure(qubit, CircuitEdit.InsertMeasure.NEW_BIT, place),
              place,
              new Operation.Measure(qubit, circuit.bitCount(), Span.NONE));
      default -> {
        int bit = random.nextInt(circuit.bitCount());
        yield insert(
            new CircuitEdit.InsertMeasure(qubit, bit, place),
            place,
            new Operation.Measure(qubit, bit, Span.NONE));
      }
    };
  }

  @Nullable RandomEdit rewire() {
    Leaf leaf = one(leaves);
    if (leaf == null) {
      return null;
    }
    OperationRef ref = ref(leaf);
    Map<Integer, Integer> wires = wires(leaf.operation());
    return changed(
        new CircuitEdit.Move(ref, null, wires), ref, operation -> mapped(operation, wires));
  }

  @Nullable RandomEdit move() {
    Leaf leaf = one(outsideLoops);
    if (leaf == null) {
      return null;
    }
    OperationRef ref = ref(leaf);
    Map<Integer, Integer> wires = random.nextBoolean() ? Map.of() : wires(leaf.operation());
    Place place = place();
    List<Node> moved = new ArrayList<>();
    for (Leaf each : outsideLoops) {
      if (is(each, ref)) {
        Operation operation = mapped(each.operation(), wires);
        if (operation != null) {
          moved.add(fresh(operation));
        }
      }
    }
    List<Node> expected =
        Model.each(
            inserted(tree, place, moved),
            node -> node instanceof Leaf && is(node, ref) ? List.of() : List.of(node));
    return new RandomEdit(
        new CircuitEdit.Move(ref, place, wires), expected, List.of(ref.statement()));
  }

  @Nullable RandomEdit copy() {
    if (outsideLoops.isEmpty()) {
      return null;
    }
    List<OperationRef> refs = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      Leaf leaf = outsideLoops.get(random.nextInt(outsideLoops.size()));
      OperationRef ref = new OperationRef(leaf.span(), leaf.index());
      if (!refs.contains(ref)) {
        refs.add(ref);
      }
    }
    Map<Integer, Integer> wires =
        random.nextBoolean() ? Map.of() : Map.of(0, circuit.qubitCount() - 1);
    List<Node> copies = new ArrayList<>();
    for (Leaf each : outsideLoops) {
      if (refs.stream().anyMatch(ref -> is(each, ref))) {
        Operation operation = mapped(each.operation(), wires);
        if (operation != null) {
          copies.add(fresh(operation));
        }
      }
    }
    Place place = place();
    return new RandomEdit(
        new CircuitEdit.Copy(refs, place, wires), inserted(tree, place, copies), List.of());
  }

  RandomEdit delete() {
    List<OperationRef> refs = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      Node node = nodes.get(random.nextInt(nodes.size()));
      refs.add(node instanceof Leaf leaf ? ref(leaf) : OperationRef.all(node.span()));
    }
    List<Node> expected =
        Model.each(
            tree, node -> refs.stream().anyMatch(ref -> is(node, ref)) ? List.of() : List.of(node));
    return new RandomEdit(
        new CircuitEdit.Delete(refs),
        expected,
        refs.stream().map(OperationRef::statement).toList());
  }
}
