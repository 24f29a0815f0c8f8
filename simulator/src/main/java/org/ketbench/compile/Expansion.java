package org.ketbench.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.DefinedGate;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.PoweredGate;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.UnitaryGate;

/**
 * Turns what is applied into gates of a set, keeping the unitary with its global phase. Negative
 * controls become positive ones between two X, an inverse the inverse gate or the inverse body, a
 * whole power a repetition; what is then controlled finds a gate with that name, or is taken apart.
 */
public final class Expansion {
  private static final int MOST_REPETITIONS = 1000;

  private final GateCatalogue catalogue = GateCatalogue.standard();
  private final GateSet set;
  private final GateSink out;
  private final ManyControls many;
  private final Powers powers;

  /**
   * @param qubits how many qubits there are, free ones included
   */
  public Expansion(GateSet set, GateSink out, int qubits) {
    this.set = set;
    this.out = out;
    this.many = new ManyControls(this, qubits);
    this.powers = new Powers(this, set, out);
  }

  public void apply(Operation.Apply apply) throws NotExpressible {
    powered(
        apply.gate(),
        apply.arguments(),
        apply.exponent(),
        apply.controls(),
        apply.qubits().toArray());
  }

  void powered(
      Gate gate, List<Angle> arguments, double exponent, List<Control> controls, int... qubits)
      throws NotExpressible {
    if (exponent == Math.rint(exponent) && Math.abs(exponent) <= MOST_REPETITIONS) {
      for (int i = 0; i < Math.abs(exponent); i++) {
        if (exponent > 0) {
          once(gate, arguments, controls, qubits);
        } else {
          inverse(gate, arguments, controls, qubits);
        }
      }
    } else {
      powers.apply(gate, arguments, exponent, controls, qubits);
    }
  }

  private void inverse(Gate gate, List<Angle> arguments, List<Control> controls, int... qubits)
      throws NotExpressible {
    switch (gate) {
      case CatalogueGate known -> {
        CatalogueGate inverse = known.inverse();
        if (inverse != null) {
          once(inverse, known.inverseArguments(arguments), controls, qubits);
        } else {
          inverseBody(definition(known), arguments, controls, qubits);
        }
      }
      case DefinedGate defined -> inverseBody(defined, arguments, controls, qubits);
      case PoweredGate(Gate base, double exponent) ->
          powered(base, arguments, -exponent, controls, qubits);
      case UnitaryGate(String name, var matrix) ->
          once(new UnitaryGate(name, matrix.adjoint()), arguments, controls, qubits);
    }
  }

  private void inverseBody(
      DefinedGate gate, List<Angle> arguments, List<Control> controls, int... qubits)
      throws NotExpressible {
    for (Operation operation : gate.body().reversed()) {
      if (operation instanceof Operation.Apply apply) {
        inner(gate, apply, arguments, -apply.exponent(), controls, qubits);
      }
    }
  }

  /**
   * The gate's body in place of the gate. What stands before and is undone after it needs no
   * controls: where the middle does nothing, the two do nothing together.
   */
  private void body(DefinedGate gate, List<Angle> arguments, List<Control> controls, int... qubits)
      throws NotExpressible {
    List<Operation.Apply> body = Conjugation.gates(gate);
    int outer = controls.isEmpty() ? 0 : Conjugation.depth(body);
    for (int i = 0; i < body.size(); i++) {
      Operation.Apply apply = body.get(i);
      boolean middle = i >= outer && i < body.size() - outer;
      inner(gate, apply, arguments, apply.exponent(), middle ? controls : List.of(), qubits);
    }
  }

  private void inner(
      DefinedGate gate,
      Operation.Apply apply,
      List<Angle> arguments,
      double exponent,
      List<Control> controls,
      int... qubits)
      throws NotExpressible {
    List<Control> all = new ArrayList<>(controls);
    for (Control control : apply.controls()) {
      all.add(new Control(qubits[control.qubit()], control.positive()));
    }
    List<Angle> angles = new ArrayList<>();
    for (Angle angle : apply.arguments()) {
      angles.add(Substitution.in(angle, gate.parameters(), arguments));
    }
    int[] on = apply.qubits().stream().map(q -> qubits[q]).toArray();
    apply(new Operation.Apply(apply.gate(), angles, exponent, all, Qubits.of(on), Span.NONE));
  }

  /** The gate under controls, without a power. */
  void once(Gate gate, List<Angle> arguments, List<Control> controls, int... qubits)
      throws NotExpressible {
    if (controls.isEmpty() && set.has(gate) && !isPhase(gate)) {
      out.gate(gate, arguments, controls, qubits);
      return;
    }
    switch (gate) {
      case PoweredGate(Gate base, double exponent) ->
          powered(base, arguments, exponent, controls, qubits);
      case UnitaryGate unitary -> powers.matrix(unitary.matrix(), controls, qubits);
      case DefinedGate defined -> body(defined, arguments, controls, qubits);
      case CatalogueGate known when isPhase(known) -> globalPhase(arguments.getFirst(), controls);
      case CatalogueGate known -> known(known, arguments, controls, qubits);
    }
  }

  private static boolean isPhase(Gate gate) {
    return gate instanceof CatalogueGate known && known.qubitCount() == 0;
  }

  private void globalPhase(Angle angle, List<Control> controls) throws NotExpressible {
    if (controls.isEmpty()) {
      out.phase(angle);
      return;
    }
    Control last = controls.getLast();
    List<Control> others = controls.subList(0, controls.size() - 1);
    if (last.positive()) {
      once(catalogue.get("p"), List.of(angle), others, last.qubit());
    } else {
      emit("x", List.of(), last.qubit());
      once(catalogue.get("p"), List.of(angle), others, last.qubit());
      emit("x", List.of(), last.qubit());
    }
  }

  private void known(
      CatalogueGate gate, List<Angle> arguments, List<Control> controls, int... qubits)
      throws NotExpressible {
    CatalogueGate base = gate.base();
    if (base == null) {
      body(definition(gate), arguments, controls, qubits);
      return;
    }
    int own = gate.controls();
    List<Control> all = new ArrayList<>(controls);
    IntStream.range(0, own).forEach(i -> all.add(new Control(qubits[i], true)));
    int[] targets = Arrays.copyOfRange(qubits, own, qubits.length);
    boolean positive = all.stream().allMatch(Control::positive);
    CatalogueGate named = positive ? named(base, all.size()) : null;
    if (named != null) {
      int[] wires = concat(all.stream().mapToInt(Control::qubit).toArray(), targets);
      out.gate(named, arguments, List.of(), wires);
    } else if ((positive || set.hasNegativeControls()) && set.controls(base, all.size())) {
      out.gate(base, arguments, all, targets);
    } else if (!positive) {
      flipped(base, arguments, all, targets);
    } else if (all.isEmpty()) {
      plain(base, arguments, targets);
    } else {
      controlled(base, arguments, all.stream().mapToInt(Control::qubit).toArray(), targets);
    }
  }

  private void flipped(
      CatalogueGate base, List<Angle> arguments, List<Control> controls, int... targets)
      throws NotExpressible {
    int[] negative =
        controls.stream().filter(each -> !each.positive()).mapToInt(Control::qubit).toArray();
    for (int qubit : negative) {
      emit("x", List.of(), qubit);
    }
    int[] all = controls.stream().mapToInt(Control::qubit).toArray();
    once(base, arguments, positive(all), targets);
    for (int qubit : negative) {
      emit("x", List.of(), qubit);
    }
  }

  /** The gate with this many controls in its name, if the set has it. */
  @Nullable CatalogueGate named(CatalogueGate base, int controls) {
    CatalogueGate found = catalogue.controlled(base, controls);
    return found != null && set.has(found) ? found : null;
  }

  /** Whether a gate under so many positive controls is in the set. */
  boolean supports(CatalogueGate base, int controls) {
    return named(base, controls) != null || set.controls(base, controls);
  }

  /** A gate that the set does not have, without controls. */
  private void plain(CatalogueGate base, List<Angle> arguments, int... targets)
      throws NotExpressible {
    CatalogueGate gate = base.canonical();
    if (gate != base && set.has(gate)) {
      out.gate(gate, arguments, List.of(), targets);
      return;
    }
    switch (gate.name()) {
      case "id", "u0" -> {}
      case "p" -> {
        emit("rz", arguments, targets);
        out.phase(arguments.getFirst().times(1, 2));
      }
      case "U" -> {
        emit("rz", arguments.subList(2, 3), targets);
        emit("ry", arguments.subList(0, 1), targets);
        emit("rz", arguments.subList(1, 2), targets);
        out.phase(rotations(gate, arguments).gamma());
      }
      default -> body(definition(gate), arguments, List.of(), targets);
    }
  }

  private void controlled(CatalogueGate base, List<Angle> arguments, int[] controls, int... targets)
      throws NotExpressible {
    if (base.qubitCount() == 1) {
      oneQubit(base.canonical(), arguments, controls, targets[0]);
    } else if (base.canonical().name().equals("swap")) {
      emit("cx", List.of(), targets[1], targets[0]);
      many.x(concat(controls, new int[] {targets[0]}), targets[1]);
      emit("cx", List.of(), targets[1], targets[0]);
    } else {
      body(definition(base.canonical()), arguments, positive(controls), targets);
    }
  }

  private void oneQubit(CatalogueGate gate, List<Angle> arguments, int[] controls, int target)
      throws NotExpressible {
    switch (gate.name()) {
      case "id", "u0" -> {}
      case "x" -> many.x(controls, target);
      case "p" -> many.phase(arguments.getFirst(), controls, target);
      case "s" -> many.phase(Angle.pi(1, 2), controls, target);
      case "sdg" -> many.phase(Angle.pi(-1, 2), controls, target);
      case "t" -> many.phase(Angle.pi(1, 4), controls, target);
      case "tdg" -> many.phase(Angle.pi(-1, 4), controls, target);
      case "z" -> between("h", "h", "x", List.of(), controls, target);
      case "y" -> between("sdg", "s", "x", List.of(), controls, target);
      case "sx" -> between("h", "h", "p", List.of(Angle.pi(1, 2)), controls, target);
      case "sxdg" -> between("h", "h", "p", List.of(Angle.pi(-1, 2)), controls, target);
      case "ry", "rz" -> many.rotation(gate.name(), arguments.getFirst(), controls, target);
      case "rx" -> between("h", "h", "rz", arguments, controls, target);
      case "h" -> {
        emit("ry", List.of(Angle.pi(-1, 4)), target);
        once(catalogue.get("z"), List.of(), positive(controls), target);
        emit("ry", List.of(Angle.pi(1, 4)), target);
      }
      case "U", "u", "u3" -> many.general(rotations(gate, arguments), controls, target);
      default -> body(definition(gate), arguments, positive(controls), target);
    }
  }

  /** A gate that is another between two that undo each other. */
  private void between(
      String before, String after, String gate, List<Angle> arguments, int[] controls, int target)
      throws NotExpressible {
    emit(before, List.of(), target);
    once(catalogue.get(gate), arguments, positive(controls), target);
    emit(after, List.of(), target);
  }

  private static ManyControls.Rotations rotations(CatalogueGate gate, List<Angle> arguments) {
    Angle theta = arguments.get(0);
    Angle phi = arguments.get(1);
    Angle lambda = arguments.get(2);
    Angle gamma =
        switch (gate.name()) {
          case "U" -> theta.plus(phi).plus(lambda).times(1, 2);
          case "u" -> phi.plus(lambda).times(1, 2);
          default -> Angle.pi(0, 1);
        };
    return new ManyControls.Rotations(theta, phi, lambda, gamma);
  }

  /** A gate of the catalogue by its name; a rotation by nothing is left out. */
  void emit(String name, List<Angle> angles, int... on) throws NotExpressible {
    boolean nothing =
        angles.size() == 1 && angles.getFirst().isKnown() && angles.getFirst().radians() == 0;
    if (!nothing) {
      once(catalogue.get(name), angles, List.of(), on);
    }
  }

  /** The gate in terms of others. */
  public static DefinedGate definition(CatalogueGate gate) throws NotExpressible {
    DefinedGate definition = gate.definition();
    if (definition == null) {
      throw new NotExpressible("'" + gate.name() + "' cannot be taken apart");
    }
    return definition;
  }

  static List<Control> positive(int... qubits) {
    return IntStream.of(qubits).mapToObj(qubit -> new Control(qubit, true)).toList();
  }

  static int[] concat(int[] first, int[] second) {
    int[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
