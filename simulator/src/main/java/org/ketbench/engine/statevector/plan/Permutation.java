package org.ketbench.engine.statevector.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

  /** What was worked out; no map, since the JVM takes milliseconds to make a record hash. */
  static final class Known {
    private final List<Permutation> made = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    Step step(Permutation permutation) {
      for (int each = 0; each < steps.size(); each++) {
        if (permutation.isLike(made.get(each))) {
          return steps.get(each);
        }
      }
      made.add(permutation);
      steps.add(permutation.permute());
      return steps.getLast();
    }
  }

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
  Step step(Known known) {
    return exchanges.size() == 1 ? exchanges.getFirst() : known.step(this);
  }

  private boolean isLike(Permutation other) {
    if (rowBits != other.rowBits
        || bits != other.bits
        || exchanges.size() != other.exchanges.size()) {
      return false;
    }
    for (int each = 0; each < exchanges.size(); each++) {
      Step.Exchange mine = exchanges.get(each);
      Step.Exchange theirs = other.exchanges.get(each);
      if (mine.xor() != theirs.xor()
          || mine.mask() != theirs.mask()
          || mine.value() != theirs.value()) {
        return false;
      }
    }
    return true;
  }

  private Step permute() {
    long used = 0;
    for (Step.Exchange exchange : exchanges) {
      used |= exchange.xor() | exchange.mask();
    }
    int[] source = new int[1 << Long.bitCount(used)];
    Arrays.setAll(source, number -> number);
    for (Step.Exchange exchange : exchanges) {
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
