package org.ketbench.engine.statevector.sparse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.Circuits;
import org.ketbench.engine.statevector.PreparedCircuit;
import org.ketbench.engine.statevector.StateVector;
import org.ketbench.engine.statevector.StateVectorEngine;
import org.ketbench.result.AmplitudeTable;

/** Adding two numbers by X, CX and CCX on qubits, which no dense state could do this fast. */
final class ReversibleArithmeticTest {
  private static final int BITS = 13;

  /** Adds a to b, bit by bit with a carry: carry 0, then a, b for each bit, then the last carry. */
  private static Circuits adder(long a, long b) {
    Circuits circuit = new Circuits(2 * BITS + 2);
    for (int bit = 0; bit < BITS; bit++) {
      if ((a >>> bit & 1) != 0) {
        circuit.gate("x", inA(bit));
      }
      if ((b >>> bit & 1) != 0) {
        circuit.gate("x", inB(bit));
      }
    }
    for (int bit = 0; bit < BITS; bit++) {
      int carry = bit == 0 ? 0 : inA(bit - 1);
      circuit.gate("cx", inA(bit), inB(bit)).gate("cx", inA(bit), carry);
      circuit.gate("ccx", carry, inB(bit), inA(bit));
    }
    circuit.gate("cx", inA(BITS - 1), 2 * BITS + 1);
    for (int bit = BITS - 1; bit >= 0; bit--) {
      int carry = bit == 0 ? 0 : inA(bit - 1);
      circuit.gate("ccx", carry, inB(bit), inA(bit));
      circuit.gate("cx", inA(bit), carry).gate("cx", carry, inB(bit));
    }
    return circuit;
  }

  private static int inA(int bit) {
    return 2 * bit + 2;
  }

  private static int inB(int bit) {
    return 2 * bit + 1;
  }

  private static long sum(AmplitudeTable.Row row) {
    long sum = row.index().testBit(2 * BITS + 1) ? 1L << BITS : 0;
    for (int bit = 0; bit < BITS; bit++) {
      sum |= row.index().testBit(inB(bit)) ? 1L << bit : 0;
    }
    return sum;
  }

  @Test
  void addsNumbersOn28QubitsWithoutAllTheirAmplitudes() {
    Circuit circuit = adder(5432, 7891).build();
    try (StateVectorEngine engine = new StateVectorEngine(Precision.DOUBLE, 1)) {
      PreparedCircuit prepared = engine.prepare(circuit, Map.of());
      assertNull(prepared.plan());
      try (StateVector state = engine.run(prepared, Monitor.NONE)) {
        List<AmplitudeTable.Row> rows = state.top(circuit, 5).rows();
        assertEquals(1, rows.size());
        assertEquals(5432 + 7891, sum(rows.getFirst()));
      }
    }
  }

  @Test
  void addsToManyNumbersAtOnce() {
    Circuits circuit = new Circuits(2 * BITS + 2);
    for (int bit = 0; bit < 10; bit++) {
      circuit.gate("h", inA(bit));
    }
    for (Operation operation : adder(0, 77).build().operations()) {
      circuit.add(operation);
    }
    Circuit all = circuit.build();
    try (StateVectorEngine engine = new StateVectorEngine(Precision.DOUBLE, 1)) {
      PreparedCircuit prepared = engine.prepare(all, Map.of());
      assertNull(prepared.plan());
      try (StateVector state = engine.run(prepared, Monitor.NONE)) {
        List<AmplitudeTable.Row> rows = state.top(all, 2000).rows();
        assertEquals(1024, rows.size());
        assertEquals(1024, rows.stream().map(row -> sum(row)).distinct().count());
        assertTrue(rows.stream().allMatch(row -> sum(row) >= 77 && sum(row) < 77 + 1024));
      }
    }
  }

  @Test
  void becomesDenseWhereTheListGrowsTooLong() {
    Circuits circuit = new Circuits(17).gate("x", 3);
    for (int qubit = 0; qubit < 17; qubit++) {
      circuit.gate("cx", 3, (qubit + 4) % 17 == 3 ? 0 : (qubit + 4) % 17);
    }
    for (int qubit = 0; qubit < 17; qubit++) {
      circuit.gate("ry", 0.3 + qubit, qubit);
    }
    try (StateVectorEngine engine = new StateVectorEngine(Precision.DOUBLE, 1)) {
      PreparedCircuit prepared = engine.prepare(circuit.build(), Map.of());
      assertNotNull(prepared.plan());
      assertTrue(prepared.start().size() > 16, prepared.start().size() + " entries");
      try (StateVector state = engine.run(prepared, Monitor.NONE)) {
        assertEquals(1, state.reader().norm(), 1e-13);
      }
    }
  }
}
