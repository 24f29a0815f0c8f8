package org.ketbench.language.openqasm.edit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.DefinedGate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.edit.Model.Branch;
import org.ketbench.language.openqasm.edit.Model.Group;
import org.ketbench.language.openqasm.edit.Model.Leaf;
import org.ketbench.language.openqasm.edit.Model.Node;

/**
 * A gesture made by chance on a circuit, with what the circuit should be afterwards, worked out on
 * the tree of operations.
 *
 * @param expected the tree that should come of it
 * @param touched the statements that may change; null where any that names a register may
 */
record RandomEdit(CircuitEdit edit, List<Node> expected, @Nullable List<Span> touched) {
  private static final GateCatalogue CATALOGUE = GateCatalogue.standard();
  private static final List<List<String>> GATES =
      List.of(
          List.of("h", "x", "y", "z", "s", "t", "rx", "ry", "rz", "u1"),
          List.of("cx", "cz", "swap", "cu1", "crz"),
          List.of("ccx", "cswap"));

  /** The kinds of gestures, in the order of {@link #of}. */
  static final int KINDS = 18;

  /** Chooses; null where the circuit has nothing for this kind. */
  static @Nullable RandomEdit of(int kind, Circuit circuit, boolean two, Random random) {
    return new Choice(circuit, two, random).of(kind);
  }

  private static final class Choice {
    private final Circuit circuit;
    private final boolean two;
    private final Random random;
    private final List<Node> tree;
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Leaf> outsideLoops = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();

    Choice(Circuit circuit, boolean two, Random random) {
      this.circuit = circuit;
      this.two = two;
      this.random = random;
      this.tree = Model.of(circuit);
      collect(tree, false);
    }

    private void collect(List<Node> all, boolean inGroup) {
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

    @Nullable RandomEdit of(int kind) {
      if (nodes.isEmpty()) {
        return null;
      }
      return switch (kind) {
        case 0 -> insertGate();
        case 1 -> insertOther();
        case 2 -> rewire();
        case 3 -> move();
        case 4 -> copy();
        case 5 -> delete();
        case 6 -> angle();
        case 7 -> type();
        case 8, 9 -> control(kind == 8);
        case 10 -> conditional();
        case 11 -> unconditional();
        case 12 -> group();
        case 13 -> inline();
        case 14 -> addWire();
        case 15 -> removeWire();
        case 16 -> reorder();
        default -> rename();
      };
    }

    private <T> @Nullable T one(List<T> list) {
      return list.isEmpty() ? null : list.get(random.nextInt(list.size()));
    }

    private int qubit() {
      return random.nextInt(circuit.qubitCount());
    }

    private OperationRef ref(Leaf leaf) {
      return new OperationRef(
          leaf.span(), random.nextInt(3) == 0 ? OperationRef.ALL : leaf.index());
    }

    private static boolean is(Node node, OperationRef ref) {
      return node.span().equals(ref.statement())
          && (ref.index() == OperationRef.ALL
              || (node instanceof Leaf leaf && leaf.index() == ref.index()));
    }

    private static Leaf fresh(Operation operation) {
      return new Leaf(operation, Span.NONE, 0);
    }

    /** Each matching leaf changed. */
    private RandomEdit changed(
        CircuitEdit edit,
        OperationRef ref,
        java.util.function.Function<Operation, @Nullable Operation> change) {
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

    private Place place() {
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

    private static List<Node> inserted(List<Node> all, Place place, List<Node> added) {
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

    private static List<Node> beside(List<Node> all, Span span, boolean before, List<Node> added) {
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

    private RandomEdit insert(CircuitEdit edit, Place place, Operation operation) {
      return new RandomEdit(edit, inserted(tree, place, List.of(fresh(operation))), List.of());
    }

    private @Nullable RandomEdit insertGate() {
      int width = 1 + random.nextInt(Math.min(3, circuit.qubitCount()));
      List<String> names = GATES.get(width - 1);
      CatalogueGate gate = CATALOGUE.get(names.get(random.nextInt(names.size())));
      List<Integer> wires = new ArrayList<>();
      IntStream.range(0, circuit.qubitCount()).forEach(wires::add);
      java.util.Collections.shuffle(wires, random);
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

    private RandomEdit insertOther() {
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

    private Map<Integer, Integer> wires(Operation operation) {
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

    private static @Nullable Operation mapped(Operation operation, Map<Integer, Integer> wires) {
      return Model.onQubits(operation, qubit -> wires.getOrDefault(qubit, qubit));
    }

    private @Nullable RandomEdit rewire() {
      Leaf leaf = one(leaves);
      if (leaf == null) {
        return null;
      }
      OperationRef ref = ref(leaf);
      Map<Integer, Integer> wires = wires(leaf.operation());
      return changed(
          new CircuitEdit.Move(ref, null, wires), ref, operation -> mapped(operation, wires));
    }

    private @Nullable RandomEdit move() {
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

    private @Nullable RandomEdit copy() {
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

    private RandomEdit delete() {
      List<OperationRef> refs = new ArrayList<>();
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        Node node = nodes.get(random.nextInt(nodes.size()));
        refs.add(node instanceof Leaf leaf ? ref(leaf) : OperationRef.all(node.span()));
      }
      List<Node> expected =
          Model.each(
              tree,
              node -> refs.stream().anyMatch(ref -> is(node, ref)) ? List.of() : List.of(node));
      return new RandomEdit(
          new CircuitEdit.Delete(refs),
          expected,
          refs.stream().map(OperationRef::statement).toList());
    }

    private @Nullable Leaf applied() {
      return one(
          leaves.stream().filter(leaf -> leaf.operation() instanceof Operation.Apply).toList());
    }

    private @Nullable RandomEdit angle() {
      Leaf leaf =
          one(
              leaves.stream()
                  .filter(
                      each ->
                          each.operation() instanceof Operation.Apply apply
                              && !apply.arguments().isEmpty())
                  .toList());
      if (leaf == null) {
        return null;
      }
      OperationRef ref = ref(leaf);
      return changed(
          new CircuitEdit.ChangeAngle(ref, 0, "-pi/7"),
          ref,
          operation -> {
            Operation.Apply apply = (Operation.Apply) operation;
            List<Angle> angles = new ArrayList<>(apply.arguments());
            angles.set(0, Angle.pi(-1, 7));
            return new Operation.Apply(
                apply.gate(),
                angles,
                apply.exponent(),
                apply.controls(),
                apply.qubits(),
                apply.span());
          });
    }

    private @Nullable RandomEdit type() {
      Leaf leaf = applied();
      if (leaf == null || !(leaf.operation() instanceof Operation.Apply first)) {
        return null;
      }
      int width = first.qubits().size();
      List<String> names = GATES.get(Math.clamp(width, 1, 3) - 1);
      CatalogueGate gate = CATALOGUE.get(names.get(random.nextInt(names.size())));
      OperationRef ref = ref(leaf);
      return changed(
          new CircuitEdit.ChangeGate(
              ref, gate.name(), gate.parameters().stream().map(_ -> "0.5").toList()),
          ref,
          operation -> {
            Operation.Apply apply = (Operation.Apply) operation;
            return new Operation.Apply(
                gate,
                gate.parameters().stream().map(_ -> Angle.of(0.5)).toList(),
                apply.exponent(),
                apply.controls(),
                apply.qubits(),
                apply.span());
          });
    }

    /** The same with all controls in front. */
    private static Operation.Apply opened(Operation.Apply apply) {
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

    private @Nullable RandomEdit control(boolean add) {
      Leaf leaf = applied();
      if (leaf == null) {
        return null;
      }
      OperationRef ref = ref(leaf);
      Operation.Apply first = opened((Operation.Apply) leaf.operation());
      int qubit =
          !add && !first.controls().isEmpty() ? first.controls().getFirst().qubit() : qubit();
      boolean positive = random.nextBoolean();
      CircuitEdit edit =
          add
              ? new CircuitEdit.AddControl(ref, qubit, positive)
              : new CircuitEdit.RemoveControl(ref, qubit);
      return changed(
          edit,
          ref,
          operation -> {
            Operation.Apply apply = opened((Operation.Apply) operation);
            List<Control> controls = new ArrayList<>(apply.controls());
            controls.removeIf(control -> control.qubit() == qubit);
            if (add) {
              controls.add(new Control(qubit, positive));
            }
            return new Operation.Apply(
                apply.gate(),
                apply.arguments(),
                apply.exponent(),
                controls,
                apply.qubits(),
                apply.span());
          });
    }

    private RandomEdit conditional() {
      Node node = nodes.get(random.nextInt(nodes.size()));
      OperationRef ref = node instanceof Leaf leaf ? ref(leaf) : OperationRef.all(node.span());
      ConditionOn on;
      String condition;
      if (random.nextBoolean()) {
        int bit = random.nextInt(circuit.bitCount());
        boolean value = random.nextBoolean();
        on = new ConditionOn.Bit(bit, value);
        condition = Truth.of(state -> (state >> bit & 1) == (value ? 1 : 0), circuit.bitCount());
      } else {
        List<BitRegister> registers = circuit.bitRegisters();
        BitRegister register = registers.get(random.nextInt(registers.size()));
        int value = random.nextInt(1 << register.size());
        on = new ConditionOn.Register(register.name(), BigInteger.valueOf(value));
        int mask = (1 << register.size()) - 1;
        condition =
            Truth.of(state -> (state >> register.first() & mask) == value, circuit.bitCount());
      }
      List<Node> expected = conditioned(tree, ref, condition, null);
      return new RandomEdit(
          new CircuitEdit.MakeConditional(ref, on), expected, List.of(ref.statement()));
    }

    /** What comes of one statement comes under one condition. */
    private static List<Node> conditioned(
        List<Node> all, OperationRef ref, String condition, @Nullable Span around) {
      List<Node> result = new ArrayList<>();
      List<Node> gathered = new ArrayList<>();
      for (Node node : all) {
        boolean match = is(node, ref) && !node.span().equals(around);
        if (!match && !gathered.isEmpty()) {
          result.add(new Branch(condition, List.copyOf(gathered), List.of(), Span.NONE));
          gathered.clear();
        }
        if (match) {
          gathered.add(node);
          continue;
        }
        result.add(
            switch (node) {
              case Leaf leaf -> leaf;
              case Branch(String own, var then, var otherwise, Span span) ->
                  new Branch(
                      own,
                      conditioned(then, ref, condition, span),
                      conditioned(otherwise, ref, condition, span),
                      span);
              case Group(boolean loop, var body, Span span) ->
                  new Group(loop, conditioned(body, ref, condition, span), span);
            });
      }
      if (!gathered.isEmpty()) {
        result.add(new Branch(condition, List.copyOf(gathered), List.of(), Span.NONE));
      }
      return result;
    }

    private @Nullable RandomEdit unconditional() {
      Branch branch =
          one(
              nodes.stream()
                  .filter(node -> node instanceof Branch)
                  .map(node -> (Branch) node)
                  .toList());
      if (branch == null || branch.then().isEmpty()) {
        return null;
      }
      Node inner = branch.then().get(random.nextInt(branch.then().size()));
      boolean whole = random.nextInt(3) == 0 || !(inner instanceof Leaf);
      OperationRef ref =
          whole || !(inner instanceof Leaf leaf) ? OperationRef.all(branch.span()) : ref(leaf);
      List<Node> expected =
          Model.each(
              tree,
              node ->
                  node instanceof Branch each && each.span().equals(branch.span())
                      ? taken(each, ref)
                      : List.of(node));
      return new RandomEdit(
          new CircuitEdit.MakeUnconditional(ref), expected, List.of(branch.span()));
    }

    private static List<Node> taken(Branch branch, OperationRef ref) {
      if (ref.statement().equals(branch.span())
          || branch.then().stream().allMatch(node -> is(node, ref))) {
        return branch.then();
      }
      List<Node> out = branch.then().stream().filter(node -> is(node, ref)).toList();
      List<Node> left = branch.then().stream().filter(node -> !is(node, ref)).toList();
      List<Node> result = new ArrayList<>();
      boolean last = branch.then().getLast().span().equals(ref.statement());
      if (!last) {
        result.addAll(out);
      }
      result.add(new Branch(branch.condition(), left, branch.otherwise(), branch.span()));
      if (last) {
        result.addAll(out);
      }
      return result;
    }

    private @Nullable RandomEdit group() {
      List<Leaf> gates =
          outsideLoops.stream()
              .filter(leaf -> leaf.operation() instanceof Operation.Apply)
              .toList();
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

    private @Nullable RandomEdit inline() {
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

    private List<Node> opened(Operation.Apply apply, Span span, int index) {
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
    private static @Nullable Operation inVersion2(Operation.Apply apply) {
      if (apply.gate().name().equals("gphase")) {
        return null;
      }
      return apply.gate().name().equals("U")
          ? new Operation.Apply(
              CATALOGUE.get("u3"), apply.arguments(), apply.qubits(), apply.span())
          : apply;
    }

    private RandomEdit renumbered(CircuitEdit edit, java.util.function.IntUnaryOperator to) {
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

    private RandomEdit addWire() {
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

    private RandomEdit removeWire() {
      int gone = qubit();
      return renumbered(
          new CircuitEdit.RemoveWire(gone, random.nextInt(4) > 0),
          qubit -> qubit == gone ? -1 : qubit > gone ? qubit - 1 : qubit);
    }

    private RandomEdit reorder() {
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

    private RandomEdit rename() {
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
}
