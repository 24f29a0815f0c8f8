package org.ketbench.engine.statevector;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.DefinedGate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.QubitRegister;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;

/** Circuits that together come to every kernel at every kind of place. */
final class WarmUpCircuits {
  private static final int LAYERS = 4;

  private final int qubits;
  private final Random random = new Random(1);
  private final List<Operation> operations = new ArrayList<>();

  private WarmUpCircuits(int qubits) {
    this.qubits = qubits;
  }

  static List<Circuit> of(int qubits) {
    return List.of(
        new WarmUpCircuits(qubits).layers(),
        new WarmUpCircuits(qubits).phases(),
        new WarmUpCircuits(qubits).fourier(),
        new WarmUpCircuits(qubits).rotations(),
        new WarmUpCircuits(qubits).definitions(),
        new WarmUpCircuits(qubits).entangled(),
        new WarmUpCircuits(qubits).controls());
  }

  /** All of it is done on a short list of amplitudes. */
  static Circuit ofFewAmplitudes(int qubits) {
    return new WarmUpCircuits(qubits).chain();
  }

  private Circuit chain() {
    gate("h", 0, 0);
    for (int qubit = 1; qubit < qubits; qubit++) {
      gate("cx", 0, qubit - 1, qubit);
      gate("rz", 1, qubit);
      gate("x", 0, qubit);
    }
    return circuit();
  }

  private Circuit layers() {
    for (int layer = 0; layer < LAYERS; layer++) {
      for (int qubit = 0; qubit < qubits; qubit++) {
        gate("u3", 3, qubit);
      }
      for (int qubit = layer % 2; qubit + 1 < qubits; qubit += 2) {
        gate(random.nextBoolean() ? "cx" : "cz", 0, qubit, qubit + 1);
      }
    }
    return circuit();
  }

  private Circuit phases() {
    for (int high = qubits - 1; high >= 0; high--) {
      gate("h", 0, high);
      for (int low = 0; low < high; low++) {
        gate("cp", 1, low, high);
      }
    }
    for (int low = 0; low < qubits / 2; low++) {
      gate("swap", 0, low, qubits - 1 - low);
    }
    return circuit();
  }

  /** Angles as they are mostly written, which are another class than numbers. */
  private Circuit fourier() {
    for (int high = qubits - 1; high >= 0; high--) {
      gate("h", 0, high);
      for (int low = high - 1; low >= 0; low--) {
        gate("cp", List.of(Angle.pi(1, 1L << (high - low))), low, high);
      }
    }
    for (int qubit = 0; qubit < qubits; qubit++) {
      gate("h", 0, qubit);
      gate("cx", 0, qubit, (qubit + 1) % qubits);
      gate("s", 0, qubit);
    }
    return circuit();
  }

  private Circuit rotations() {
    for (int layer = 0; layer < LAYERS; layer++) {
      for (int qubit = 0; qubit < qubits; qubit++) {
        gate("rx", 1, qubit);
        gate("ry", 1, qubit);
      }
      for (int qubit = 0; qubit < qubits; qubit++) {
        gate(layer % 2 == 0 ? "rzz" : "cx", layer % 2 == 0 ? 1 : 0, qubit, (qubit + 1) % qubits);
      }
    }
    return circuit();
  }

  /** Gates of a program's own, whose angles are formulas. */
  private Circuit definitions() {
    DefinedGate zz = Objects.requireNonNull(GateCatalogue.standard().get("rzz").definition());
    for (int layer = 0; layer < LAYERS; layer++) {
      for (int qubit = 0; qubit < qubits; qubit++) {
        gate("h", 0, qubit);
        operations.add(
            new Operation.Apply(zz, angles(1), Qubits.of(qubit, (qubit + 1) % qubits), Span.NONE));
        gate("rx", 1, qubit);
      }
    }
    return circuit();
  }

  private Circuit entangled() {
    gate("h", 0, 0);
    for (int qubit = 1; qubit < qubits; qubit++) {
      gate("cx", 0, qubit - 1, qubit);
    }
    return circuit();
  }

  private Circuit controls() {
    for (int qubit = 0; qubit < qubits; qubit++) {
      int next = (qubit + 1) % qubits;
      int far = (qubit + qubits / 2) % qubits;
      gate("h", 0, qubit);
      gate("ccx", 0, qubit, next, far);
      gate("cry", 1, far, qubit);
      gate("cswap", 0, far, qubit, next);
      gate("rxx", 1, qubit, far);
      operations.add(
          new Operation.Apply(
              GateCatalogue.standard().get("iswap"),
              List.of(),
              0.5,
              List.of(new Control(far, false)),
              Qubits.of(qubit, next),
              Span.NONE));
    }
    return circuit();
  }

  private void gate(String name, int angles, int... on) {
    gate(name, angles(angles), on);
  }

  private List<Angle> angles(int count) {
    return random.doubles(count, 0, 6).mapToObj(Angle::of).toList();
  }

  private void gate(String name, List<Angle> arguments, int... on) {
    operations.add(
        new Operation.Apply(
            GateCatalogue.standard().get(name), arguments, Qubits.of(on), Span.NONE));
  }

  private Circuit circuit() {
    return new Circuit(
        List.of(new QubitRegister("q", 0, qubits, false, Span.NONE)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        operations);
  }
}
