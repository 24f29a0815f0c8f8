package org.ketbench.estimate.count;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.DefinedGate;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.PoweredGate;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.UnitaryGate;
import org.ketbench.compile.Expansion;
import org.ketbench.compile.GateSet;
import org.ketbench.compile.GateSink;
import org.ketbench.compile.NotExpressible;
import org.ketbench.compile.Substitution;

/**
 * Counts gates. The everyday ones go straight to where they are counted; all others are worked out
 * once for their arguments and controls and played from then on.
 */
final class GateCounter {
  private static final int MOST_REPETITIONS = 10_000;
  private static final int NO_SHORTCUT = 0;
  private static final int FREE = 1;
  private static final int ONE_T = 2;
  private static final int ROTATION = 3;
  private static final int MEETING = 4;
  private static final int TOFFOLI = 5;

  private final Primitives out;
  private final AngleMode mode;
  private final Hints hints;
  private final IdentityHashMap<Gate, Integer> shortcuts = new IdentityHashMap<>();
  private final IdentityHashMap<Gate, Map<Form, Fragment>> fragments = new IdentityHashMap<>();
  private @Nullable Gate lastGate;
  private int lastShortcut;

  /** Of one gate, what tells its uses apart. */
  private record Form(List<Angle> arguments, double exponent, int controls) {}

  GateCounter(Primitives out, AngleMode mode, Hints hints) {
    this.out = out;
    this.mode = mode;
    this.hints = hints;
  }

  void count(Operation.Apply apply) {
    if (apply.controls().isEmpty() && Math.abs(apply.exponent()) == 1 && everyday(apply)) {
      return;
    }
    count(apply, apply.arguments());
  }

  /** Counts a gate whose angles were still to be computed. */
  void count(Operation.Apply apply, List<Angle> arguments) {
    List<Control> controls = apply.controls();
    Qubits qubits = apply.qubits();
    Fragment fragment = fragment(apply, arguments);
    int[] on = new int[controls.size() + qubits.size()];
    for (int i = 0; i < controls.size(); i++) {
      on[i] = controls.get(i).qubit();
    }
    for (int i = 0; i < qubits.size(); i++) {
      on[controls.size() + i] = qubits.get(i);
    }
    fragment.play(out, on);
  }

  private boolean everyday(Operation.Apply apply) {
    Gate gate = apply.gate();
    if (gate != lastGate) {
      lastGate = gate;
      lastShortcut = shortcuts.computeIfAbsent(gate, GateCounter::shortcut);
    }
    Qubits qubits = apply.qubits();
    switch (lastShortcut) {
      case FREE -> {}
      case ONE_T -> out.t(qubits.get(0));
      case ROTATION -> rotate(apply.arguments().getFirst(), qubits.get(0));
      case MEETING -> out.meet(qubits.get(0), qubits.get(1));
      case TOFFOLI -> out.toffoli(qubits.get(0), qubits.get(1), qubits.get(2));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void rotate(Angle angle, int qubit) {
    switch (mode.kind(Turns.radians(Turns.of(angle.radians())))) {
      case CLIFFORD -> {}
      case T -> out.t(qubit);
      case ROTATION -> out.rotation(qubit);
    }
  }

  private static int shortcut(Gate gate) {
    if (!(gate instanceof CatalogueGate)) {
      return NO_SHORTCUT;
    }
    return switch (gate.name()) {
      case "id", "x", "y", "z", "h", "s", "sdg", "sx", "sxdg", "gphase" -> FREE;
      case "t", "tdg" -> ONE_T;
      case "rx", "ry", "rz", "p" -> ROTATION;
      case "cx", "CX", "cy", "cz", "swap" -> MEETING;
      case "ccx", "ccz" -> TOFFOLI;
      default -> NO_SHORTCUT;
    };
  }

  private Fragment fragment(Operation.Apply apply, List<Angle> arguments) {
    Map<Form, Fragment> known = fragments.computeIfAbsent(apply.gate(), _ -> new HashMap<>());
    Form form = new Form(arguments, apply.exponent(), apply.controls().size());
    Fragment fragment = known.get(form);
    if (fragment == null) {
      int controls = apply.controls().size();
      fragment = new Fragment(controls + apply.qubits().size());
      int[] places = Qubits.range(0, controls + apply.qubits().size()).toArray();
      int[] first = Arrays.copyOf(places, controls);
      int[] rest = Arrays.copyOfRange(places, controls, places.length);
      new Writer(fragment).powered(apply.gate(), arguments, apply.exponent(), first, rest, apply);
      known.put(form, fragment);
    }
    return fragment;
  }

  /** Works a gate out. */
  private final class Writer {
    private final Fragment fragment;
    private final NamedGates named;

    Writer(Fragment fragment) {
      this.fragment = fragment;
      this.named = new NamedGates(new Wiring(fragment, mode));
    }

    void powered(
        Gate gate,
        List<Angle> arguments,
        double exponent,
        int[] controls,
        int[] qubits,
        Operation.Apply whole) {
      Hints.Hint hint = hints.of(gate);
      if (hint != null) {
        boolean integral = exponent % 1 == 0 && !(gate instanceof PoweredGate);
        if (controls.length > 0 || !integral) {
          throw notGiven(whole);
        }
        requireFew(exponent, whole);
        for (int i = 0; i < Math.abs(exponent); i++) {
          fragment.account(hint.on(qubits.length), qubits);
        }
        return;
      }
      if (gate instanceof PoweredGate || gate instanceof UnitaryGate || exponent % 1 != 0) {
        taken(gate, arguments, exponent, controls, qubits, whole.span());
        return;
      }
      requireFew(exponent, whole);
      for (int i = 0; i < Math.abs(exponent); i++) {
        once(gate, arguments, controls, qubits, exponent < 0, whole);
      }
    }

    /** A tally is that of the gate itself; what it comes to with controls is not known. */
    private static NotCountable notGiven(Operation.Apply apply) {
      return new NotCountable(
          "What @"
              + Hints.ANNOTATION
              + " says of a gate does not hold for a controlled gate or a root of it, as '"
              + apply.modifiedName()
              + "' needs it; put one before this call.",
          apply.span());
    }

    private static void requireFew(double exponent, Operation.Apply whole) {
      if (Math.abs(exponent) > MOST_REPETITIONS) {
        throw new NotCountable(
            "'" + whole.modifiedName() + "' repeats a gate too often; write it as a loop.",
            whole.span());
      }
    }

    private void once(
        Gate gate,
        List<Angle> arguments,
        int[] controls,
        int[] qubits,
        boolean adjoint,
        Operation.Apply whole) {
      DefinedGate definition;
      if (gate instanceof CatalogueGate known) {
        long[] turns = new long[arguments.size()];
        for (int i = 0; i < turns.length; i++) {
          turns[i] = Turns.of(arguments.get(i).radians());
        }
        if (named.apply(known.name(), turns, controls, qubits, adjoint)) {
          return;
        }
        definition = known.definition();
      } else {
        definition = gate instanceof DefinedGate defined ? defined : null;
      }
      if (definition == null) {
        taken(gate, arguments, adjoint ? -1 : 1, controls, qubits, whole.span());
        return;
      }
      body(definition, arguments, controls, qubits, adjoint, whole);
    }

    private void body(
        DefinedGate gate,
        List<Angle> arguments,
        int[] controls,
        int[] qubits,
        boolean adjoint,
        Operation.Apply whole) {
      List<Operation> body = adjoint ? gate.body().reversed() : gate.body();
      for (Operation each : body) {
        if (each instanceof Operation.Apply inner) {
          List<Angle> inserted =
              inner.arguments().stream()
                  .map(angle -> Substitution.in(angle, gate.parameters(), arguments))
                  .toList();
          int[] more = inner.controls().stream().mapToInt(c -> qubits[c.qubit()]).toArray();
          int[] on = inner.qubits().stream().map(q -> qubits[q]).toArray();
          double exponent = adjoint ? -inner.exponent() : inner.exponent();
          Hints.Hint hint = hints.of(inner);
          if (hint == null) {
            powered(inner.gate(), inserted, exponent, Wiring.with(controls, more), on, whole);
          } else if (controls.length == 0) {
            int[] all = Wiring.with(more, on);
            fragment.account(hint.on(all.length), all);
          } else {
            throw notGiven(whole);
          }
        }
      }
    }

    /** Has the gate taken apart by its matrix, where it has no better steps. */
    private void taken(
        Gate gate,
        List<Angle> arguments,
        double exponent,
        int[] controls,
        int[] qubits,
        Span span) {
      List<Control> positive =
          Arrays.stream(controls).mapToObj(each -> new Control(each, true)).toList();
      int all = controls.length + qubits.length;
      try {
        new Expansion(Taken.SET, new Taken(named), all)
            .apply(
                new Operation.Apply(gate, arguments, exponent, positive, Qubits.of(qubits), span));
      } catch (NotExpressible e) {
        throw new NotCountable(
            "'"
                + gate.name()
                + "' cannot be taken apart into gates that are counted: "
                + e.getMessage(),
            span);
      }
    }
  }

  /** Counts gates that something was taken apart into. */
  private record Taken(NamedGates named) implements GateSink {
    static final GateSet SET =
        gate ->
            switch (gate.name()) {
              case "x", "y", "z", "h", "s", "sdg", "sx", "sxdg", "t", "tdg" -> true;
              case "rx", "ry", "rz", "p", "cx", "cz", "swap", "ccx", "U" -> true;
              default -> false;
            };

    @Override
    public void gate(Gate gate, List<Angle> arguments, List<Control> controls, int... qubits) {
      long[] turns = new long[arguments.size()];
      for (int i = 0; i < turns.length; i++) {
        turns[i] = Turns.of(arguments.get(i).radians());
      }
      int[] first = controls.stream().mapToInt(Control::qubit).toArray();
      named.apply(gate.name(), turns, first, qubits, false);
    }

    @Override
    public void phase(Angle angle) {}
  }
}
