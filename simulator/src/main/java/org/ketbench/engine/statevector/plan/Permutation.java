package org.ketbench.engine.statevector.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Exchanges on whole rows multiplied together, such as a chain of CX: however many there are, each
 * row is moved once.
 *
 * <p>Where rows go is worked out for those bits of a row's number alone that some exchange looks
 * at; a few CX in a large block then have a few cycles, which are gone through for every setting of
 * the other bits. Layers of a circuit are mostly alike, so what was worked out once is remembered
 * while a plan is made.
 */
final class Permutation {
  /** With more rows than this many bits count, finding the cycles would take longer than moving. */
  static final int MOST_ROW_NUMBER_BITS = 13;

  private final int rowBits;
  private final int bits;
  private final List<Step.Exchange> exchanges = new ArrayList<>();

  /** What is remembered by. */
  record Key(int rowBits, int bits, List<Step.Exchange> exchanges) {}

  Permutation(int rowBits, int bits) {
    this.rowBits = rowBits;
    this.bits = bits;
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
    exchanges.add(exchange);
  }

  /** The step that does it all. */
  Step step(Map<Key, Step> known) {
    return exchanges.size() == 1
        ? exchanges.getFirst()
        : known.computeIfAbsent(
            new Key(rowBits, bits, List.copyOf(exchanges)), key -> permute(key.exchanges));
  }

  private Step permute(List<Step.Exchange> all) {
    long used = 0;
    for (Step.Exchange exchange : all) {
      used |= exchange.xor() | exchange.mask();
    }
    int[] source = new int[1 << Long.bitCount(used)];
    Arrays.setAll(source, number -> number);
    for (Step.Exchange exchange : all) {
      apply(
          source,
          (int) Long.compress(exchange.xor(), used),
          (int) Long.compress(exchange.mask(), used),
          (int) Long.compress(exchange.value(), used));
    }
    int longRow = Long.numberOfTrailingZeros(used);
    long free = ((1L << bits) - 1) & ~used;
    return new Step.Permute(
        longRow, bits, (int) (free >>> longRow), cycles(source, (int) (used >>> longRow)));
  }

  private static void apply(int[] source, int xor, int mask, int value) {
    int free = ~(mask | Integer.highestOneBit(xor)) & (source.length - 1);
    int row = 0;
    do {
      int one = row | value;
      int kept = source[one];
      source[one] = source[one ^ xor];
      source[one ^ xor] = kept;
      row = (row - free) & free;
    } while (row != 0);
  }

  /** Each cycle after its length, with rows under their full numbers. */
  private static int[] cycles(int[] source, int used) {
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
        cycles[size++] = Integer.expand(row, used);
      }
      cycles[lengthAt] = size - lengthAt - 1;
    }
    return Arrays.copyOf(cycles, size);
  }
}
