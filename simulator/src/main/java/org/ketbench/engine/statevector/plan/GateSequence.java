package org.ketbench.engine.statevector.plan;

import java.util.List;
import java.util.Map;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.Operation;

/** Takes gates apart that act on qubits in any state, for those who run circuits piece by piece. */
public final class GateSequence {
  private static final double UNITARY = 1e-14;

  private final ElementList list;
  private final GateElements gates;

  /**
   * @param qubits how many qubits are simulated
   * @param simulated the number that each qubit of the circuit has among them
   */
  public GateSequence(int qubits, int[] simulated) {
    list = new ElementList(Math.max(1, qubits), false, false);
    gates = new GateElements(list, simulated);
  }

  /** Adds a gate whose angles are all known. */
  public void add(Operation.Apply apply) {
    gates.add(apply, Map.of());
  }

  /** Adds any matrix, unitary or not, on simulated qubits, the first of them its low bit. */
  public void add(int[] qubits, Matrix matrix) {
    int size = matrix.size();
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        re[row * size + column] = matrix.re(row, column);
        im[row * size + column] = matrix.im(row, column);
      }
    }
    if (size == 2 && matrix.isUnitary(UNITARY)) {
      list.oneQubit(
          qubits[0], new OneQubit(re[0], im[0], re[1], im[1], re[2], im[2], re[3], im[3]));
      return;
    }
    list.dense(qubits.clone(), 0, 0, re, im);
  }

  /** What was added so far. */
  public List<Element> elements() {
    return List.copyOf(list.finish());
  }
}
