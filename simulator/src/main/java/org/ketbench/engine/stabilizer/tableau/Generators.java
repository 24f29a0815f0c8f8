package org.ketbench.engine.stabilizer.tableau;

import java.util.Arrays;

/**
 * The products of Pauli operators that leave a stabilizer state as it is, by generators in the one
 * echelon form that they have: first those with x bits, by their lowest qubit, then those of Z
 * alone. Equal states have equal generators.
 */
public final class Generators {
  private final int qubits;
  private final int words;
  private final long[][] rows;
  private final boolean[] negative;
  private int withX;

  /** The generators of a state. */
  public Generators(InverseTableau state) {
    qubits = state.qubits();
    words = InverseTableau.words(qubits);
    rows = new long[qubits][2 * words];
    negative = new boolean[qubits];
    for (int qubit = 0; qubit < qubits; qubit++) {
      for (int row = 0; row < qubits; row++) {
        if (state.x(qubit, 1, row)) {
          rows[row][qubit >>> 6] |= 1L << qubit;
        }
        if (state.x(qubit, 0, row)) {
          rows[row][words + (qubit >>> 6)] |= 1L << qubit;
        }
      }
    }
    for (int row = 0; row < qubits; row++) {
      long[] x = Arrays.copyOf(rows[row], words);
      long[] z = Arrays.copyOfRange(rows[row], words, 2 * words);
      negative[row] = state.expectation(x, z) < 0;
    }
    reduce();
  }

  private void reduce() {
    int done = 0;
    for (int qubit = 0; qubit < qubits; qubit++) {
      done += pivot(done, qubit >>> 6, 1L << qubit) ? 1 : 0;
    }
    withX = done;
    for (int qubit = 0; qubit < qubits; qubit++) {
      done += pivot(done, words + (qubit >>> 6), 1L << qubit) ? 1 : 0;
    }
  }

  /** Clears a bit in all rows but one, which goes to place {@code done}. */
  private boolean pivot(int done, int word, long bit) {
    int found = done;
    while (found < qubits && (rows[found][word] & bit) == 0) {
      found++;
    }
    if (found == qubits) {
      return false;
    }
    long[] row = rows[found];
    rows[found] = rows[done];
    rows[done] = row;
    boolean sign = negative[found];
    negative[found] = negative[done];
    negative[done] = sign;
    for (int other = 0; other < qubits; other++) {
      if (other != done && (rows[other][word] & bit) != 0) {
        multiply(other, done);
      }
    }
    return true;
  }

  private void multiply(int target, int other) {
    long[] both = Arrays.copyOf(rows[target], 4 * words);
    System.arraycopy(rows[other], 0, both, 2 * words, 2 * words);
    int factorsOfI = Rows.PLAIN.multiply(both, 0, 2 * words, words);
    rows[target] = Arrays.copyOf(both, 2 * words);
    negative[target] ^= negative[other] ^ (factorsOfI & 2) != 0;
  }

  public int count() {
    return qubits;
  }

  /** How many of the first generators have x bits; the state has 2 to that many amplitudes. */
  public int withX() {
    return withX;
  }

  boolean x(int generator, int qubit) {
    return (rows[generator][qubit >>> 6] & 1L << qubit) != 0;
  }

  boolean z(int generator, int qubit) {
    return (rows[generator][words + (qubit >>> 6)] & 1L << qubit) != 0;
  }

  boolean negative(int generator) {
    return negative[generator];
  }

  /** A number that equal states agree in. */
  public double fingerprint() {
    long hash = 0;
    for (int row = 0; row < qubits; row++) {
      hash = hash * 0x9E3779B97F4A7C15L + Arrays.hashCode(rows[row]) + (negative[row] ? 1 : 0);
      hash ^= hash >>> 29;
    }
    return (hash >>> 11) * 0x1p-53;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Generators generators
        && Arrays.deepEquals(rows, generators.rows)
        && Arrays.equals(negative, generators.negative);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.deepHashCode(rows) + Arrays.hashCode(negative);
  }

  /**
   * The outcomes of measuring some qubits: bit i is that of the i-th. Those generators decide about
   * them that have Z alone, and on these qubits only.
   */
  public AffineSpace outcomes(int[] measured) {
    long[][] checks = new long[qubits - withX][];
    int width = qubits + 1;
    boolean[] isMeasured = new boolean[qubits];
    int[] order = new int[width];
    int at = 0;
    for (int qubit : measured) {
      isMeasured[qubit] = true;
    }
    for (int qubit = 0; qubit < qubits; qubit++) {
      if (!isMeasured[qubit]) {
        order[at++] = qubit;
      }
    }
    int unmeasured = at;
    for (int qubit : measured) {
      order[at++] = qubit;
    }
    for (int each = 0; each < checks.length; each++) {
      checks[each] = new long[(width + 63) >>> 6];
      for (int column = 0; column < qubits; column++) {
        if (z(withX + each, order[column])) {
          checks[each][column >>> 6] |= 1L << column;
        }
      }
      if (negative[withX + each]) {
        checks[each][qubits >>> 6] |= 1L << qubits;
      }
    }
    return Parities.solutions(checks, unmeasured, qubits);
  }

  /**
   * The entropy in bits between some qubits and the others: how many generators it takes to say
   * what is left of all of them on these qubits, less one for each qubit.
   */
  public int entropy(boolean[] inside) {
    int inner = 0;
    long[][] cut = new long[qubits][];
    for (int row = 0; row < qubits; row++) {
      cut[row] = new long[(2 * qubits + 63) >>> 6];
      inner = 0;
      for (int qubit = 0; qubit < qubits; qubit++) {
        if (inside[qubit]) {
          set(cut[row], 2 * inner, x(row, qubit));
          set(cut[row], 2 * inner + 1, z(row, qubit));
          inner++;
        }
      }
    }
    return Parities.rank(cut) - inner;
  }

  private static void set(long[] bits, int at, boolean value) {
    bits[at >>> 6] |= value ? 1L << at : 0;
  }
}
