package org.ketbench.engine.statevector.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.DefinedGate;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.UnitaryGate;
import org.ketbench.circuit.classical.EvaluationException;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRefusedException.Reason;

/**
 * Takes applied gates apart. Definitions are opened, so that what they are made of meets what
 * stands around them; all else goes by its matrix, without the controls that its name implies.
 */
final class GateElements {
  private static final int MOST_REPEATS = 64;
  private static final int LARGEST_MATRIX = 5;

  private final MatrixSplitter splitter;
  private final int[] simulated;

  /**
   * @param simulated the number that each qubit of the circuit has in the elements
   */
  GateElements(ElementList elements, int[] simulated) {
    this.splitter = new MatrixSplitter(elements);
    this.simulated = simulated;
  }

  /** Adds an operation whose angles may be formulas over {@code parameters}. */
  void add(Operation.Apply apply, Map<String, Double> parameters) {
    add(apply, new Scope(parameters, apply), simulated, 0, 0);
  }

  /** What the names of parameters stand for, in the circuit or in the body of a definition. */
  private record Scope(Map<String, Double> values, Operation.Apply outermost)
      implements Evaluator.Environment {
    @Override
    public Value parameter(String name) {
      Double value = values.get(name);
      if (value == null) {
        throw EvaluationException.ofMissing(name);
      }
      return Values.of(value);
    }

    double angle(Angle angle) {
      if (!(angle instanceof Angle.Formula formula)) {
        return angle.radians();
      }
      try {
        return Evaluator.real(formula.expression(), this);
      } catch (EvaluationException e) {
        throw SimulationRefusedException.because(e, outermost.span());
      }
    }
  }

  private void add(Operation.Apply apply, Scope scope, int[] places, long ones, long zeros) {
    long allOnes = ones;
    long allZeros = zeros;
    if (!apply.controls().isEmpty()) {
      for (Control control : apply.controls()) {
        long bit = 1L << places[control.qubit()];
        allOnes |= control.positive() ? bit : 0;
        allZeros |= control.positive() ? 0 : bit;
      }
      if ((allOnes & allZeros) != 0) {
        return;
      }
    }
    List<Angle> angles = apply.arguments();
    double[] arguments = new double[angles.size()];
    for (int each = 0; each < arguments.length; each++) {
      arguments[each] = scope.angle(angles.get(each));
    }
    Qubits on = apply.qubits();
    int[] qubits = new int[on.size()];
    for (int each = 0; each < qubits.length; each++) {
      qubits[each] = places[on.get(each)];
    }
    gate(apply.gate(), arguments, apply.exponent(), qubits, scope, allOnes, allZeros);
  }

  private void gate(
      Gate gate,
      double[] arguments,
      double exponent,
      int[] qubits,
      Scope scope,
      long ones,
      long zeros) {
    if (gate instanceof DefinedGate defined
        && Math.rint(exponent) == exponent
        && Math.abs(exponent) <= MOST_REPEATS) {
      Scope inside = inside(defined, arguments, scope);
      for (int repeat = 0; repeat < Math.abs(exponent); repeat++) {
        body(defined, inside, qubits, exponent < 0, ones, zeros);
      }
      return;
    }
    if (gate instanceof CatalogueGate named) {
      int controls = named.controls();
      if (controls == 0) {
        matrix(power(named.matrix(arguments), exponent), qubits, ones, zeros);
        return;
      }
      long more = 0;
      for (int each = 0; each < controls; each++) {
        more |= 1L << qubits[each];
      }
      int[] rest = new int[qubits.length - controls];
      System.arraycopy(qubits, controls, rest, 0, rest.length);
      matrix(power(named.baseMatrix(arguments), exponent), rest, ones | more, zeros);
      return;
    }
    matrix(power(matrixOf(gate, arguments, scope), exponent), qubits, ones, zeros);
  }

  private static Matrix power(Matrix matrix, double exponent) {
    return exponent == 1 ? matrix : exponent == -1 ? matrix.adjoint() : matrix.power(exponent);
  }

  private static Matrix matrixOf(Gate gate, double[] arguments, Scope scope) {
    if (gate.qubitCount() > LARGEST_MATRIX && !(gate instanceof UnitaryGate)) {
      throw new SimulationRefusedException(
          Reason.OPERATION,
          "A power of '"
              + gate.name()
              + "' needs its matrix on "
              + gate.qubitCount()
              + " qubits; at most "
              + LARGEST_MATRIX
              + " are supported.",
          scope.outermost.span());
    }
    return org.ketbench.circuit.Matrices.of(gate, arguments);
  }

  private void matrix(Matrix matrix, int[] qubits, long ones, long zeros) {
    int size = matrix.size();
    if (size == 2) {
      splitter.add(qubits[0], ones, zeros, OneQubit.of(matrix));
      return;
    }
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        re[row * size + column] = matrix.re(row, column);
        im[row * size + column] = matrix.im(row, column);
      }
    }
    splitter.add(qubits, ones, zeros, re, im);
  }

  private static Scope inside(DefinedGate gate, double[] arguments, Scope scope) {
    Map<String, Double> values = new HashMap<>();
    for (int each = 0; each < arguments.length; each++) {
      values.put(gate.parameters().get(each), arguments[each]);
    }
    return new Scope(values, scope.outermost);
  }

  private void body(
      DefinedGate gate, Scope inside, int[] qubits, boolean inverted, long ones, long zeros) {
    List<Operation> body = gate.body();
    if (inverted) {
      body = new ArrayList<>(body).reversed();
    }
    for (Operation operation : body) {
      if (operation instanceof Operation.Apply apply) {
        add(inverted ? inverse(apply) : apply, inside, qubits, ones, zeros);
      }
    }
  }

  private static Operation.Apply inverse(Operation.Apply apply) {
    return new Operation.Apply(
        apply.gate(),
        apply.arguments(),
        -apply.exponent(),
        apply.controls(),
        Qubits.of(apply.qubits().toArray()),
        apply.span());
  }
}
