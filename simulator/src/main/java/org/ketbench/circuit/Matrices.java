package org.ketbench.circuit;

import java.util.List;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;

/** The unitary matrices of gates and of what is applied of them. */
public final class Matrices {
  /** The widest gate whose matrix is worked out: 16 million entries. */
  public static final int MAX_QUBITS = 12;

  private Matrices() {}

  /** The unitary of a gate; its qubit {@code i} is bit {@code i} of an index. */
  public static Matrix of(Gate gate, double... arguments) {
    return switch (gate) {
      case CatalogueGate known -> known.matrix(arguments);
      case UnitaryGate unitary -> unitary.matrix();
      case PoweredGate(Gate base, double exponent) -> of(base, arguments).power(exponent);
      case DefinedGate defined -> composed(defined, arguments);
    };
  }

  /**
   * The unitary of what is applied, over its controls and then its gate's qubits: control {@code i}
   * is bit {@code i} of an index, and the gate's qubits follow.
   */
  public static Matrix of(Operation.Apply apply) {
    return of(apply, Evaluator.Environment.EMPTY);
  }

  /** As {@link #of(Operation.Apply)}, with values for what the angles depend on. */
  public static Matrix of(Operation.Apply apply, Evaluator.Environment environment) {
    requireWidth(apply.width(), apply.gate().name());
    Matrix matrix =
        of(apply.gate(), arguments(apply.arguments(), environment)).power(apply.exponent());
    int pattern = 0;
    for (int i = 0; i < apply.controls().size(); i++) {
      pattern |= apply.controls().get(i).positive() ? 1 << i : 0;
    }
    return matrix.controlled(apply.controls().size(), pattern);
  }

  /** The values of angles in radians. */
  public static double[] arguments(List<Angle> angles, Evaluator.Environment environment) {
    double[] values = new double[angles.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          angles.get(i) instanceof Angle.Formula(var expression)
              ? Evaluator.real(expression, environment)
              : angles.get(i).radians();
    }
    return values;
  }

  private static Matrix composed(DefinedGate gate, double... arguments) {
    requireWidth(gate.qubitCount(), gate.name());
    if (arguments.length != gate.parameters().size()) {
      throw new IllegalArgumentException(
          gate.name() + " takes " + gate.parameters().size() + " arguments");
    }
    Evaluator.Environment environment =
        new Evaluator.Environment() {
          @Override
          public Value parameter(String name) {
            return Values.of(arguments[gate.parameters().indexOf(name)]);
          }
        };
    MatrixProduct product = new MatrixProduct(gate.qubitCount());
    for (Operation operation : gate.body()) {
      if (operation instanceof Operation.Apply apply) {
        product.then(of(apply, environment), positions(apply));
      }
    }
    return product.matrix();
  }

  /** The qubits of the matrix of what is applied, in the order of its bits. */
  public static int[] positions(Operation.Apply apply) {
    int[] positions = new int[apply.width()];
    int controls = apply.controls().size();
    for (int i = 0; i < positions.length; i++) {
      positions[i] =
          i < controls ? apply.controls().get(i).qubit() : apply.qubits().get(i - controls);
    }
    return positions;
  }

  private static void requireWidth(int qubits, String what) {
    if (qubits > MAX_QUBITS) {
      throw new IllegalArgumentException(
          "the matrix of "
              + what
              + " over "
              + qubits
              + " qubits is too large; at most "
              + MAX_QUBITS
              + " qubits have one");
    }
  }
}
