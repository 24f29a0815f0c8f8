package org.ketbench.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.Matrices;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.MatrixProduct;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.UnitaryGate;

/** Whatever is applied stays the same unitary, its phase included, in every set of gates. */
final class ExpansionTest {
  /** How many qubits take no part, between the controls and the gate. */
  private static final int SPARE = 1;

  /** The smallest sets: rotations with one coupling. */
  private static final GateSet ROTATIONS_AND_CX =
      gate -> Set.of("rx", "ry", "rz", "x", "h", "s", "sdg", "cx").contains(gate.name());

  private static final GateSet ROTATIONS_AND_CZ =
      gate -> Set.of("rx", "ry", "rz", "cz").contains(gate.name());

  static Stream<CatalogueGate> gates() {
    return GateCatalogue.standard().gates().stream();
  }

  private static Matrix expanded(Operation.Apply apply, GateSet set, int qubits) throws Exception {
    MatrixProduct product = new MatrixProduct(qubits);
    double[] phase = new double[1];
    GateSink sink =
        new GateSink() {
          @Override
          public void gate(Gate gate, List<Angle> arguments, List<Control> controls, int... on) {
            assertTrue(set.has(gate), gate::name);
            var each = new Operation.Apply(gate, arguments, 1, controls, Qubits.of(on), Span.NONE);
            product.then(Matrices.of(each), Matrices.positions(each));
          }

          @Override
          public void phase(Angle angle) {
            phase[0] = Math.IEEEremainder(phase[0] + angle.radians(), 2 * Math.PI);
          }
        };
    new Expansion(set, sink, qubits).apply(apply);
    return product.matrix().phased(phase[0]);
  }

  private static void check(Operation.Apply apply) throws Exception {
    int qubits = IntStream.of(Matrices.positions(apply)).max().orElse(0) + 1;
    MatrixProduct wanted = new MatrixProduct(qubits);
    wanted.then(Matrices.of(apply), Matrices.positions(apply));
    for (GateSet set : List.of(ROTATIONS_AND_CX, ROTATIONS_AND_CZ)) {
      assertEquals(0, expanded(apply, set, qubits).distance(wanted.matrix()), 1e-11);
    }
  }

  private static Operation.Apply apply(
      Gate gate, double exponent, List<Control> controls, SplittableRandom random) {
    List<Angle> angles = new ArrayList<>();
    gate.parameters().forEach(_ -> angles.add(Angle.of(random.nextDouble(-6, 6))));
    int[] qubits = new int[gate.qubitCount()];
    for (int i = 0; i < qubits.length; i++) {
      qubits[i] = controls.size() + i + SPARE;
    }
    return new Operation.Apply(gate, angles, exponent, controls, Qubits.of(qubits), Span.NONE);
  }

  @ParameterizedTest
  @MethodSource("gates")
  void everyGateUnderEveryKindOfControl(CatalogueGate gate) throws Exception {
    SplittableRandom random = new SplittableRandom(7);
    check(apply(gate, 1, List.of(), random));
    check(apply(gate, -1, List.of(), random));
    check(apply(gate, 1, List.of(new Control(0, true)), random));
    check(apply(gate, 1, List.of(new Control(0, false)), random));
    check(apply(gate, 1, List.of(new Control(0, true), new Control(1, false)), random));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "h", "swap", "iswap", "rzz", "cx", "u3", "ecr", "rccx"})
  void powersUnderControl(String name) throws Exception {
    SplittableRandom random = new SplittableRandom(8);
    CatalogueGate gate = GateCatalogue.standard().get(name);
    for (double exponent : new double[] {2, -3, 0.5, -0.3, 1.7}) {
      check(apply(gate, exponent, List.of(), random));
      check(apply(gate, exponent, List.of(new Control(0, false)), random));
    }
  }

  @Test
  void manyControls() throws Exception {
    SplittableRandom random = new SplittableRandom(9);
    for (int count = 1; count < 6; count++) {
      List<Control> controls = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        controls.add(new Control(i, i % 3 != 1));
      }
      for (String name : List.of("x", "p", "ry", "u", "sx")) {
        check(apply(GateCatalogue.standard().get(name), 1, controls, random));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void anyUnitary(int qubits) throws Exception {
    SplittableRandom random = new SplittableRandom(qubits);
    for (int i = 0; i < 4; i++) {
      Matrix matrix = RandomUnitary.of(1 << qubits, random);
      check(apply(new UnitaryGate("any", matrix), 1, List.of(), random));
    }
    Matrix matrix = RandomUnitary.of(1 << qubits, random);
    check(apply(new UnitaryGate("any", matrix), 0.5, List.of(new Control(0, false)), random));
  }

  @Test
  void unitariesWithManyEqualAngles() throws Exception {
    SplittableRandom random = new SplittableRandom(3);
    for (CatalogueGate gate : GateCatalogue.standard().gates()) {
      if (gate.parameters().isEmpty()) {
        check(apply(new UnitaryGate("any", gate.matrix()), 1, List.of(), random));
      }
    }
    for (int qubits = 2; qubits <= 4; qubits++) {
      Matrix identity = Matrix.identity(1 << qubits);
      check(apply(new UnitaryGate("any", identity), 1, List.of(), random));
      check(apply(new UnitaryGate("any", identity.phased(1)), 1, List.of(), random));
      Matrix nearly = RandomUnitary.near(identity, 1e-7, random);
      check(apply(new UnitaryGate("any", nearly), 1, List.of(), random));
    }
  }
}
