package org.ketbench.engine.stabilizer.clifford;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.DefinedGate;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.Matrices;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operation.Apply;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.engine.statevector.ReferenceState;

final class CliffordGatesTest {
  private final CliffordGates gates = new CliffordGates();

  private @Nullable Moves moves(Gate gate, double exponent, List<Control> controls, double... at) {
    List<Angle> angles = Arrays.stream(at).mapToObj(Angle::of).toList();
    int[] qubits = new int[gate.qubitCount()];
    Arrays.setAll(qubits, each -> controls.size() + each);
    return gates.movesOf(
        new Apply(gate, angles, exponent, controls, Qubits.of(qubits), Span.NONE),
        Evaluator.Environment.EMPTY);
  }

  private @Nullable Moves moves(String name, double... at) {
    return moves(GateCatalogue.standard().get(name), 1, List.of(), at);
  }

  @Test
  void everyGateThatTheCatalogueCallsCliffordIsOne() {
    for (CatalogueGate gate : GateCatalogue.standard().gates()) {
      if (gate.clifford() && gate.parameters().isEmpty()) {
        assertNotNull(moves(gate.name()), gate.name());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"t", "tdg", "ccx", "cswap", "ch", "cs", "csx"})
  void otherGatesAreNot(String name) {
    assertNull(moves(name));
  }

  @Test
  void anglesDecide() {
    assertEquals("Z 0; S 0", String.valueOf(moves("rz", -Math.PI / 2)));
    assertNull(moves("rz", Math.PI / 4));
    assertNotNull(moves("u3", Math.PI / 2, Math.PI, -Math.PI / 2));
    assertNull(moves("u3", Math.PI / 2, 1, 1));
    assertEquals("CZ 0 1", String.valueOf(moves("cp", Math.PI)));
    assertNull(moves("cp", Math.PI / 2));
  }

  @Test
  void controlsDecide() {
    CatalogueGate x = GateCatalogue.standard().get("x");
    assertEquals("X 1; CX 0 1", String.valueOf(moves(x, 1, List.of(new Control(0, false)))));
    assertNull(moves(x, 1, List.of(new Control(0, true), new Control(1, true))));
    assertEquals("", String.valueOf(moves(x, 2, List.of(new Control(0, true)))));
  }

  @Test
  void movesDoWhatTheGateDoes() {
    Random random = new Random(7);
    List<CatalogueGate> catalogue = new ArrayList<>(GateCatalogue.standard().gates());
    int clifford = 0;
    for (int number = 0; number < 3000; number++) {
      CatalogueGate gate = catalogue.get(random.nextInt(catalogue.size()));
      if (gate.qubitCount() > 4) {
        continue;
      }
      double[] angles = new double[gate.parameters().size()];
      Arrays.setAll(angles, _ -> (random.nextInt(9) - 4) * Math.PI / 2);
      List<Control> controls =
          random.nextInt(4) == 0 ? List.of(new Control(0, random.nextBoolean())) : List.of();
      double exponent = random.nextInt(3) == 0 ? random.nextInt(7) / 2.0 - 1 : 1;
      Moves moves = moves(gate, exponent, controls, angles);
      if (moves == null) {
        continue;
      }
      clifford++;
      int qubits = controls.size() + gate.qubitCount();
      int[] on = new int[gate.qubitCount()];
      Arrays.setAll(on, each -> controls.size() + each);
      Apply apply =
          new Apply(
              gate,
              Arrays.stream(angles).mapToObj(Angle::of).toList(),
              exponent,
              controls,
              Qubits.of(on),
              Span.NONE);
      assertEquals(
          0,
          Matrices.of(apply).distanceUpToPhase(matrix(moves, qubits)),
          1e-6,
          () -> apply + ": " + moves);
    }
    assertTrue(clifford > 500, "only " + clifford);
  }

  private static org.ketbench.circuit.Matrix matrix(Moves moves, int qubits) {
    int size = 1 << qubits;
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int column = 0; column < size; column++) {
      ReferenceState state = new ReferenceState(qubits);
      state.re[0] = 0;
      state.re[column] = 1;
      apply(moves, state);
      for (int row = 0; row < size; row++) {
        re[row * size + column] = state.re[row];
        im[row * size + column] = state.im[row];
      }
    }
    return org.ketbench.circuit.Matrix.of(size, re, im);
  }

  private static void apply(Moves moves, ReferenceState state) {
    for (int each = 0; each < moves.size(); each++) {
      String name = moves.kind(each).name().toLowerCase(Locale.ROOT);
      Qubits on =
          moves.kind(each).qubits() == 1
              ? Qubits.of(moves.first(each))
              : Qubits.of(moves.first(each), moves.second(each));
      state.apply(new Apply(GateCatalogue.standard().get(name), List.of(), on, Span.NONE));
    }
  }

  @Test
  void wideGatesAreTakenPartByPart() {
    List<Operation> body = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int qubit = 0; qubit < 20; qubit++) {
      names.add("q" + qubit);
      body.add(
          new Apply(GateCatalogue.standard().get("s"), List.of(), Qubits.of(qubit), Span.NONE));
    }
    DefinedGate wide = new DefinedGate("wide", List.of(), names, body, Span.NONE);
    assertEquals(20, assertNotNullAndReturn(moves(wide, 1, List.of())).size());
    assertEquals(40, assertNotNullAndReturn(moves(wide, -1, List.of())).size());
    assertNull(moves(wide, 0.5, List.of()));
    assertNull(moves(wide, 1, List.of(new Control(0, true))));
  }

  private static Moves assertNotNullAndReturn(@Nullable Moves moves) {
    assertNotNull(moves);
    return moves;
  }
}
