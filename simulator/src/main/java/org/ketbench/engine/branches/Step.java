package org.ketbench.engine.branches;

import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.engine.program.Channel;

/** One thing that happens to a state without a choice. */
public sealed interface Step {
  /** A gate whose angles are all known. */
  record Gate(Operation.Apply apply) implements Step {}

  /** Any matrix, which need not keep the norm; the first qubit is the low bit of its indices. */
  record Operator(Matrix matrix, Qubits qubits) implements Step {}

  /** A whole channel; only for states that are density matrices. */
  record Noise(Channel channel, Qubits qubits) implements Step {}
}
