package org.ketbench.language.export;

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
import org.ketbench.circuit.GateLibrary;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.PoweredGate;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.UnitaryGate;

/**
 * Turns modifiers, which OpenQASM 2 does not have, into gates that are applied as they are.
 * Negative controls become positive ones between two X, an inverse the inverse gate or the inverse
 * body, a whole power a repetition; what is then controlled finds a gate with that name, or is
 * taken apart.
 */
final class Expansion2 {
  private static final int MOST_REPETITIONS = 1000;

  private final GateCatalogue catalogue = GateCatalogue.standard();
  private final Plain out;
  private final ManyControls many;
  private final Powers powers;

  Expansion2(Plain out, int qubits, boolean wide) {
    this.out = out;
    this.many = new ManyControls(out, qubits, wide);
    this.powers = new Powers(this);
  }

  void apply(Operation.Apply apply) throws NotExpressible {
    int[] negative =
        apply.controls().stream()
            .filter(control -> !control.positive())
            .mapToInt(Control::qubit)
            .toArray();
    int[] controls = apply.controls().stream().mapToInt(Control::qubit).toArray();
    for (int qubit : negative) {
      out.gate(catalogue.get("x"), List.of(), qubit);
    }
    powered(apply.gate(), apply.arguments(), apply.exponent(), controls, apply.qubits().toArray());
    for (int qubit : negative) {
      out.gate(catalogue.get("x"), List.of(), qubit);
    }
  }

  void powered(Gate gate, List<Angle> arguments, double exponent, int[] controls, int[] qubits)
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

  void inverse(Gate gate, List<Angle> arguments, int[] controls, int[] qubits)
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

  private void inverseBody(DefinedGate gate, List<Angle> arguments, int[] controls, int[] qubits)
      throws NotExpressible {
    for (Operation operation : gate.body().reversed()) {
      if (operation instanceof Operation.Apply apply) {
        inner(gate, apply, arguments, -apply.exponent(), controls, qubits);
      }
    }
  }

  /** The gate's body in place of the gate. */
  void body(DefinedGate gate, List<Angle> arguments, int[] controls, int[] qubits)
      throws NotExpressible {
    for (Operation operation : gate.body()) {
      if (operation instanceof Operation.Apply apply) {
        inner(gate, apply, arguments, apply.exponent(), controls, qubits);
      }
    }
  }

  private void inner(
      DefinedGate gate,
      Operation.Apply apply,
      List<Angle> arguments,
      double exponent,
      int[] controls,
      int[] qubits)
      throws NotExpressible {
    List<Control> all = new ArrayList<>();
    IntStream.of(controls).forEach(qubit -> all.add(new Control(qubit, true)));
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

  /** The gate under positive controls, without a power. */
  void once(Gate gate, List<Angle> arguments, int[] controls, int[] qubits) throws NotExpressible {
    switch (gate) {
      case PoweredGate(Gate base, double exponent) ->
          powered(base, arguments, exponent, controls, qubits);
      case UnitaryGate unitary -> powers.matrix(unitary.matrix(), controls, qubits);
      case DefinedGate defined -> {
        if (controls.length == 0) {
          out.gate(defined, arguments, qubits);
        } else {
          body(defined, arguments, controls, qubits);
        }
      }
      case CatalogueGate known when known.name().equals("gphase") -> {
        if (controls.length == 0) {
          out.phase(arguments.getFirst());
        } else {
          int last = controls.length - 1;
          many.phase(arguments.getFirst(), Arrays.copyOf(controls, last), controls[last]);
        }
      }
      case CatalogueGate known when controls.length == 0 -> out.gate(known, arguments, qubits);
      case CatalogueGate known -> controlled(known, arguments, controls, qubits);
    }
  }

  private void controlled(CatalogueGate gate, List<Angle> arguments, int[] controls, int[] qubits)
      throws NotExpressible {
    CatalogueGate base = gate.base();
    if (base == null) {
      body(definition(gate), arguments, controls, qubits);
      return;
    }
    int own = gate.controls();
    int[] all = concat(controls, Arrays.copyOf(qubits, own));
    int[] targets = Arrays.copyOfRange(qubits, own, qubits.length);
    CatalogueGate named = named(base, all.length);
    if (named != null) {
      out.gate(named, arguments, concat(all, targets));
    } else if (base.qubitCount() == 1) {
      oneQubit(base, arguments, all, targets[0]);
    } else if (base.name().equals("swap")) {
      out.gate(catalogue.get("cx"), List.of(), targets[1], targets[0]);
      many.x(concat(all, new int[] {targets[0]}), targets[1]);
      out.gate(catalogue.get("cx"), List.of(), targets[1], targets[0]);
    } else {
      body(definition(base), arguments, all, targets);
    }
  }

  /** The gate with this many controls, if OpenQASM 2 has a name for it. */
  private @Nullable CatalogueGate named(CatalogueGate base, int controls) {
    CatalogueGate found = catalogue.controlled(base, controls);
    return found != null && found.isIn(GateLibrary.QELIB1) ? found : null;
  }

  private void oneQubit(CatalogueGate base, List<Angle> arguments, int[] controls, int target)
      throws NotExpressible {
    CatalogueGate gate = base.canonical();
    switch (gate.name()) {
      case "x" -> many.x(controls, target);
      case "p" -> many.phase(arguments.getFirst(), controls, target);
      case "z" -> {
        out.gate(catalogue.get("h"), List.of(), target);
        many.x(controls, target);
        out.gate(catalogue.get("h"), List.of(), target);
      }
      case "y" -> {
        out.gate(catalogue.get("sdg"), List.of(), target);
        many.x(controls, target);
        out.gate(catalogue.get("s"), List.of(), target);
      }
      case "ry", "rz" -> many.rotation(gate.name(), arguments.getFirst(), controls, target);
      case "rx" -> {
        out.gate(catalogue.get("h"), List.of(), target);
        many.rotation("rz", arguments.getFirst(), controls, target);
        out.gate(catalogue.get("h"), List.of(), target);
      }
      case "U", "u", "u3" -> many.general(rotations(gate, arguments), controls, target);
      default -> body(definition(gate), arguments, controls, new int[] {target});
    }
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

  /** A gate of one qubit by its angles, under positive controls. */
  void euler(Euler euler, int[] controls, int target) throws NotExpressible {
    if (controls.length == 0) {
      out.gate(catalogue.get("U"), euler.arguments(), target);
      out.phase(Angle.of(euler.phase()));
      return;
    }
    ManyControls.Rotations of = rotations(catalogue.get("U"), euler.arguments());
    many.general(
        new ManyControls.Rotations(
            of.theta(), of.phi(), of.lambda(), of.gamma().plus(Angle.of(euler.phase()))),
        controls,
        target);
  }

  static DefinedGate definition(CatalogueGate gate) throws NotExpressible {
    DefinedGate definition = gate.definition();
    if (definition == null) {
      throw new NotExpressible("'" + gate.name() + "' cannot be taken apart");
    }
    return definition;
  }

  static int[] concat(int[] first, int[] second) {
    int[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
