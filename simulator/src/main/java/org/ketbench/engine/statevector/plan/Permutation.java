package org.ketbench.engine.statevector.plan;

import java.util.Arrays;

/**
 * Exchanges on whole rows multiplied together, such as a chain of CX: however many there are, each
 * row is moved once.
 */
final class Permutation {
  /** With more rows than this many bits count, finding the cycles would take longer than moving. */
  static final int MOST_ROW_NUMBER_BITS = 13;

  private final int rowBits;
  private final int bits;
  private final int[] source;
  private Step.Exchange only;
  private int count;

  Permutation(int rowBits, int bits, Step.Exchange first) {
    this.rowBits = rowBits;
    this.bits = bits;
    this.source = new int[1 << (bits - rowBits)];
    Arrays.setAll(source, row -> row);
    this.only = first;
    add(first);
  }

  /** Whether an exchange moves whole rows of a range of this size, whatever lies outside it. */
  static boolean fits(Step.Exchange exchange, int rowBits, int bits) {
    long used = exchange.xor() | exchange.mask();
    return used < 1L << bits && (used & ((1L << rowBits) - 1)) == 0;
  }

  int bits() {
    return bits;
  }

  void add(Step.Exchange exchange) {
    only = exchange;
    count++;
    int xor = (int) (exchange.xor() >>> rowBits);
    int mask = (int) (exchange.mask() >>> rowBits) | Integer.highestOneBit(xor);
    int value = (int) (exchange.value() >>> rowBits);
    int free = ~mask & (source.length - 1);
    int row = 0;
    do {
      int one = row | value;
      int kept = source[one];
      source[one] = source[one ^ xor];
      source[one ^ xor] = kept;
      row = (row - free) & free;
    } while (row != 0);
  }

  /** The step that does it all. */
  Step step() {
    if (count == 1) {
      return only;
    }
    int[] cycles = new int[2 * source.length];
    int size = 0;
    boolean[] seen = new boolean[source.length];
    for (int first = 0; first < source.length; first++) {
      if (seen[first] || source[first] == first) {
        continue;
      }
      int lengthAt = size++;
      for (int row = first; !seen[row]; row = source[row]) {
        seen[row] = true;
        cycles[size++] = row;
      }
      cycles[lengthAt] = size - lengthAt - 1;
    }
    return new Step.Permute(rowBits, bits, Arrays.copyOf(cycles, size));
  }
}
