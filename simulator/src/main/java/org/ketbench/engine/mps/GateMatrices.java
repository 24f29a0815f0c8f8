package org.ketbench.engine.mps;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.DefinedGate;
import org.ketbench.circuit.Matrices;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operation.Apply;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.engine.linear.ComplexMatrix;

/** Gates as matrices on few qubits; wider ones are taken apart by their definitions. */
final class GateMatrices {
  /** Gates up to this width are applied in one piece where they come in one. */
  private static final int NARROW = 3;

  /** The most qubits that are joined at once. */
  private static final int WIDEST = 8;

  private static final int MOST_REPEATS = 1 << 12;

  private GateMatrices() {}

  /** Takes matrices in the order in which they act. */
  interface Sink {
    void add(int[] qubits, ComplexMatrix matrix);
  }

  /** Whether a gate can be applied. */
  static boolean can(Apply apply) {
    if (apply.width() <= WIDEST) {
      return true;
    }
    DefinedGate gate = definition(apply);
    return gate != null && parts(apply, gate).stream().allMatch(GateMatrices::can);
  }

  /** Gives a gate whose angles are numbers to a sink; false where it is too wide. */
  static boolean give(Apply apply, Evaluator.Environment environment, Sink sink) {
    if (apply.width() == 0) {
      Matrix phase = Matrices.of(apply, environment);
      sink.add(new int[] {0}, complex(Matrix.identity(2).scaled(phase.re(0, 0), phase.im(0, 0))));
      return true;
    }
    DefinedGate gate = apply.width() <= NARROW ? null : definition(apply);
    if (gate == null && apply.width() > WIDEST) {
      return false;
    }
    if (gate == null) {
      Matrix matrix = Matrices.of(apply, environment);
      sink.add(Matrices.positions(apply), complex(matrix));
      return true;
    }
    Evaluator.Environment inner =
        environment(gate, Matrices.arguments(apply.arguments(), environment));
    List<Apply> parts = parts(apply, gate);
    for (int repeat = 0; repeat < Math.abs(apply.exponent()); repeat++) {
      for (Apply part : parts) {
        if (!give(part, inner, sink)) {
          return false;
        }
      }
    }
    return true;
  }

  private static @Nullable DefinedGate definition(Apply apply) {
    boolean whole =
        apply.exponent() == Math.rint(apply.exponent())
            && Math.abs(apply.exponent()) <= MOST_REPEATS;
    if (!whole) {
      return null;
    }
    return switch (apply.gate()) {
      case DefinedGate defined -> defined;
      case CatalogueGate catalogue -> catalogue.definition();
      default -> null;
    };
  }

  /** The gates in a definition on the qubits of the whole, with its controls; once. */
  private static List<Apply> parts(Apply whole, DefinedGate gate) {
    boolean backwards = whole.exponent() < 0;
    List<Apply> parts = new ArrayList<>();
    for (Operation operation : backwards ? gate.body().reversed() : gate.body()) {
      if (operation instanceof Apply part) {
        List<Control> controls = new ArrayList<>(whole.controls());
        for (Control control : part.controls()) {
          controls.add(new Control(whole.qubits().get(control.qubit()), control.positive()));
        }
        int[] qubits = part.qubits().stream().map(whole.qubits()::get).toArray();
        parts.add(
            new Apply(
                part.gate(),
                part.arguments(),
                backwards ? -part.exponent() : part.exponent(),
                controls,
                Qubits.of(qubits),
                part.span()));
      }
    }
    return parts;
  }

  private static Evaluator.Environment environment(DefinedGate gate, double[] arguments) {
    return new Evaluator.Environment() {
      @Override
      public Value parameter(String name) {
        return Values.of(arguments[gate.parameters().indexOf(name)]);
      }
    };
  }

  static ComplexMatrix complex(Matrix matrix) {
    ComplexMatrix complex = new ComplexMatrix(matrix.size(), matrix.size());
    for (int row = 0; row < matrix.size(); row++) {
      for (int column = 0; column < matrix.size(); column++) {
        complex.set(row, column, matrix.re(row, column), matrix.im(row, column));
      }
    }
    return complex;
  }
}
