package org.ketbench.engine.pure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.engine.branches.GateRun;
import org.ketbench.engine.branches.Step;
import org.ketbench.engine.statevector.plan.Element;
import org.ketbench.engine.statevector.plan.GateSequence;
import org.ketbench.engine.statevector.read.StateReader;
import org.ketbench.result.AmplitudeTable;

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

  /** Amplitudes of the whole circuit, from those of the qubits that are simulated. */
  AmplitudeTable table(List<StateReader.Entry> entries) {
    List<AmplitudeTable.Row> rows = new ArrayList<>();
    for (StateReader.Entry entry : entries) {
      BigInteger index = BigInteger.ZERO;
      StringBuilder label = new StringBuilder(simulated.length);
      for (int qubit = simulated.length - 1; qubit >= 0; qubit--) {
        boolean one = of(qubit) >= 0 && (entry.index() >>> of(qubit) & 1) != 0;
        label.append(one ? '1' : '0');
        index = one ? index.setBit(qubit) : index;
      }
      rows.add(new AmplitudeTable.Row(index, label.toString(), entry.re(), entry.im()));
    }
    return new AmplitudeTable(simulated.length, rows);
  }

  /** The elements of gates; made once for each run of gates. */
  @SuppressWarnings("unchecked")
  public List<Element> elements(GateRun gates) {
    if (gates.prepared() instanceof List<?> elements) {
      return (List<Element>) elements;
    }
    List<Element> elements = elements(gates.steps());
    gates.prepared(elements);
    return elements;
  }

  /** The elements of steps. */
  public List<Element> elements(List<Step> steps) {
    GateSequence sequence = new GateSequence(count, simulated);
    for (Step step : steps) {
      switch (step) {
        case Step.Gate(Operation.Apply apply) -> sequence.add(apply);
        case Step.Operator(Matrix matrix, Qubits qubits) ->
            sequence.add(qubits.stream().map(this::of).toArray(), matrix);
        case Step.Noise noise ->
            throw new IllegalArgumentException("a pure state takes no channel: " + noise);
      }
    }
    return sequence.elements();
  }

  /** The simulated places of qubits as a mask. */
  public long mask(int[] qubits) {
    long mask = 0;
    for (int qubit : qubits) {
      mask |= of(qubit) < 0 ? 0 : 1L << of(qubit);
    }
    return mask;
  }

  /** The places of those among qubits that are simulated, in their order. */
  public int[] simulated(int[] qubits) {
    return IntStream.of(qubits).map(this::of).filter(at -> at >= 0).toArray();
  }

  /** For each simulated one of ascending qubits, its number among all of them. */
  public int[] ranks(int[] qubits) {
    return IntStream.range(0, qubits.length).filter(each -> of(qubits[each]) >= 0).toArray();
  }

  /** Masks over the circuit's qubits as one over simulated ones; null if others are among them. */
  public @Nullable Long mask(long[] words) {
    long mask = 0;
    for (int qubit = 0; qubit < simulated.length; qubit++) {
      if ((words[qubit >>> 6] >>> qubit & 1) != 0) {
        if (of(qubit) < 0) {
          return null;
        }
        mask |= 1L << of(qubit);
      }
    }
    return mask;
  }

  /** A mask over the circuit's qubits without those that are not simulated. */
  public long known(long[] words) {
    long mask = 0;
    for (int qubit = 0; qubit < simulated.length; qubit++) {
      if ((words[qubit >>> 6] >>> qubit & 1) != 0 && of(qubit) >= 0) {
        mask |= 1L << of(qubit);
      }
    }
    return mask;
  }

  /** For each value of the bits at some places, an index that has it there and 0 elsewhere. */
  public static int[] offsets(int[] places) {
    return IntStream.range(0, 1 << places.length).map(bits -> spread(bits, places)).toArray();
  }

  /** Puts bits where the simulated ones among the qubits are. */
  public static int spread(int bits, int[] ranks) {
    int spread = 0;
    for (int each = 0; each < ranks.length; each++) {
      spread |= (bits >>> each & 1) << ranks[each];
    }
    return spread;
  }
}
