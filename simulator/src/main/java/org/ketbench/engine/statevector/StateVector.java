package org.ketbench.engine.statevector;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.plan.CircuitElements;
import org.ketbench.engine.statevector.read.Sampler;
import org.ketbench.engine.statevector.read.StateReader;
import org.ketbench.engine.statevector.work.Crew;
import org.ketbench.result.AmplitudeTable;
import org.ketbench.result.Counts;
import org.ketbench.result.Distribution;
import org.ketbench.result.OutcomeKeys;

/**
 * The state at the end of a circuit, with answers in terms of the circuit's own qubits and bits.
 */
public final class StateVector implements AutoCloseable {
  private static final int LARGEST_TABLE_BITS = 26;

  private final Amplitudes amplitudes;
  private final CircuitElements elements;
  private final Crew crew;
  private final Monitor monitor;

  StateVector(Amplitudes amplitudes, CircuitElements elements, Crew crew, Monitor monitor) {
    this.amplitudes = amplitudes;
    this.elements = elements;
    this.crew = crew;
    this.monitor = monitor;
  }

  /** Questions in terms of simulated qubits. */
  public StateReader reader() {
    return new StateReader(amplitudes, elements.qubitCount(), crew, monitor);
  }

  public Amplitudes amplitudes() {
    return amplitudes;
  }

  /** How outcomes of this circuit are written. */
  public OutcomeKeys keys(Circuit circuit) {
    if (elements.measures()) {
      return OutcomeKeys.ofBits(circuit, elements::qubitOfBit);
    }
    int[] simulated = new int[circuit.qubitCount()];
    Arrays.fill(simulated, OutcomeKeys.ZERO);
    for (int qubit = 0; qubit < elements.qubitCount(); qubit++) {
      simulated[elements.circuitQubit(qubit)] = qubit;
    }
    return OutcomeKeys.ofQubits(circuit.qubitCount(), qubit -> simulated[qubit]);
  }

  /** Draws shots; the same seed gives the same counts. */
  public Counts sample(OutcomeKeys keys, int shots, long seed) {
    Drawn drawn = new Drawn(keys.readQubits(), Math.min(shots, 1 << 16));
    new Sampler(amplitudes, crew, monitor).sample(shots, seed, drawn::add);
    return drawn.counts(keys);
  }

  /** The exact distribution of outcomes: the most probable ones, and what the others have. */
  public Distribution distribution(OutcomeKeys keys, int top) {
    long read = keys.readQubits();
    List<Distribution.Entry> entries = new ArrayList<>();
    if (Long.bitCount(read) == elements.qubitCount() || Long.bitCount(read) > LARGEST_TABLE_BITS) {
      for (StateReader.Entry entry : reader().top(top)) {
        entries.add(
            new Distribution.Entry(Long.compress(entry.index(), read), entry.probability()));
      }
    } else {
      double[] table = reader().marginal(read);
      Best best = new Best(top);
      for (int outcome = 0; outcome < table.length; outcome++) {
        best.offer(outcome, table[outcome]);
      }
      entries.addAll(best.entries());
    }
    double listed = 0;
    for (Distribution.Entry entry : entries) {
      listed += entry.probability();
    }
    return new Distribution(keys, entries, Math.max(0, reader().norm() - listed));
  }

  /** The largest amplitudes of the whole circuit. */
  public AmplitudeTable top(Circuit circuit, int count) {
    List<AmplitudeTable.Row> rows = new ArrayList<>();
    for (StateReader.Entry entry : reader().top(count)) {
      BigInteger index = BigInteger.ZERO;
      for (long rest = entry.index(); rest != 0; rest &= rest - 1) {
        index = index.setBit(elements.circuitQubit(Long.numberOfTrailingZeros(rest)));
      }
      rows.add(
          new AmplitudeTable.Row(
              index, label(index, circuit.qubitCount()), entry.re(), entry.im()));
    }
    return new AmplitudeTable(circuit.qubitCount(), rows);
  }

  private static String label(BigInteger index, int qubits) {
    StringBuilder label = new StringBuilder(qubits);
    for (int qubit = qubits - 1; qubit >= 0; qubit--) {
      label.append(index.testBit(qubit) ? '1' : '0');
    }
    return label.toString();
  }

  @Override
  public void close() {
    amplitudes.close();
  }
}
