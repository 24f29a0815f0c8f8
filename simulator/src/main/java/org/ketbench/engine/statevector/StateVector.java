package org.ketbench.engine.statevector;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.memory.MemoryBudget;
import org.ketbench.engine.statevector.plan.CircuitElements;
import org.ketbench.engine.statevector.plan.PhasePolynomial;
import org.ketbench.engine.statevector.read.BlochVectors;
import org.ketbench.engine.statevector.read.ListSampler;
import org.ketbench.engine.statevector.read.Sampler;
import org.ketbench.engine.statevector.read.StateReader;
import org.ketbench.engine.statevector.sparse.SparseState;
import org.ketbench.engine.statevector.work.Bulk;
import org.ketbench.result.AmplitudeTable;
import org.ketbench.result.Counts;
import org.ketbench.result.Distribution;
import org.ketbench.result.OutcomeKeys;

/**
 * The state at the end of a circuit, with answers in terms of the circuit's own qubits and bits.
 */
public final class StateVector implements AutoCloseable {
  private static final int LARGEST_TABLE_BITS = 26;

  private final CircuitElements elements;
  private final SparseState start;
  private final StateVectorEngine engine;
  private final Monitor monitor;
  private @Nullable Amplitudes amplitudes;

  StateVector(
      CircuitElements elements,
      SparseState start,
      @Nullable Amplitudes amplitudes,
      StateVectorEngine engine,
      Monitor monitor) {
    this.elements = elements;
    this.start = start;
    this.amplitudes = amplitudes;
    this.engine = engine;
    this.monitor = monitor;
  }

  /** Makes room for all amplitudes and puts those that are not zero into it. */
  void spread(int qubits) {
    MemoryBudget.requireOfMachine(qubits, engine.precision());
    amplitudes = new Amplitudes(qubits, engine.precision());
    fill(start);
  }

  void fill(SparseState entries) {
    entries.writeTo(amplitudes());
  }

  void clear() {
    if (amplitudes != null) {
      Bulk.clear(amplitudes, engine.crew(), monitor);
    }
  }

  /** Whether this state lives in the given memory. */
  public boolean isOver(@Nullable Amplitudes memory) {
    return amplitudes == memory;
  }

  /** How many qubits are simulated. */
  public int qubits() {
    return elements.qubitCount();
  }

  /** Questions in terms of simulated qubits. */
  public StateReader reader() {
    return new StateReader(amplitudes(), elements.qubitCount(), engine.crew(), monitor);
  }

  /** All amplitudes; a state that was a short list until now is spread out for it. */
  public Amplitudes amplitudes() {
    Amplitudes all = amplitudes;
    if (all == null) {
      spread(Math.max(PhasePolynomial.ROW_BITS, elements.qubitCount()));
      all = Objects.requireNonNull(amplitudes);
    }
    return all;
  }

  /** The probability of 1 for each qubit of the circuit; 0 where nothing happens to it. */
  public double[] probabilitiesOfOne(Circuit circuit) {
    double[] simulated = new double[elements.qubitCount()];
    if (amplitudes == null) {
      for (int entry = 0; entry < start.size(); entry++) {
        for (int qubit = 0; qubit < simulated.length; qubit++) {
          simulated[qubit] += (start.index(entry) >> qubit & 1) * start.probability(entry);
        }
      }
    } else {
      simulated = reader().probabilitiesOfOne();
    }
    double[] ones = new double[circuit.qubitCount()];
    for (int qubit = 0; qubit < simulated.length; qubit++) {
      ones[elements.circuitQubit(qubit)] = simulated[qubit];
    }
    return ones;
  }

  /** The expectations of X, Y and Z for each qubit of the circuit. */
  public double[][] blochVectors(Circuit circuit) {
    int simulated = elements.qubitCount();
    double[][] found =
        amplitudes == null
            ? blochVectorsOfEntries(simulated)
            : BlochVectors.of(amplitudes, simulated, engine.crew(), monitor);
    double[][] all = new double[circuit.qubitCount()][];
    Arrays.setAll(all, _ -> new double[] {0, 0, 1});
    for (int qubit = 0; qubit < simulated; qubit++) {
      all[elements.circuitQubit(qubit)] = found[qubit];
    }
    return all;
  }

  private double[][] blochVectorsOfEntries(int qubits) {
    Map<Long, Integer> places = new HashMap<>();
    for (int entry = 0; entry < start.size(); entry++) {
      places.put(start.index(entry), entry);
    }
    double[][] vectors = new double[qubits][3];
    for (int entry = 0; entry < start.size(); entry++) {
      for (int qubit = 0; qubit < qubits; qubit++) {
        boolean one = (start.index(entry) >>> qubit & 1) != 0;
        vectors[qubit][2] += one ? -start.probability(entry) : start.probability(entry);
        Integer other = one ? null : places.get(start.index(entry) | 1L << qubit);
        if (other != null) {
          vectors[qubit][0] +=
              2 * (start.re(entry) * start.re(other) + start.im(entry) * start.im(other));
          vectors[qubit][1] +=
              2 * (start.re(entry) * start.im(other) - start.im(entry) * start.re(other));
        }
      }
    }
    return vectors;
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
    Drawn drawn = new Drawn(keys.readQubits(), shots);
    if (amplitudes == null) {
      new ListSampler(start).sample(shots, seed, drawn::add);
    } else {
      new Sampler(amplitudes, engine.crew(), monitor).sample(shots, seed, drawn::add);
    }
    return drawn.counts(keys);
  }

  /** The exact distribution of outcomes: the most probable ones, and what the others have. */
  public Distribution distribution(OutcomeKeys keys, int top) {
    long read = keys.readQubits();
    List<Distribution.Entry> entries;
    double norm;
    if (amplitudes == null) {
      Map<Long, Double> table = new TreeMap<>();
      norm = 0;
      for (int each = 0; each < start.size(); each++) {
        table.merge(Long.compress(start.index(each), read), start.probability(each), Double::sum);
        norm += start.probability(each);
      }
      Best best = new Best(top);
      table.forEach(best::offer);
      entries = best.entries();
    } else if (Long.bitCount(read) == elements.qubitCount()) {
      norm = reader().norm();
      entries =
          reader().top(top).stream()
              .map(entry -> new Distribution.Entry(entry.index(), entry.probability()))
              .toList();
    } else {
      requireTable(Long.bitCount(read));
      double[] table = reader().marginal(read);
      Best best = new Best(top);
      norm = 0;
      for (int outcome = 0; outcome < table.length; outcome++) {
        best.offer(outcome, table[outcome]);
        norm += table[outcome];
      }
      entries = best.entries();
    }
    double listed = 0;
    for (Distribution.Entry entry : entries) {
      listed += entry.probability();
    }
    return new Distribution(keys, entries, Math.max(0, norm - listed));
  }

  private static void requireTable(int bits) {
    if (bits > LARGEST_TABLE_BITS) {
      throw new SimulationRefusedException(
          SimulationRefusedException.Reason.MEMORY,
          "The distribution of "
              + bits
              + " measured qubits, with others left out, needs a table of 2^"
              + bits
              + " numbers; at most "
              + LARGEST_TABLE_BITS
              + " are supported. Measure all qubits or fewer.",
          null);
    }
  }

  /** The largest amplitudes of the whole circuit. */
  public AmplitudeTable top(Circuit circuit, int count) {
    List<AmplitudeTable.Row> rows = new ArrayList<>();
    for (StateReader.Entry entry : entries(count)) {
      BigInteger index = indexInCircuit(entry.index(), circuit.qubitCount());
      rows.add(
          new AmplitudeTable.Row(
              index, label(index, circuit.qubitCount()), entry.re(), entry.im()));
    }
    return new AmplitudeTable(circuit.qubitCount(), rows);
  }

  private List<StateReader.Entry> entries(int count) {
    if (amplitudes != null) {
      return reader().top(count);
    }
    List<StateReader.Entry> entries = new ArrayList<>();
    for (int each = 0; each < start.size(); each++) {
      entries.add(new StateReader.Entry(start.index(each), start.re(each), start.im(each)));
    }
    entries.sort(StateReader.LARGEST_FIRST);
    return entries.subList(0, Math.min(count, entries.size()));
  }

  private BigInteger indexInCircuit(long simulated, int qubits) {
    BigInteger large = BigInteger.ZERO;
    long small = 0;
    for (long rest = simulated; rest != 0; rest &= rest - 1) {
      int qubit = elements.circuitQubit(Long.numberOfTrailingZeros(rest));
      if (qubits < Long.SIZE) {
        small |= 1L << qubit;
      } else {
        large = large.setBit(qubit);
      }
    }
    return qubits < Long.SIZE ? BigInteger.valueOf(small) : large;
  }

  private static String label(BigInteger index, int qubits) {
    char[] label = new char[qubits];
    long small = index.longValue();
    for (int place = 0; place < qubits; place++) {
      int qubit = qubits - 1 - place;
      boolean one = qubits < Long.SIZE ? (small >>> qubit & 1) != 0 : index.testBit(qubit);
      label[place] = one ? '1' : '0';
    }
    return String.valueOf(label);
  }

  @Override
  public void close() {
    if (amplitudes != null) {
      amplitudes.close();
    }
  }
}
