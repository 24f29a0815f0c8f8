package org.ketbench.language.export;

import java.util.List;
import java.util.stream.IntStream;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.QubitRegister;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;

/** Circuits of one gate, plain, inverted, and under a control of either kind. */
final class CatalogueCircuits {
  private CatalogueCircuits() {}

  static Circuit of(CatalogueGate gate) {
    int count = gate.qubitCount() + 1;
    List<Angle> angles =
        IntStream.range(0, gate.parameters().size())
            .mapToObj(i -> i % 2 == 0 ? Angle.of(0.3 + i) : Angle.pi(i + 2, 5))
            .toList();
    Qubits qubits = Qubits.range(1, gate.qubitCount());
    List<Operation> operations =
        List.of(
            new Operation.Apply(gate, angles, qubits, Span.NONE),
            new Operation.Apply(gate, angles, -1, List.of(), qubits, Span.NONE),
            new Operation.Apply(gate, angles, 2, List.of(new Control(0, true)), qubits, Span.NONE),
            new Operation.Apply(
                gate, angles, -1, List.of(new Control(0, false)), qubits, Span.NONE));
    return new Circuit(
        List.of(new QubitRegister("q", 0, count, false, Span.NONE)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        operations);
  }
}
