package org.ketbench.engine.statevector.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.statevector.Circuits;
import org.ketbench.engine.statevector.StateVector;
import org.ketbench.engine.statevector.StateVectorEngine;
import org.ketbench.engine.statevector.Warmth;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.plan.Costs;

final class LiveStateTest {
  private static final double ROOM = 64 << 20;

  private static LiveState session(Precision precision, int threads, double bytes) {
    return session(precision, threads, bytes, Double.POSITIVE_INFINITY);
  }

  private static LiveState session(
      Precision precision, int threads, double bytes, double mostBytes) {
    Costs costs = new Costs(0.02, precision.bytes());
    return new LiveState(
        new StateVectorEngine(precision, threads, new Warmth(), () -> costs), bytes, mostBytes);
  }

  private static StateVector end(LiveState session, Circuit circuit) {
    return session.after(circuit, Map.of(), circuit.operations().size(), Monitor.NONE);
  }

  private static void assertSameAsFresh(
      LiveState session, Circuit circuit, int operations, Precision precision) {
    StateVector state = session.after(circuit, Map.of(), operations, Monitor.NONE);
    try (LiveState fresh = session(precision, 1, 0)) {
      StateVector expected = fresh.after(circuit, Map.of(), operations, Monitor.NONE);
      Amplitudes one = state.amplitudes();
      Amplitudes other = expected.amplitudes();
      assertEquals(-1, one.re().mismatch(other.re()), "after " + operations + " operations");
      assertEquals(-1, one.im().mismatch(other.im()), "after " + operations + " operations");
    }
  }

  /** Layers of rotations on all qubits and of CX between neighbours. */
  private static List<Operation> layers(int qubits, int count) {
    Circuits circuit = new Circuits(qubits);
    Random random = new Random(5);
    for (int layer = 0; layer < count; layer++) {
      for (int qubit = 0; qubit < qubits; qubit++) {
        circuit.gate("u3", anglesOf(random), qubit);
      }
      for (int qubit = layer % 2; qubit + 1 < qubits; qubit += 2) {
        circuit.gate("cx", qubit, qubit + 1);
      }
    }
    return circuit.build().operations();
  }

  private static List<org.ketbench.circuit.Angle> anglesOf(Random random) {
    return random.doubles(3, 0, 6).mapToObj(org.ketbench.circuit.Angle::of).toList();
  }

  private static Circuit circuit(int qubits, List<Operation> operations) {
    return new Circuits(qubits).build().with(operations);
  }

  private static Operation gate(String name, int... on) {
    return new Circuits(32).gate(name, on).build().operations().getFirst();
  }

  @ParameterizedTest
  @CsvSource({"3, DOUBLE, 1", "11, FLOAT, 2", "13, DOUBLE, 2", "17, DOUBLE, 2", "17, FLOAT, 3"})
  void givesTheSameBitsAsAFreshSessionAfterAnyChanges(
      int qubits, Precision precision, int threads) {
    Random random = new Random(qubits);
    List<Operation> operations =
        new ArrayList<>(Circuits.random(qubits, qubits > 16 ? 300 : 600, qubits).operations());
    try (LiveState session = session(precision, threads, ROOM)) {
      for (int change = 0; change < 12; change++) {
        int place = random.nextInt(operations.size());
        Operation other = Circuits.random(qubits, 1, change).operations().getFirst();
        switch (change % 4) {
          case 0 -> operations.add(place, other);
          case 1 -> operations.set(place, other);
          case 2 -> operations.remove(place);
          default -> operations.add(other);
        }
        Circuit circuit = circuit(qubits, operations);
        assertSameAsFresh(session, circuit, operations.size(), precision);
        assertSameAsFresh(session, circuit, random.nextInt(operations.size()), precision);
      }
    }
  }

  @Test
  void runsNothingForAQuestionThatWasJustAnswered() {
    List<Operation> operations = layers(17, 10);
    try (LiveState session = session(Precision.DOUBLE, 1, ROOM)) {
      end(session, circuit(17, operations)).reader();
      assertTrue(session.work().run() > 1, session.work().toString());
      end(session, circuit(17, layers(17, 10))).reader();
      assertEquals(0, session.work().run());
    }
  }

  @Test
  void runsOnlyWhatFollowsAChange() {
    List<Operation> operations = new ArrayList<>(layers(18, 60));
    try (LiveState session = session(Precision.DOUBLE, 2, ROOM)) {
      end(session, circuit(18, operations)).reader();
      int all = session.work().run();
      assertTrue(all > 12, session.work().toString());

      operations.add(gate("h", 3));
      end(session, circuit(18, operations)).reader();
      assertTrue(session.work().run() <= 4, session.work().toString());

      int middle = operations.size() / 2;
      operations.add(middle, gate("x", 9));
      end(session, circuit(18, operations)).reader();
      assertTrue(session.work().run() <= 0.7 * all, session.work().toString());

      operations.set(middle, gate("x", 10));
      end(session, circuit(18, operations)).reader();
      assertTrue(session.work().run() <= 0.65 * all, session.work().toString());

      operations.add(0, gate("h", 0));
      end(session, circuit(18, operations)).reader();
      assertTrue(session.work().run() >= all - 2, session.work().toString());
    }
  }

  @Test
  void walksAlongTheCircuitWithoutBeginningAgain() {
    List<Operation> operations = layers(18, 60);
    Circuit circuit = circuit(18, operations);
    try (LiveState session = session(Precision.DOUBLE, 2, ROOM)) {
      end(session, circuit).reader();
      int all = session.work().run();
      int sum = 0;
      for (int column = 0; column < 20; column++) {
        int place = operations.size() / 2 + column * 26;
        session.after(circuit, Map.of(), place, Monitor.NONE);
        sum += session.work().run();
      }
      assertTrue(sum < 20 * all / 4, sum + " stages for 20 columns; the circuit has " + all);
      end(session, circuit).reader();
      assertTrue(session.work().run() <= 4, session.work().toString());
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "3, 3"})
  void keepsNoMoreStatesThanThereIsRoomFor(int states, int most) {
    double state = Amplitudes.bytes(17, Precision.DOUBLE);
    List<Operation> operations = new ArrayList<>(layers(17, 40));
    try (LiveState session = session(Precision.DOUBLE, 1, states * state)) {
      for (int change = 0; change < 5; change++) {
        operations.add(operations.size() / 2, gate("h", change));
        assertSameAsFresh(session, circuit(17, operations), operations.size(), Precision.DOUBLE);
        assertTrue(session.work().checkpoints() <= most, session.work().toString());
      }
    }
  }

  @Test
  void followsACircuitThatGrowsAndShrinks() {
    try (LiveState session = session(Precision.DOUBLE, 1, ROOM)) {
      for (int qubits : new int[] {1, 20, 5, 40, 17, 12}) {
        Circuit circuit = Circuits.ghz(qubits);
        StateVector state = end(session, circuit);
        assertEquals(2, state.top(circuit, 5).rows().size());
      }
    }
  }

  @Test
  void whatFollowsEveryChangeMayNotTakeTheWholeMachine() {
    try (LiveState session = session(Precision.DOUBLE, 1, 0, 1 << 20)) {
      Circuit small = circuit(10, layers(10, 2));
      Circuit large = circuit(20, layers(20, 2));

      assertEquals(10, end(session, small).qubits());
      SimulationRefusedException refusal =
          assertThrows(SimulationRefusedException.class, () -> end(session, large));
      assertEquals(SimulationRefusedException.Reason.SIZE, refusal.reason());
      assertTrue(String.valueOf(refusal.getMessage()).contains("20 qubits"), refusal.getMessage());
    }
  }

  @Test
  void whatIsTooLargeIsNotEvenPlanned() {
    Circuit large = circuit(20, layers(20, 40));
    Monitor planning =
        () -> {
          throw new AssertionError("planned, piece by piece");
        };
    try (LiveState session = session(Precision.DOUBLE, 1, 0, 1 << 20)) {
      assertThrows(
          SimulationRefusedException.class,
          () -> session.after(large, Map.of(), large.operations().size(), planning));
    }
  }
}
