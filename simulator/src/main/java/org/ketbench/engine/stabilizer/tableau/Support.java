package org.ketbench.engine.stabilizer.tableau;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The basis states that a stabilizer state is made of, all with the same weight, and how their
 * phases differ. A product of Pauli operators that leaves the state as it is takes one of them to
 * another, times a power of i; so all phases follow from that of the first.
 */
public final class Support {
  private final Generators generators;
  private final AffineSpace strings;
  private final long[] first;
  private final int qubits;
  private final int words;

  public Support(Generators generators) {
    this.generators = generators;
    this.qubits = generators.count();
    this.words = InverseTableau.words(qubits);
    this.strings = generators.outcomes(IntStream.range(0, qubits).toArray());
    this.first = strings.string(0);
  }

  /** A basis state, low words first, and the power of i that its amplitude has. */
  @SuppressWarnings("ArrayRecordComponent") // read, never changed or compared
  public record Member(long[] string, int turns) {}

  /** The logarithm to base 2 of how many basis states there are. */
  public int dimension() {
    return strings.dimension();
  }

  /** The first basis states in ascending order; the very first has phase 1. */
  public List<Member> members(int most) {
    List<Member> members = new ArrayList<>();
    for (long[] string : strings.strings(most)) {
      members.add(new Member(string, turns(string)));
    }
    return members;
  }

  /** Goes from the first basis state to another by generators, each of which has a lowest qubit. */
  private int turns(long[] string) {
    long[] at = new long[Math.max(words, first.length)];
    System.arraycopy(first, 0, at, 0, first.length);
    int turns = 0;
    for (int generator = 0; generator < generators.withX(); generator++) {
      int lowest = lowest(generator);
      if (bit(at, lowest) == bit(string, lowest)) {
        continue;
      }
      turns += generators.negative(generator) ? 2 : 0;
      for (int qubit = 0; qubit < qubits; qubit++) {
        boolean x = generators.x(generator, qubit);
        boolean z = generators.z(generator, qubit);
        turns += (x && z ? 1 : 0) + (z && bit(at, qubit) ? 2 : 0);
        if (x) {
          at[qubit >>> 6] ^= 1L << qubit;
        }
      }
    }
    return turns & 3;
  }

  private int lowest(int generator) {
    int qubit = 0;
    while (!generators.x(generator, qubit)) {
      qubit++;
    }
    return qubit;
  }

  private static boolean bit(long[] words, int bit) {
    return (words[bit >>> 6] & 1L << bit) != 0;
  }
}
