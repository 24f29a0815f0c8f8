package org.ketbench.azure.target;

import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Values;

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

  /** By how much the second qubit is turned depends on what the first one shows. */
  static Circuit turnedByAnOutcome() {
    return new CircuitBuilder(2, 2)
        .gate("h", 0)
        .measure(0, 0)
        .gate(
            "rx",
            Angle.of(
                new Expression.Binary(
                    BinaryOperator.MULTIPLY,
                    new Expression.Cast(CircuitBuilder.bit(0), Types.FLOAT),
                    new Expression.Literal(Values.of(0.75)),
                    Types.FLOAT)),
            1)
        .measure(1, 1)
        .build();
  }
}
