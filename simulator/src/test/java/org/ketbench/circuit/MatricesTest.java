package org.ketbench.circuit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.ketbench.circuit.MatrixTest.assertClose;
import static org.ketbench.circuit.MatrixTest.gate;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Types;

final class MatricesTest {
  private static final GateCatalogue CATALOGUE = GateCatalogue.standard();

  @Test
  void aDefinedGateIsTheProductOfItsBody() {
    for (CatalogueGate gate : CATALOGUE.gates()) {
      DefinedGate definition = gate.definition();
      for (double[] arguments : GateCatalogueTest.samples(gate)) {
        if (definition != null) {
          assertClose(gate.matrix(arguments), Matrices.of(definition, arguments));
        }
      }
    }
  }

  @Test
  void controlsComeFirstAndNegativeOnesActOnZero() {
    Operation.Apply apply =
        new Operation.Apply(
            CATALOGUE.get("x"),
            List.of(),
            1,
            List.of(new Control(7, true), new Control(3, false)),
            Qubits.of(5),
            Span.NONE);
    Matrix matrix = Matrices.of(apply);
    for (int column = 0; column < 8; column++) {
      int row = (column & 3) == 1 ? column ^ 4 : column;
      assertEquals(1, matrix.re(row, column));
    }
    assertArrayEquals(new int[] {7, 3, 5}, Matrices.positions(apply));
  }

  @Test
  void anExponentIsTakenBeforeTheControls() {
    Operation.Apply apply =
        new Operation.Apply(
            CATALOGUE.get("z"),
            List.of(),
            0.5,
            List.of(new Control(0, true)),
            Qubits.of(1),
            Span.NONE);
    assertClose(gate("cs"), Matrices.of(apply));
  }

  @Test
  void aGlobalPhaseWithAControlIsAPhaseGate() {
    Operation.Apply apply =
        new Operation.Apply(
            CATALOGUE.get("gphase"),
            List.of(Angle.pi(1, 3)),
            1,
            List.of(new Control(0, true)),
            Qubits.of(),
            Span.NONE);
    assertClose(gate("p", Math.PI / 3), Matrices.of(apply));
  }

  @Test
  void aPowerOfAPowerIsTakenStepByStep() {
    Gate square = new PoweredGate(CATALOGUE.get("z"), 2);
    assertClose(Matrix.identity(2), Matrices.of(new PoweredGate(square, 0.5)));
  }

  @Test
  void aDefinitionPassesItsParametersOn() {
    Expression theta = new Expression.Parameter("theta", Types.FLOAT);
    DefinedGate twice =
        new DefinedGate(
            "twice",
            List.of("theta"),
            List.of("q"),
            List.of(
                new Operation.Apply(
                    CATALOGUE.get("rx"),
                    List.of(new Angle.Formula(theta)),
                    2,
                    List.of(),
                    Qubits.of(0),
                    Span.NONE)),
            Span.NONE);
    assertClose(gate("rx", 1.4), Matrices.of(twice, 0.7));
  }

  @Test
  void aMatrixThatWouldNotFitIsRefused() {
    List<Control> controls = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      controls.add(new Control(i, true));
    }
    Operation.Apply apply =
        new Operation.Apply(CATALOGUE.get("x"), List.of(), 1, controls, Qubits.of(20), Span.NONE);
    assertThrows(IllegalArgumentException.class, () -> Matrices.of(apply));
  }
}
