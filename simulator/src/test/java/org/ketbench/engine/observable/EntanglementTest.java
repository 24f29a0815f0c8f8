package org.ketbench.engine.observable;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.circuit.Matrix;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Simulator;

final class EntanglementTest {
  private static final Circuit BELL_AND_ONE =
      new CircuitBuilder(3).gate("h", 0).gate("cx", 0, 2).build();

  private static Matrix state(Integer... qubits) {
    Simulator.Readings readings =
        new Simulator()
            .read(
                SimulationRequest.of(BELL_AND_ONE, 0, 1),
                List.of(new Reading.ReducedState(List.of(qubits))),
                Monitor.NONE);
    return Entanglement.matrix(readings.estimates().getFirst());
  }

  @Test
  void halfOfABellPairIsCompletelyMixed() {
    assertEquals(0.5, Entanglement.purity(state(0)), 1e-14);
    assertEquals(1, Entanglement.entropy(state(2)), 1e-12);
    assertEquals(1, Entanglement.purity(state(1)), 1e-14);
    assertEquals(0, Entanglement.entropy(state(0, 2)), 1e-12);
  }

  @Test
  void aBellPairSharesTwoBits() {
    assertEquals(2, Entanglement.mutualInformation(state(0), state(2), state(0, 2)), 1e-12);
    assertEquals(0, Entanglement.mutualInformation(state(0), state(1), state(0, 1)), 1e-12);
  }

  @Test
  void eigenvaluesOfAHermitianMatrixAreReal() {
    Matrix matrix = Matrix.of(2, new double[] {1, 0, 0, 3}, new double[] {0, -2, 2, 0});
    assertArrayEquals(
        new double[] {2 - Math.sqrt(5), 2 + Math.sqrt(5)}, Entanglement.eigenvalues(matrix), 1e-13);
  }
}
