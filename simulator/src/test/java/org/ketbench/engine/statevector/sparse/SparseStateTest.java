package org.ketbench.engine.statevector.sparse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.engine.statevector.Circuits;
import org.ketbench.engine.statevector.ReferenceState;
import org.ketbench.engine.statevector.plan.CircuitElements;

final class SparseStateTest {
  private static final int QUBITS = 6;

  @Test
  void agreesWithPlainMatrices() {
    int compared = 0;
    for (int seed = 0; seed < 300; seed++) {
      Circuit circuit = Circuits.random(QUBITS, 12, seed);
      CircuitElements elements = CircuitElements.of(circuit, Map.of());
      SparseState state = new SparseState(1 << QUBITS);
      if (elements.qubitCount() < QUBITS
          || state.apply(elements.elements()) < elements.elements().size()) {
        continue;
      }
      ReferenceState expected = new ReferenceState(QUBITS);
      circuit.operations().forEach(each -> expected.apply((Operation.Apply) each));
      double[] re = new double[1 << QUBITS];
      double[] im = new double[1 << QUBITS];
      for (int each = 0; each < state.size(); each++) {
        re[(int) state.index(each)] = state.re(each);
        im[(int) state.index(each)] = state.im(each);
      }
      for (int index = 0; index < re.length; index++) {
        assertEquals(expected.re[index], re[index], 1e-13, "circuit " + seed);
        assertEquals(expected.im[index], im[index], 1e-13, "circuit " + seed);
      }
      compared++;
    }
    assertTrue(compared > 50, "only " + compared + " circuits stayed without matrices");
  }

  @Test
  void stopsBeforeTheListGrowsTooLong() {
    Circuits circuit = new Circuits(20);
    for (int qubit = 0; qubit < 20; qubit++) {
      circuit.gate("ry", 0.3 + qubit, qubit);
    }
    CircuitElements elements = CircuitElements.of(circuit.build(), Map.of());
    SparseState state = new SparseState(8);
    int done = state.apply(elements.elements());
    assertTrue(0 < done && done < elements.elements().size());
    assertEquals(8, state.size());
  }
}
