package org.ketbench.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.result.AmplitudeTable;

/** Amplitudes of states that are not kept as such, beside those that are. */
final class LargestAmplitudesTest {
  private static final String[] CLIFFORD = {"h", "s", "sdg", "x", "y", "z", "sx"};

  private static AmplitudeTable table(Circuit circuit, EngineKind engine, int top) {
    return new Simulator()
        .amplitudes(
            SimulationRequest.of(circuit, 0, 1).with(engine), Integer.MAX_VALUE, top, Monitor.NONE);
  }

  private static double[][] all(Circuit circuit, EngineKind engine) {
    int size = 1 << circuit.qubitCount();
    double[][] all = new double[size][2];
    for (AmplitudeTable.Row row : table(circuit, engine, size).rows()) {
      all[row.index().intValue()] = new double[] {row.re(), row.im()};
    }
    return all;
  }

  private static Circuit random(int qubits, int gates, boolean clifford, long seed) {
    Random random = new Random(seed);
    CircuitBuilder circuit = new CircuitBuilder(qubits, qubits);
    for (int gate = 0; gate < gates; gate++) {
      int first = random.nextInt(qubits);
      int second = (first + 1 + random.nextInt(qubits - 1)) % qubits;
      switch (random.nextInt(4)) {
        case 0 -> circuit.gate("cx", first, second);
        case 1 -> circuit.gate(clifford ? "cz" : "crx", angles(clifford, random), first, second);
        default ->
            circuit.gate(
                clifford ? CLIFFORD[random.nextInt(CLIFFORD.length)] : "ry",
                angles(clifford, random),
                first);
      }
    }
    return circuit.measureAll().build();
  }

  private static double[] angles(boolean clifford, Random random) {
    return clifford ? new double[0] : new double[] {random.nextDouble() * 6};
  }

  /** Off by how much, once a global phase is taken out. */
  private static double difference(double[][] one, double[][] other) {
    double overlapRe = 0;
    double overlapIm = 0;
    for (int index = 0; index < one.length; index++) {
      overlapRe += one[index][0] * other[index][0] + one[index][1] * other[index][1];
      overlapIm += one[index][0] * other[index][1] - one[index][1] * other[index][0];
    }
    return Math.abs(1 - Math.hypot(overlapRe, overlapIm));
  }

  @Test
  void ofStabilizerStatesAreTheSameButForAGlobalPhase() {
    for (int seed = 0; seed < 40; seed++) {
      Circuit circuit = random(6, 40, true, seed);
      double[][] expected = all(circuit, EngineKind.STATEVECTOR);
      double[][] found = all(circuit, EngineKind.STABILIZER);
      assertEquals(0, difference(expected, found), 1e-12, "seed " + seed);
    }
  }

  @Test
  void ofMatrixProductStatesAreTheSame() {
    for (int seed = 0; seed < 10; seed++) {
      Circuit circuit = random(7, 40, false, seed);
      double[][] expected = all(circuit, EngineKind.STATEVECTOR);
      double[][] found = all(circuit, EngineKind.MPS);
      for (int index = 0; index < expected.length; index++) {
        assertEquals(expected[index][0], found[index][0], 1e-7, "seed " + seed);
        assertEquals(expected[index][1], found[index][1], 1e-7, "seed " + seed);
      }
    }
  }

  @Test
  void comeLargestFirstAndThenByIndex() {
    Circuit circuit = random(9, 60, false, 3);
    AmplitudeTable expected = table(circuit, EngineKind.STATEVECTOR, 12);
    AmplitudeTable found = table(circuit, EngineKind.MPS, 12);
    for (int row = 0; row < 12; row++) {
      assertEquals(
          expected.rows().get(row).probability(), found.rows().get(row).probability(), 1e-8);
    }
  }

  private static CircuitBuilder ghz(int qubits) {
    CircuitBuilder circuit = new CircuitBuilder(qubits, qubits).gate("h", 0);
    for (int qubit = 1; qubit < qubits; qubit++) {
      circuit.gate("cx", qubit - 1, qubit);
    }
    return circuit;
  }

  @Test
  void ofStatesThatFitNowhereAreToldByAnEngineThatCan() {
    AmplitudeTable clifford = table(ghz(100).gate("s", 3).build(), EngineKind.AUTO, 5);
    assertEquals(2, clifford.rows().size());
    assertEquals(
        BigInteger.ONE.shiftLeft(100).subtract(BigInteger.ONE), clifford.rows().get(1).index());
    assertEquals(Math.sqrt(0.5), clifford.rows().get(1).im(), 1e-15);
    AmplitudeTable other = table(ghz(80).gate("t", 3).build(), EngineKind.AUTO, 5);
    assertEquals(2, other.rows().size());
    assertEquals(0.5, other.rows().get(1).im(), 1e-12);
  }

  @Test
  void areRefusedAfterSomethingRandom() {
    Circuit circuit = ghz(70).reset(3).build();
    for (EngineKind engine : new EngineKind[] {EngineKind.STABILIZER, EngineKind.MPS}) {
      var refusal = assertThrows(SimulationRefusedException.class, () -> table(circuit, engine, 4));
      assertTrue(String.valueOf(refusal.getMessage()).contains("no single state"));
    }
  }
}
