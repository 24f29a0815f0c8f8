package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.DefinedGate;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;

/**
 * A circuit as a tree that tests can change by hand, knowing nothing of texts: leaves are
 * operations with the statement that they came from and their place among its operations.
 */
final class Model {
  private Model() {}

  sealed interface Node {
    Span span();
  }

  /** One operation; {@code index} counts those of one pass through its statement. */
  record Leaf(Operation operation, Span span, int index) implements Node {}

  /** Operations under a condition. */
  record Branch(String condition, List<Node> then, List<Node> otherwise, Span span)
      implements Node {}

  /** Operations that came from one statement, such as a loop or a call. */
  record Group(boolean loop, List<Node> body, Span span) implements Node {}

  static List<Node> of(Circuit circuit) {
    return of(circuit.operations(), circuit);
  }

  private static List<Node> of(List<Operation> operations, Circuit circuit) {
    List<Node> nodes = new ArrayList<>();
    Map<Span, Integer> counts = new HashMap<>();
    for (Operation operation : operations) {
      nodes.add(
          switch (operation) {
            case Operation.Conditional(var condition, var then, var otherwise, Span span) ->
                new Branch(
                    Truth.of(condition, circuit.bitCount()),
                    of(then, circuit),
                    of(otherwise, circuit),
                    span);
            case Operation.Block(var kind, _, var body, Span span) ->
                new Group(
                    kind == Operation.BlockKind.LOOP || kind == Operation.BlockKind.ITERATION,
                    of(body, circuit),
                    // An iteration is no statement, though its body may be one.
                    kind == Operation.BlockKind.ITERATION ? Span.NONE : span);
            default ->
                new Leaf(
                    operation,
                    operation.span(),
                    counts.merge(operation.span(), 1, Integer::sum) - 1);
          });
    }
    return nodes;
  }

  /** The tree with each node replaced by others. */
  static List<Node> each(List<Node> nodes, Function<Node, List<Node>> change) {
    List<Node> changed = new ArrayList<>();
    for (Node node : nodes) {
      Node inner =
          switch (node) {
            case Leaf leaf -> leaf;
            case Branch(String condition, var then, var otherwise, Span span) ->
                new Branch(condition, each(then, change), each(otherwise, change), span);
            case Group(boolean loop, var body, Span span) ->
                new Group(loop, each(body, change), span);
          };
      changed.addAll(change.apply(inner));
    }
    return changed;
  }

  /** The tree with each list of nodes in it changed as a whole. */
  static List<Node> lists(List<Node> nodes, UnaryOperator<List<Node>> change) {
    List<Node> changed = new ArrayList<>();
    for (Node node : nodes) {
      changed.add(
          switch (node) {
            case Leaf leaf -> leaf;
            case Branch(String condition, var then, var otherwise, Span span) ->
                new Branch(condition, lists(then, change), lists(otherwise, change), span);
            case Group(boolean loop, var body, Span span) ->
                new Group(loop, lists(body, change), span);
          });
    }
    return change.apply(changed);
  }

  /** The operation with other qubits; gone where one of its qubits is, but for barriers. */
  static @Nullable Operation onQubits(Operation operation, IntUnaryOperator to) {
    return switch (operation) {
      case Operation.Apply apply -> {
        List<Control> controls =
            apply.controls().stream()
                .map(each -> new Control(to.applyAsInt(each.qubit()), each.positive()))
                .toList();
        Qubits qubits = Qubits.of(apply.qubits().stream().map(to).toArray());
        boolean gone = controls.stream().anyMatch(each -> each.qubit() < 0) || qubits.contains(-1);
        yield gone
            ? null
            : new Operation.Apply(
                apply.gate(), apply.arguments(), apply.exponent(), controls, qubits, apply.span());
      }
      case Operation.Measure(int qubit, int bit, Span span) ->
          to.applyAsInt(qubit) < 0 ? null : new Operation.Measure(to.applyAsInt(qubit), bit, span);
      case Operation.Reset(int qubit, Span span) ->
          to.applyAsInt(qubit) < 0 ? null : new Operation.Reset(to.applyAsInt(qubit), span);
      case Operation.Barrier(Qubits qubits, Span span) -> {
        int[] left = qubits.stream().map(to).filter(each -> each >= 0).toArray();
        yield left.length == 0 ? null : new Operation.Barrier(Qubits.of(left), span);
      }
      default -> throw new IllegalArgumentException(operation.toString());
    };
  }

  static Set<Integer> qubits(Operation operation) {
    Set<Integer> all = new TreeSet<>();
    onQubits(
        operation,
        qubit -> {
          all.add(qubit);
          return qubit;
        });
    return all;
  }

  /**
   * The tree as text that is the same for two circuits whose operations differ only in the order of
   * such as share no wire. Conditions side by side that say the same are one, and empty ones none.
   */
  static String canonical(List<Node> nodes) {
    return canonical(nodes, new TreeMap<>());
  }

  private static String canonical(List<Node> nodes, Map<String, Integer> none) {
    List<Node> flat = merged(flat(nodes));
    Map<String, Integer> reached = new HashMap<>(none);
    Map<Integer, List<String>> layers = new TreeMap<>();
    for (Node node : flat) {
      Set<String> wires = wires(node);
      int layer = wires.stream().mapToInt(wire -> reached.getOrDefault(wire, 0)).max().orElse(0);
      wires.forEach(wire -> reached.put(wire, layer + 1));
      layers.computeIfAbsent(layer, _ -> new ArrayList<>()).add(text(node));
    }
    return layers.values().stream()
        .map(
            layer -> {
              Collections.sort(layer);
              return String.join(" ", layer);
            })
        .collect(Collectors.joining("\n"));
  }

  private static List<Node> flat(List<Node> nodes) {
    List<Node> flat = new ArrayList<>();
    for (Node node : nodes) {
      switch (node) {
        case Leaf leaf -> flat.add(leaf);
        case Group(_, var body, _) -> flat.addAll(flat(body));
        case Branch(String condition, var then, var otherwise, Span span) -> {
          Branch inner = new Branch(condition, flat(then), flat(otherwise), span);
          if (!inner.then().isEmpty() || !inner.otherwise().isEmpty()) {
            flat.add(inner);
          }
        }
      }
    }
    return flat;
  }

  /** A condition that is asked again changes nothing unless its bits are measured in between. */
  private static List<Node> merged(List<Node> nodes) {
    List<Node> merged = new ArrayList<>();
    for (Node node : nodes) {
      if (!merged.isEmpty()
          && node instanceof Branch second
          && merged.getLast() instanceof Branch first
          && first.condition().equals(second.condition())
          && first.otherwise().isEmpty()
          && second.otherwise().isEmpty()) {
        List<Node> both = new ArrayList<>(first.then());
        both.addAll(second.then());
        merged.set(merged.size() - 1, new Branch(first.condition(), both, List.of(), first.span()));
      } else {
        merged.add(node);
      }
    }
    return merged;
  }

  private static Set<String> wires(Node node) {
    Set<String> wires = new TreeSet<>();
    switch (node) {
      case Leaf(Operation operation, _, _) -> {
        qubits(operation).forEach(qubit -> wires.add("q" + qubit));
        if (operation instanceof Operation.Measure(_, int bit, _)) {
          wires.add("c" + bit);
        }
      }
      case Branch branch -> {
        branch.then().forEach(each -> wires.addAll(wires(each)));
        branch.otherwise().forEach(each -> wires.addAll(wires(each)));
        wires.addAll(Truth.bits(branch.condition()));
      }
      case Group group -> group.body().forEach(each -> wires.addAll(wires(each)));
    }
    return wires;
  }

  private static String text(Node node) {
    return switch (node) {
      case Leaf(Operation operation, _, _) -> text(operation);
      case Branch branch ->
          "if "
              + branch.condition()
              + " {"
              + canonical(branch.then())
              + "} else {"
              + canonical(branch.otherwise())
              + "}";
      case Group group -> canonical(group.body());
    };
  }

  /** Controls that a gate's name implies count like any others. */
  static String text(Operation operation) {
    return switch (operation) {
      case Operation.Apply apply -> {
        Set<String> controls = new TreeSet<>();
        apply
            .controls()
            .forEach(each -> controls.add(each.qubit() + (each.positive() ? "+" : "-")));
        Gate gate = standard(apply.gate());
        int own = 0;
        if (gate instanceof CatalogueGate known && known.base() != null) {
          own = known.controls();
          gate = known.base();
          for (int i = 0; i < own; i++) {
            controls.add(apply.qubits().get(i) + "+");
          }
        }
        String name = gate instanceof CatalogueGate known ? known.canonical().name() : gate.name();
        yield name
            + apply.arguments().stream().map(Model::text).toList()
            + (apply.exponent() == 1 ? "" : "^" + apply.exponent())
            + controls
            + apply.qubits().stream().skip(own).boxed().toList();
      }
      case Operation.Measure(int qubit, int bit, _) -> "measure " + qubit + "->" + bit;
      case Operation.Reset(int qubit, _) -> "reset " + qubit;
      case Operation.Barrier(Qubits qubits, _) ->
          "barrier " + qubits.stream().sorted().boxed().toList();
      default -> throw new IllegalArgumentException(operation.toString());
    };
  }

  /** A standard gate that the text had to define is that gate. */
  private static Gate standard(Gate gate) {
    CatalogueGate known = GateCatalogue.standard().find(gate.name());
    return gate instanceof DefinedGate && known != null ? known : gate;
  }

  private static String text(Angle angle) {
    return String.format(Locale.ROOT, "%.9f", angle.radians());
  }

  /** What a call of a defined gate stands for. */
  static List<Operation> expanded(Operation.Apply apply) {
    DefinedGate gate = (DefinedGate) apply.gate();
    List<Operation> body = new ArrayList<>();
    double[] values = apply.arguments().stream().mapToDouble(Angle::radians).toArray();
    for (Operation each : gate.body()) {
      if (each instanceof Operation.Apply inner) {
        List<Control> controls = new ArrayList<>(apply.controls());
        inner
            .controls()
            .forEach(c -> controls.add(new Control(apply.qubits().get(c.qubit()), c.positive())));
        List<Angle> angles = new ArrayList<>();
        for (Angle angle : inner.arguments()) {
          angles.add(Angle.of(Truth.value(angle, gate.parameters(), values)));
        }
        body.add(
            new Operation.Apply(
                inner.gate(),
                angles,
                inner.exponent() * apply.exponent(),
                controls,
                Qubits.of(inner.qubits().stream().map(apply.qubits()::get).toArray()),
                apply.span()));
      }
    }
    return apply.exponent() < 0 ? body.reversed() : body;
  }
}
