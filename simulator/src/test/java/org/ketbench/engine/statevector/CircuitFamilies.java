package org.ketbench.engine.statevector;

import java.util.List;
import java.util.Random;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Circuit;

/** The circuits that state-vector simulators are compared by, named like {@code qft-20}. */
public final class CircuitFamilies {
  private static final long SEED = 7;

  private CircuitFamilies() {}

  public static Circuit of(String name) {
    int dash = name.lastIndexOf('-');
    int qubits = Integer.parseInt(name.substring(dash + 1));
    return switch (name.substring(0, dash)) {
      case "qft" -> Circuits.fourier(qubits, 0);
      case "brick" -> brick(qubits);
      case "qaoa" -> qaoa(qubits);
      case "h" -> hadamards(qubits);
      case "ghz" -> Circuits.ghz(qubits);
      case "hea" -> hardwareEfficient(qubits);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** 20 layers of random gates on every qubit, then CX or CZ on every second pair of neighbours. */
  private static Circuit brick(int qubits) {
    Random random = new Random(SEED);
    Circuits circuit = new Circuits(qubits);
    for (int layer = 0; layer < 20; layer++) {
      for (int qubit = 0; qubit < qubits; qubit++) {
        circuit.gate("u3", List.of(angle(random), angle(random), angle(random)), qubit);
      }
      for (int qubit = layer % 2; qubit + 1 < qubits; qubit += 2) {
        circuit.gate(random.nextBoolean() ? "cx" : "cz", qubit, qubit + 1);
      }
    }
    return circuit.build();
  }

  private static Angle angle(Random random) {
    return Angle.of(random.nextDouble() * 2 * Math.PI);
  }

  /** H, then 10 layers of RZZ around a ring and RX. */
  private static Circuit qaoa(int qubits) {
    Random random = new Random(SEED);
    Circuits circuit = new Circuits(qubits);
    for (int qubit = 0; qubit < qubits; qubit++) {
      circuit.gate("h", qubit);
    }
    for (int layer = 0; layer < 10; layer++) {
      double problem = random.nextDouble();
      double mixer = random.nextDouble();
      for (int qubit = 0; qubit < qubits; qubit++) {
        circuit.gate("rzz", problem, qubit, (qubit + 1) % qubits);
      }
      for (int qubit = 0; qubit < qubits; qubit++) {
        circuit.gate("rx", mixer, qubit);
      }
    }
    return circuit.build();
  }

  private static Circuit hadamards(int qubits) {
    Circuits circuit = new Circuits(qubits);
    for (int layer = 0; layer < 10; layer++) {
      for (int qubit = 0; qubit < qubits; qubit++) {
        circuit.gate("h", qubit);
      }
    }
    return circuit.build();
  }

  /** 10 layers of RY, RZ and a chain of CX. */
  private static Circuit hardwareEfficient(int qubits) {
    Random random = new Random(SEED);
    Circuits circuit = new Circuits(qubits);
    for (int layer = 0; layer < 10; layer++) {
      for (int qubit = 0; qubit < qubits; qubit++) {
        circuit.gate("ry", random.nextDouble() * 6, qubit);
        circuit.gate("rz", random.nextDouble() * 6, qubit);
      }
      for (int qubit = 0; qubit + 1 < qubits; qubit++) {
        circuit.gate("cx", qubit, qubit + 1);
      }
    }
    return circuit.build();
  }
}
