package org.ketbench.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.DefinedGate;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.Matrices;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.UnitaryGate;

/**
 * Powers that are not whole, and gates given by a matrix. Controls stay outside, since the power of
 * a controlled gate is the controlled power; a gate between two that undo each other is powered
 * between them; what is then left has a matrix, whose power is taken and made of gates.
 */
final class Powers {
  private static final double CLOSE = 1e-15;

  private final GateCatalogue catalogue = GateCatalogue.standard();
  private final Expansion expansion;
  private final GateSet set;
  private final GateSink out;

  Powers(Expansion expansion, GateSet set, GateSink out) {
    this.expansion = expansion;
    this.set = set;
    this.out = out;
  }

  void apply(
      Gate gate, List<Angle> arguments, double exponent, List<Control> controls, int... qubits)
      throws NotExpressible {
    CatalogueGate base =
        gate instanceof CatalogueGate known && known.controls() > 0 ? known.base() : null;
    if (base != null) {
      int own = qubits.length - base.qubitCount();
      List<Control> all = new ArrayList<>(controls);
      all.addAll(Expansion.positive(Arrays.copyOf(qubits, own)));
      apply(base, arguments, exponent, all, Arrays.copyOfRange(qubits, own, qubits.length));
      return;
    }
    boolean known = arguments.stream().allMatch(Angle::isKnown);
    if (gate.name().equals("gphase") && known) {
      double phase = Math.IEEEremainder(arguments.getFirst().radians(), 2 * Math.PI) * exponent;
      expansion.once(gate, List.of(Angle.of(phase)), controls, qubits);
    } else if (gate.qubitCount() == 1 && known) {
      matrix(power(gate, arguments, exponent), controls, qubits);
    } else if (!between(gate, arguments, exponent, controls, qubits)) {
      if (!known) {
        throw new NotExpressible(
            "A power that is not whole is taken only where the angles are known."
                + " Give the parameters values, or write '"
                + gate.name()
                + "' as gates first.");
      }
      requireWidth(gate.qubitCount(), gate.name());
      matrix(power(gate, arguments, exponent), controls, qubits);
    }
  }

  private static Matrix power(Gate gate, List<Angle> arguments, double exponent) {
    double[] values = arguments.stream().mapToDouble(Angle::radians).toArray();
    return Matrices.of(gate, values).power(exponent);
  }

  /** The power of {@code V D V⁻¹} is {@code V Dᵖ V⁻¹}; whether the gate has that form. */
  private boolean between(
      Gate gate, List<Angle> arguments, double exponent, List<Control> controls, int... qubits)
      throws NotExpressible {
    DefinedGate definition =
        switch (gate) {
          case CatalogueGate known -> known.definition();
          case DefinedGate defined -> defined;
          default -> null;
        };
    if (definition == null) {
      return false;
    }
    List<Operation.Apply> body = Conjugation.gates(definition);
    int outer = Conjugation.depth(body);
    if (body.size() - 2 * outer != 1
        || !body.get(outer).controls().isEmpty()
        || body.get(outer).exponent() != 1) {
      return false;
    }
    for (int i = 0; i < body.size(); i++) {
      Operation.Apply each = body.get(i);
      List<Angle> angles = new ArrayList<>();
      for (Angle angle : each.arguments()) {
        angles.add(Substitution.in(angle, definition.parameters(), arguments));
      }
      int[] on = each.qubits().stream().map(q -> qubits[q]).toArray();
      if (i == outer) {
        expansion.powered(each.gate(), angles, exponent, controls, on);
      } else {
        expansion.powered(each.gate(), angles, each.exponent(), List.of(), on);
      }
    }
    return true;
  }

  /** A gate given by its matrix, by name where it has one. */
  void matrix(Matrix matrix, List<Control> controls, int... qubits) throws NotExpressible {
    UnitaryGate unitary = new UnitaryGate("unitary", matrix);
    if (matrix.size() == 1) {
      Angle phase = Angle.of(Math.atan2(matrix.im(0, 0), matrix.re(0, 0)));
      expansion.once(catalogue.get("gphase"), List.of(phase), controls);
    } else if (matrix.size() > 2 && controls.isEmpty() && set.has(unitary)) {
      out.gate(unitary, List.of(), controls, qubits);
    } else if (matrix.size() > 2) {
      requireWidth(qubits.length, "a gate given by a matrix");
      for (Operation.Apply each : Synthesis.of(matrix)) {
        List<Control> all = new ArrayList<>(controls);
        each.controls().forEach(c -> all.add(new Control(qubits[c.qubit()], c.positive())));
        int[] on = each.qubits().stream().map(q -> qubits[q]).toArray();
        expansion.powered(each.gate(), each.arguments(), each.exponent(), all, on);
      }
    } else {
      oneQubit(matrix, controls, qubits[0]);
    }
  }

  private void oneQubit(Matrix matrix, List<Control> controls, int target) throws NotExpressible {
    for (CatalogueGate gate : catalogue.gates()) {
      if (gate.qubitCount() == 1
          && gate.parameters().isEmpty()
          && gate == gate.canonical()
          && set.has(gate)
          && gate.matrix().distance(matrix) < CLOSE) {
        expansion.once(gate, List.of(), controls, target);
        return;
      }
    }
    boolean diagonal = Math.hypot(matrix.re(0, 1), matrix.im(0, 1)) < CLOSE;
    boolean phase = Math.hypot(matrix.re(0, 0) - 1, matrix.im(0, 0)) < CLOSE;
    if (diagonal && phase) {
      Angle angle = Angle.of(Math.atan2(matrix.im(1, 1), matrix.re(1, 1)));
      expansion.once(catalogue.get("u1"), List.of(angle), controls, target);
    } else {
      Euler euler = Euler.of(matrix);
      expansion.once(catalogue.get("U"), euler.arguments(), controls, target);
      expansion.once(catalogue.get("gphase"), List.of(Angle.of(euler.phase())), controls);
    }
  }

  private static void requireWidth(int qubits, String what) throws NotExpressible {
    if (qubits > Synthesis.MOST_QUBITS) {
      throw new NotExpressible(
          "'%s' acts on %d qubits at once; a matrix is taken apart for at most %d. Write it as gates."
              .formatted(what, qubits, Synthesis.MOST_QUBITS));
    }
  }
}
