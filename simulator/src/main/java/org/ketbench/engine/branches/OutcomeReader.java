package org.ketbench.engine.branches;

import java.util.Arrays;
import java.util.BitSet;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.program.ClassicalState;
import org.ketbench.engine.program.Program;
import org.ketbench.result.Outcome;
import org.ketbench.result.OutcomeKeys;

/** What a branch shows at its end: bits that have values, and bits that stand for qubits. */
public final class OutcomeReader {
  private final Program program;
  private final OutcomeKeys keys;
  private final int[] read;

  public OutcomeReader(Program program) {
    this.program = program;
    Circuit circuit = program.circuit();
    this.keys =
        program.measures()
            ? OutcomeKeys.ofBits(circuit, bit -> bit)
            : OutcomeKeys.ofQubits(circuit.qubitCount(), qubit -> qubit);
    this.read = keys.read();
  }

  /** How outcomes are written. */
  public OutcomeKeys keys() {
    return keys;
  }

  /** The qubits that must be read at the end of a branch, ascending. */
  public int[] qubits(ClassicalState classical) {
    if (!program.measures()) {
      return read.clone();
    }
    BitSet qubits = new BitSet();
    for (int bit : read) {
      int qubit = classical.deferredQubit(bit);
      if (qubit >= 0) {
        qubits.set(qubit);
      }
    }
    return qubits.stream().toArray();
  }

  /** The outcomes of one branch, by what its qubits gave. */
  public Outcomes outcomes(ClassicalState classical, int[] qubits) {
    long[] fixed = new long[(read.length + 63) >>> 6];
    int[] positions = new int[read.length];
    Arrays.fill(positions, -1);
    for (int rank = 0; rank < read.length; rank++) {
      int qubit = program.measures() ? classical.deferredQubit(read[rank]) : read[rank];
      if (qubit >= 0) {
        positions[rank] = Arrays.binarySearch(qubits, qubit);
      } else if (classical.bit(read[rank])) {
        fixed[rank >>> 6] |= 1L << rank;
      }
    }
    return new Outcomes(fixed, positions);
  }

  /** Puts together what is known and what qubits gave. */
  public static final class Outcomes {
    private final long[] fixed;
    private final int[] positions;

    private Outcomes(long[] fixed, int[] positions) {
      this.fixed = fixed;
      this.positions = positions;
    }

    /** The whole outcome when bit i of {@code drawn} is what the i-th qubit gave. */
    public Outcome with(Outcome drawn) {
      long[] words = fixed.clone();
      for (int rank = 0; rank < positions.length; rank++) {
        if (positions[rank] >= 0 && drawn.bit(positions[rank])) {
          words[rank >>> 6] |= 1L << rank;
        }
      }
      return Outcome.of(words);
    }
  }
}
