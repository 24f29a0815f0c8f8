package org.ketbench.azure.target;

import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;

/** Circuits for tests. */
final class Circuits {
  private Circuits() {}

  static Circuit ghz(int qubits) {
    CircuitBuilder builder = new CircuitBuilder(qubits, qubits).gate("h", 0);
    for (int qubit = 1; qubit < qubits; qubit++) {
      builder.gate("cx", qubit - 1, qubit);
    }
    return builder.measureAll().build();
  }

  /** What is done to the second qubit depends on what the first one shows. */
  static Circuit feedback() {
    return new CircuitBuilder(2, 2)
        .gate("h", 0)
        .measure(0, 0)
        .when(CircuitBuilder.bit(0), then -> then.gate("x", 1))
        .measure(1, 1)
        .build();
  }
}
