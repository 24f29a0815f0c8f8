package org.ketbench.engine.pure;

import java.util.BitSet;
import java.util.List;
import org.ketbench.circuit.Operation;
import org.ketbench.engine.branches.GateRun;
import org.ketbench.engine.statevector.plan.Element;
import org.ketbench.engine.statevector.plan.GateSequence;

/** Which qubits of a circuit are simulated, and where. The others are always 0. */
public final class Places {
  private final int[] simulated;
  private final int count;

  public Places(int qubits, BitSet touched) {
    simulated = new int[qubits];
    int next = 0;
    for (int qubit = 0; qubit < qubits; qubit++) {
      simulated[qubit] = touched.get(qubit) ? next++ : -1;
    }
    count = next;
  }

  /** How many qubits are simulated. */
  public int count() {
    return count;
  }

  /** The place of a qubit; -1 when it is not simulated. */
  public int of(int qubit) {
    return simulated[qubit];
  }

  /** The elements of gates; made once for each run of gates. */
  @SuppressWarnings("unchecked")
  public List<Element> elements(GateRun gates) {
    if (gates.prepared() instanceof List<?> elements) {
      return (List<Element>) elements;
    }
    List<Element> elements = elements(gates.gates());
    gates.prepared(elements);
    return elements;
  }

  /** The elements of gates. */
  public List<Element> elements(List<Operation.Apply> gates) {
    GateSequence sequence = new GateSequence(count, simulated);
    gates.forEach(sequence::add);
    return sequence.elements();
  }

  /** The simulated places of qubits as a mask. */
  long mask(int[] qubits) {
    long mask = 0;
    for (int qubit : qubits) {
      mask |= of(qubit) < 0 ? 0 : 1L << of(qubit);
    }
    return mask;
  }

  /** For each simulated one of ascending qubits, its number among all of them. */
  int[] ranks(int[] qubits) {
    return java.util.stream.IntStream.range(0, qubits.length)
        .filter(each -> of(qubits[each]) >= 0)
        .toArray();
  }

  /** Puts bits where the simulated ones among the qubits are. */
  static int spread(int bits, int[] ranks) {
    int spread = 0;
    for (int each = 0; each < ranks.length; each++) {
      spread |= (bits >>> each & 1) << ranks[each];
    }
    return spread;
  }
}
