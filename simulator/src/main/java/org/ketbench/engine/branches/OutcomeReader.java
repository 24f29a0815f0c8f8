package org.ketbench.engine.branches;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;
import org.ketbench.engine.program.ClassicalState;
import org.ketbench.engine.program.Instruction;
import org.ketbench.engine.program.Instruction.Misread;
import org.ketbench.engine.program.Program;
import org.ketbench.result.Outcome;
import org.ketbench.result.OutcomeKeys;

/** What a branch shows at its end: bits that have values, and bits that stand for qubits. */
public final class OutcomeReader {
  private final Program program;
  private final OutcomeKeys keys;
  private final int[] read;
  private final BitSet touched;

  public OutcomeReader(Program program) {
    this.program = program;
    Circuit circuit = program.circuit();
    this.keys =
        program.measures()
            ? OutcomeKeys.ofBits(circuit, bit -> bit)
            : OutcomeKeys.ofQubits(circuit.qubitCount(), qubit -> qubit);
    this.read = keys.read();
    this.touched = program.touched();
  }

  /** How outcomes are written. */
  public OutcomeKeys keys() {
    return keys;
  }

  /** What is open at the end of a branch. */
  public Open open(ClassicalState classical) {
    long[] fixed = new long[(read.length + 63) >>> 6];
    List<Integer> ranks = new ArrayList<>();
    List<Instruction.Measure> sources = new ArrayList<>();
    BitSet qubits = new BitSet();
    for (int rank = 0; rank < read.length; rank++) {
      Instruction.Measure source =
          program.measures()
              ? classical.deferred(read[rank])
              : new Instruction.Measure(read[rank], Operation.Measure.NO_BIT, Span.NONE);
      if (source != null && isCertain(source)) {
        continue;
      }
      if (source != null) {
        ranks.add(rank);
        sources.add(source);
        qubits.set(source.qubit());
      } else if (classical.bit(read[rank])) {
        fixed[rank >>> 6] |= 1L << rank;
      }
    }
    return new Open(fixed, ranks, sources, qubits.stream().toArray());
  }

  /** What nothing happens to is 0, and takes no room in tables of what is not known. */
  private boolean isCertain(Instruction.Measure source) {
    return !touched.get(source.qubit()) && !source.misread().happens();
  }

  /** The qubits that must be read at the end of a branch, and what that makes of its outcome. */
  public static final class Open {
    private final long[] fixed;
    private final int[] ranks;
    private final int[] positions;
    private final Misread[] misreads;
    private final int[] qubits;
    private final boolean misread;

    private Open(
        long[] fixed, List<Integer> ranks, List<Instruction.Measure> sources, int[] qubits) {
      this.fixed = fixed;
      this.ranks = ranks.stream().mapToInt(Integer::intValue).toArray();
      this.positions =
          sources.stream().mapToInt(each -> Arrays.binarySearch(qubits, each.qubit())).toArray();
      this.misreads = sources.stream().map(Instruction.Measure::misread).toArray(Misread[]::new);
      this.misread = Arrays.stream(misreads).anyMatch(Misread::happens);
      this.qubits = qubits;
    }

    /** The qubits to be read, ascending. */
    public int[] qubits() {
      return qubits.clone();
    }

    /** How many bits of the outcome are open. */
    public int bits() {
      return ranks.length;
    }

    /** The probabilities of the open bits, from those of the qubits. */
    double[] probabilities(double[] ofQubits) {
      double[] table = new double[1 << ranks.length];
      for (int index = 0; index < ofQubits.length; index++) {
        int bits = 0;
        for (int each = 0; each < ranks.length; each++) {
          bits |= (index >>> positions[each] & 1) << each;
        }
        table[bits] += ofQubits[index];
      }
      for (int each = 0; each < ranks.length && misread; each++) {
        confuse(table, 1 << each, misreads[each]);
      }
      return table;
    }

    private static void confuse(double[] table, int bit, Misread misread) {
      if (!misread.happens()) {
        return;
      }
      for (int index = 0; index < table.length; index++) {
        if ((index & bit) == 0) {
          double zero = table[index];
          double one = table[index | bit];
          table[index] = zero * (1 - misread.zeroAsOne()) + one * misread.oneAsZero();
          table[index | bit] = zero * misread.zeroAsOne() + one * (1 - misread.oneAsZero());
        }
      }
    }

    /** The whole outcome for a value of the open bits. */
    Outcome outcome(int bits) {
      long[] words = fixed.clone();
      for (int each = 0; each < ranks.length; each++) {
        words[ranks[each] >>> 6] |= (long) (bits >>> each & 1) << ranks[each];
      }
      return Outcome.of(words);
    }

    /** Gives the whole outcomes of shots in which bit i of what was drawn is the i-th qubit's. */
    public void outcomes(Outcome drawn, int shots, Randomness random, BranchState.Drawn to) {
      long[] words = fixed.clone();
      for (int each = 0; each < ranks.length; each++) {
        if (drawn.bit(positions[each])) {
          words[ranks[each] >>> 6] |= 1L << ranks[each];
        }
      }
      if (misread) {
        misread(words, drawn, shots, 0, random, to);
      } else {
        to.drawn(Outcome.of(words), shots);
      }
    }

    private void misread(
        long[] words, Outcome drawn, int shots, int from, Randomness random, BranchState.Drawn to) {
      int left = shots;
      for (int each = from; each < ranks.length && left > 0; each++) {
        double wrong = misreads[each].of(drawn.bit(positions[each]));
        int wrongs = random.binomial(left, wrong);
        if (wrongs > 0) {
          long[] changed = words.clone();
          changed[ranks[each] >>> 6] ^= 1L << ranks[each];
          misread(changed, drawn, wrongs, each + 1, random, to);
          left -= wrongs;
        }
      }
      if (left > 0) {
        to.drawn(Outcome.of(words), left);
      }
    }
  }
}
