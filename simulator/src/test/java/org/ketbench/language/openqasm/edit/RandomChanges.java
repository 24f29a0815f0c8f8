package org.ketbench.language.openqasm.edit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.edit.Model.Branch;
import org.ketbench.language.openqasm.edit.Model.Group;
import org.ketbench.language.openqasm.edit.Model.Leaf;
import org.ketbench.language.openqasm.edit.Model.Node;

/** Operations that become others. */
final class RandomChanges extends Choice {
  RandomChanges(Circuit circuit, boolean two, Random random) {
    super(circuit, two, random);
  }

  @Nullable RandomEdit angle() {
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

  @Nullable RandomEdit type() {
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

  @Nullable RandomEdit control(boolean add) {
    Leaf leaf = applied();
    if (leaf == null) {
      return null;
    }
    OperationRef ref = ref(leaf);
    Operation.Apply first = opened((Operation.Apply) leaf.operation());
    int qubit = !add && !first.controls().isEmpty() ? first.controls().getFirst().qubit() : qubit();
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

  RandomEdit conditional() {
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
  static List<Node> conditioned(
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

  @Nullable RandomEdit unconditional() {
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
    return new RandomEdit(new CircuitEdit.MakeUnconditional(ref), expected, List.of(branch.span()));
  }

  static List<Node> taken(Branch branch, OperationRef ref) {
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
}
