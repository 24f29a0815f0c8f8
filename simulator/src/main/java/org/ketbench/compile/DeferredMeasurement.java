package org.ketbench.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.QubitRegister;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;

/**
 * Puts all measurements to the end of a circuit, where machines without feedback want them, and
 * leaves no reset.
 *
 * <p>A qubit that is measured and used again goes on as a new one with a copy of the outcome, which
 * is what a measurement leaves; a qubit that is reset goes on as a new one. What happens under a
 * condition on outcomes can be turned into gates under controls, the qubits that will be measured
 * being the controls; this is done only where it is asked for, since it needs larger gates.
 */
public final class DeferredMeasurement {
  private static final int ZERO = -1;

  private final GateCatalogue catalogue = GateCatalogue.standard();
  private final Circuit circuit;
  private final boolean conditions;
  private final List<Operation> gates = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final int[] wire;
  private final Next[] next;
  private final int[] source;
  private final Span[] measured;
  private int wires;
  private int order;
  private final int[] measuredAs;
  private Scope scope = new Scope(List.of(List.of()), null);

  /** What a qubit needs before its next use. */
  private enum Next {
    UNTOUCHED,
    IN_USE,
    COPY,
    FRESH
  }

  /**
   * Under which controls operations are done now.
   *
   * @param products lists of controls of which at most one holds
   * @param complement those under which they are not done; null where they are always done
   */
  private record Scope(List<List<Control>> products, @Nullable List<List<Control>> complement) {}

  /**
   * The circuit with measurements at its end only.
   *
   * @param added how many qubits came to those that were there
   */
  public record Result(Circuit circuit, List<Problem> problems, int added) {
    public Result {
      problems = List.copyOf(problems);
    }
  }

  private DeferredMeasurement(Circuit circuit, boolean conditions) {
    this.circuit = circuit;
    this.conditions = conditions;
    this.wires = circuit.qubitCount();
    this.wire = new int[wires];
    this.next = new Next[wires];
    this.source = new int[circuit.bitCount()];
    this.measured = new Span[circuit.bitCount()];
    this.measuredAs = new int[circuit.bitCount()];
    Arrays.setAll(wire, i -> i);
    Arrays.fill(next, Next.UNTOUCHED);
    Arrays.fill(source, ZERO);
    Arrays.fill(measured, Span.NONE);
  }

  /**
   * Puts the measurements of a circuit to its end.
   *
   * @param conditions whether operations under a condition become gates under controls; else they
   *     are reported
   */
  public static Result of(Circuit circuit, boolean conditions) {
    DeferredMeasurement pass = new DeferredMeasurement(circuit, conditions);
    pass.all(Operations.flattened(circuit.operations()));
    return pass.result();
  }

  private Result result() {
    List<Integer> bits = new ArrayList<>();
    for (int bit = 0; bit < source.length; bit++) {
      if (source[bit] != ZERO) {
        bits.add(bit);
      }
    }
    bits.sort((a, b) -> Integer.compare(measuredAs[a], measuredAs[b]));
    for (int bit : bits) {
      gates.add(new Operation.Measure(source[bit], bit, measured[bit]));
    }
    List<QubitRegister> registers = new ArrayList<>(circuit.qubitRegisters());
    if (wires > circuit.qubitCount()) {
      registers.add(
          new QubitRegister(
              freeName(), circuit.qubitCount(), wires - circuit.qubitCount(), false, Span.NONE));
    }
    Circuit deferred =
        new Circuit(
            registers,
            circuit.bitRegisters(),
            circuit.variables(),
            circuit.parameters(),
            circuit.outputs(),
            gates);
    return new Result(deferred, problems, wires - circuit.qubitCount());
  }

  private String freeName() {
    String name = "again";
    while (isTaken(name)) {
      name += "_";
    }
    return name;
  }

  private boolean isTaken(String name) {
    return circuit.qubitRegisters().stream().anyMatch(each -> each.name().equals(name))
        || circuit.bitRegisters().stream().anyMatch(each -> each.name().equals(name));
  }

  private void all(List<Operation> operations) {
    for (Operation operation : operations) {
      try {
        add(operation);
      } catch (NotExpressible problem) {
        problems.add(new Problem(operation.span(), problem.reason()));
      }
    }
  }

  private void add(Operation operation) throws NotExpressible {
    switch (operation) {
      case Operation.Apply apply -> apply(apply);
      case Operation.Measure measure -> measure(measure);
      case Operation.Reset(int qubit, Span span) -> reset(qubit, span);
      case Operation.Barrier(Qubits on, Span span) -> {
        int[] wiresOf = on.stream().map(qubit -> wire[qubit]).distinct().toArray();
        gates.add(new Operation.Barrier(Qubits.of(wiresOf), span));
      }
      case Operation.Conditional conditional -> conditional(conditional);
      case Operation.Assign assign -> assign(assign);
      case Operation.Delay _ ->
          throw new NotExpressible("Nothing here can wait; leave the delay out.");
      case Operation.While _ ->
          throw new NotExpressible(
              "How often this loop runs depends on what is measured in it, and here nothing is"
                  + " known before the end. Choose a target with feedback, such as qir-adaptive.");
      case Operation.Jump _ ->
          throw new NotExpressible(
              "Whether this leaves early depends on what is measured, and here nothing is known"
                  + " before the end. Choose a target with feedback, such as qir-adaptive.");
      case Operation.Opaque(String name, var _, String why, var _) ->
          throw new NotExpressible(
              "'" + name + "' has no meaning outside the program that it came from: " + why);
      case Operation.Block block -> all(block.body());
    }
  }

  private void apply(Operation.Apply apply) {
    int[] on = apply.qubits().stream().map(qubit -> used(qubit, apply.span())).toArray();
    List<Control> own = new ArrayList<>();
    for (Control control : apply.controls()) {
      own.add(new Control(used(control.qubit(), apply.span()), control.positive()));
    }
    for (List<Control> product : scope.products) {
      List<Control> controls = new ArrayList<>(product);
      controls.addAll(own);
      gates.add(
          new Operation.Apply(
              apply.gate(),
              apply.arguments(),
              apply.exponent(),
              controls,
              Qubits.of(on),
              apply.span()));
    }
  }

  /** The wire that a qubit is on, ready to be changed. */
  private int used(int qubit, Span span) {
    switch (next[qubit]) {
      case UNTOUCHED, IN_USE -> {}
      case COPY -> {
        int before = wire[qubit];
        wire[qubit] = wires++;
        copy(before, wire[qubit], List.of(), span);
      }
      case FRESH -> wire[qubit] = wires++;
    }
    next[qubit] = Next.IN_USE;
    return wire[qubit];
  }

  private void copy(int from, int to, List<Control> controls, Span span) {
    gates.add(
        new Operation.Apply(
            catalogue.get("cx"), List.of(), 1, controls, Qubits.of(from, to), span));
  }

  private void measure(Operation.Measure measure) {
    int qubit = measure.qubit();
    int bit = measure.bit();
    Span span = measure.span();
    if (scope.complement == null) {
      if (next[qubit] == Next.FRESH) {
        int on = used(qubit, span);
        note(bit, on, span);
        next[qubit] = Next.COPY;
      } else {
        note(bit, wire[qubit], span);
        next[qubit] = Next.COPY;
      }
      return;
    }
    int on = used(qubit, span);
    int outcome = wires++;
    for (List<Control> product : scope.products) {
      copy(on, outcome, product, span);
    }
    if (bit != Operation.Measure.NO_BIT) {
      keepOld(bit, outcome, scope.complement, span);
      note(bit, outcome, span);
    }
  }

  private void keepOld(int bit, int outcome, List<List<Control>> products, Span span) {
    if (source[bit] != ZERO) {
      for (List<Control> product : products) {
        boolean contradiction = product.contains(new Control(source[bit], false));
        if (!contradiction) {
          List<Control> rest = new ArrayList<>(product);
          rest.remove(new Control(source[bit], true));
          copy(source[bit], outcome, rest, span);
        }
      }
    }
  }

  private void note(int bit, int from, Span span) {
    if (bit != Operation.Measure.NO_BIT) {
      source[bit] = from;
      measured[bit] = span;
      measuredAs[bit] = order++;
    }
  }

  private void reset(int qubit, Span span) {
    if (scope.complement == null) {
      if (next[qubit] != Next.UNTOUCHED) {
        next[qubit] = Next.FRESH;
      }
      return;
    }
    int on = used(qubit, span);
    int zero = wires++;
    for (List<Control> product : scope.products) {
      gates.add(
          new Operation.Apply(
              catalogue.get("swap"), List.of(), 1, product, Qubits.of(on, zero), span));
    }
  }

  private void conditional(Operation.Conditional conditional) throws NotExpressible {
    if (!conditions) {
      throw new NotExpressible(
          "A condition on an outcome cannot be said here, since all is measured at the end."
              + " Defer the measurement (--defer-measurements), or choose a target with feedback,"
              + " such as qir-adaptive.");
    }
    Scope before = scope;
    List<List<Control>> holds = inScope(before, products(conditional.condition(), true));
    List<List<Control>> holdsNot = inScope(before, products(conditional.condition(), false));
    List<List<Control>> outside = before.complement == null ? List.of() : before.complement;
    scope = new Scope(holds, joined(holdsNot, outside));
    all(Operations.flattened(conditional.then()));
    scope = new Scope(holdsNot, joined(holds, outside));
    all(Operations.flattened(conditional.otherwise()));
    scope = before;
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /** The products of two conditions that can hold together. */
  private static List<List<Control>> inScope(Scope scope, List<List<Control>> products) {
    List<List<Control>> both = new ArrayList<>();
    for (List<Control> outer : scope.products) {
      for (List<Control> inner : products) {
        List<Control> all = new ArrayList<>(outer);
        boolean possible = true;
        for (Control control : inner) {
          possible &= !outer.contains(new Control(control.qubit(), !control.positive()));
          if (!outer.contains(control)) {
            all.add(control);
          }
        }
        if (possible) {
          both.add(all);
        }
      }
    }
    return both;
  }

  private List<List<Control>> products(Expression condition, boolean value) throws NotExpressible {
    Expression bits = BitConditions.of(condition);
    if (bits == null) {
      throw new NotExpressible(
          "This condition depends on more than outcomes of measurements."
              + " Choose a target that computes while it runs, such as qir-adaptive.");
    }
    return controls(value ? bits : BitConditions.not(bits));
  }

  private List<List<Control>> controls(Expression condition) throws NotExpressible {
    List<List<Control>> all = new ArrayList<>();
    for (SortedMap<Integer, Boolean> product : Products.of(condition)) {
      List<Control> controls = new ArrayList<>();
      boolean possible = true;
      for (Map.Entry<Integer, Boolean> literal : product.entrySet()) {
        int from = source[literal.getKey()];
        Control control = new Control(from, literal.getValue());
        if (from == ZERO) {
          possible &= !literal.getValue();
        } else if (controls.contains(new Control(from, !literal.getValue()))) {
          possible = false;
        } else if (!controls.contains(control)) {
          controls.add(control);
        }
      }
      if (possible) {
        all.add(controls);
      }
    }
    return all;
  }

  /** Computes a bit from others as a machine without erasure does: into a new qubit. */
  private void assign(Operation.Assign assign) throws NotExpressible {
    if (!conditions) {
      throw new NotExpressible(
          "A bit cannot be computed here, since all is measured at the end."
              + " Defer the measurement (--defer-measurements), or choose a target with feedback,"
              + " such as qir-adaptive.");
    }
    if (!(assign.target() instanceof Target.Bits(List<Integer> bits))) {
      throw new NotExpressible(
          "A variable cannot be kept here, since nothing is computed before the end."
              + " Choose a target that computes while it runs, such as qir-adaptive.");
    }
    int[] values = new int[bits.size()];
    for (int i = 0; i < values.length; i++) {
      Expression value = BitConditions.ofBit(assign.value(), i);
      if (value == null) {
        throw new NotExpressible("This value depends on more than outcomes of measurements.");
      }
      values[i] = wires++;
      for (List<Control> product : inScope(scope, controls(value))) {
        gates.add(
            new Operation.Apply(
                catalogue.get("x"), List.of(), 1, product, Qubits.of(values[i]), assign.span()));
      }
    }
    for (int i = 0; i < values.length; i++) {
      if (scope.complement != null) {
        keepOld(bits.get(i), values[i], scope.complement, assign.span());
      }
      note(bits.get(i), values[i], assign.span());
    }
  }
}
