package org.ketbench.language.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.DefinedGate;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.GateLibrary;
import org.ketbench.circuit.Matrices;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.Operation;

/**
 * Powers that are not whole. Controls stay outside, since the power of a controlled gate is the
 * controlled power; a gate between two that undo each other is powered between them; what is then
 * left must be a gate of one qubit with known angles, whose power is a matrix.
 */
final class Powers {
  private final GateCatalogue catalogue = GateCatalogue.standard();
  private final Expansion2 expansion;

  Powers(Expansion2 expansion) {
    this.expansion = expansion;
  }

  void apply(Gate gate, List<Angle> arguments, double exponent, int[] controls, int[] qubits)
      throws NotExpressible {
    CatalogueGate base =
        gate instanceof CatalogueGate known && known.controls() > 0 ? known.base() : null;
    if (base != null) {
      int own = qubits.length - base.qubitCount();
      apply(
          base,
          arguments,
          exponent,
          Expansion2.concat(controls, Arrays.copyOf(qubits, own)),
          Arrays.copyOfRange(qubits, own, qubits.length));
    } else if (gate.name().equals("gphase") && arguments.getFirst().isKnown()) {
      double phase = Math.IEEEremainder(arguments.getFirst().radians(), 2 * Math.PI) * exponent;
      expansion.once(gate, List.of(Angle.of(phase)), controls, qubits);
    } else if (gate.qubitCount() == 1 && arguments.stream().allMatch(Angle::isKnown)) {
      double[] values = arguments.stream().mapToDouble(Angle::radians).toArray();
      matrix(Matrices.of(gate, values).power(exponent), controls, qubits);
    } else {
      between(gate, arguments, exponent, controls, qubits);
    }
  }

  /** The power of {@code V D V⁻¹} is {@code V Dᵖ V⁻¹}. */
  private void between(
      Gate gate, List<Angle> arguments, double exponent, int[] controls, int[] qubits)
      throws NotExpressible {
    DefinedGate definition =
        switch (gate) {
          case CatalogueGate known -> known.definition();
          case DefinedGate defined -> defined;
          default -> null;
        };
    if (definition == null) {
      throw impossible(gate, exponent);
    }
    List<Operation.Apply> body = new ArrayList<>();
    for (Operation operation : definition.body()) {
      if (operation instanceof Operation.Apply apply) {
        body.add(apply);
      }
    }
    int outer = 0;
    while (2 * outer + 1 < body.size()
        && undoes(body.get(body.size() - 1 - outer), body.get(outer))) {
      outer++;
    }
    if (body.size() - 2 * outer != 1 || !body.get(outer).controls().isEmpty()) {
      throw impossible(gate, exponent);
    }
    for (int i = 0; i < body.size(); i++) {
      Operation.Apply each = body.get(i);
      List<Angle> angles = new ArrayList<>();
      for (Angle angle : each.arguments()) {
        angles.add(Substitution.in(angle, definition.parameters(), arguments));
      }
      int[] on = each.qubits().stream().map(q -> qubits[q]).toArray();
      if (i != outer) {
        expansion.powered(each.gate(), angles, each.exponent(), new int[0], on);
      } else if (each.exponent() == 1) {
        expansion.powered(each.gate(), angles, exponent, controls, on);
      } else {
        throw impossible(gate, exponent);
      }
    }
  }

  private static boolean undoes(Operation.Apply second, Operation.Apply first) {
    return first.gate() instanceof CatalogueGate gate
        && gate.inverse() != null
        && second.gate() == gate.inverse()
        && first.exponent() == 1
        && second.exponent() == 1
        && first.controls().isEmpty()
        && second.controls().isEmpty()
        && first.qubits().equals(second.qubits())
        && gate.inverseArguments(first.arguments()).equals(second.arguments());
  }

  private static NotExpressible impossible(Gate gate, double exponent) {
    return new NotExpressible(
        "OpenQASM 2 has no powers, and '"
            + gate.name()
            + "' to the power "
            + exponent
            + " cannot be taken apart here. Write it as gates first.");
  }

  /** A gate given by its matrix, by name where it has one. */
  void matrix(Matrix matrix, int[] controls, int[] qubits) throws NotExpressible {
    if (matrix.size() != 2) {
      throw new NotExpressible(
          "OpenQASM 2 has no gates given by a matrix on several qubits."
              + " Decompose it into gates first.");
    }
    for (CatalogueGate gate : catalogue.in(GateLibrary.QELIB1)) {
      if (gate.qubitCount() == 1
          && gate.parameters().isEmpty()
          && gate.matrix().distance(matrix) < 1e-15) {
        expansion.once(gate, List.of(), controls, qubits);
        return;
      }
    }
    boolean diagonal = Math.hypot(matrix.re(0, 1), matrix.im(0, 1)) < 1e-15;
    boolean phase = Math.hypot(matrix.re(0, 0) - 1, matrix.im(0, 0)) < 1e-15;
    if (diagonal && phase) {
      Angle angle = Angle.of(Math.atan2(matrix.im(1, 1), matrix.re(1, 1)));
      expansion.once(catalogue.get("u1"), List.of(angle), controls, qubits);
    } else {
      expansion.euler(Euler.of(matrix), controls, qubits[0]);
    }
  }
}
