package org.ketbench.engine.statevector.plan;

/**
 * How a stage sees an index: its resident qubits are the low positions, the others the high ones,
 * both in ascending order. A block is what one setting of the high positions leaves.
 */
public final class Layout {
  private final int qubits;
  private final int residents;
  private final int[] qubitAt;
  private final int[] positionOf;

  private Layout(int qubits, int residents, int[] qubitAt, int[] positionOf) {
    this.qubits = qubits;
    this.residents = residents;
    this.qubitAt = qubitAt;
    this.positionOf = positionOf;
  }

  static Layout of(int qubits, long residentMask) {
    int[] qubitAt = new int[qubits];
    int[] positionOf = new int[qubits];
    int next = 0;
    for (int pass = 0; pass < 2; pass++) {
      for (int qubit = 0; qubit < qubits; qubit++) {
        if ((residentMask >>> qubit & 1) == 1 - pass) {
          positionOf[qubit] = next;
          qubitAt[next++] = qubit;
        }
      }
    }
    return new Layout(
        qubits, Long.bitCount(residentMask & ((1L << qubits) - 1)), qubitAt, positionOf);
  }

  public int qubits() {
    return qubits;
  }

  /** How many positions a block spans. */
  public int residents() {
    return residents;
  }

  public int qubitAt(int position) {
    return qubitAt[position];
  }

  public int positionOf(int qubit) {
    return positionOf[qubit];
  }

  /** How many of the lowest positions are the qubits of the same number. */
  public int straight() {
    int count = 0;
    while (count < residents && qubitAt[count] == count) {
      count++;
    }
    return count;
  }

  /** Whether a block is one piece of the state. */
  public boolean inPlace() {
    return straight() == residents;
  }

  public long blocks() {
    return 1L << (qubits - residents);
  }

  /** The index in the state for an index in this stage's order. */
  public long stateIndex(long index) {
    long out = 0;
    for (long rest = index; rest != 0; rest &= rest - 1) {
      out |= 1L << qubitAt[Long.numberOfTrailingZeros(rest)];
    }
    return out;
  }

  /** The qubits that have one of the lowest positions. */
  long qubitsBelow(int positions) {
    return stateIndex((1L << Math.min(positions, qubits)) - 1);
  }

  /** The mask over positions for a mask over qubits. */
  long positions(long qubitMask) {
    long out = 0;
    for (long rest = qubitMask; rest != 0; rest &= rest - 1) {
      out |= 1L << positionOf[Long.numberOfTrailingZeros(rest)];
    }
    return out;
  }
}
