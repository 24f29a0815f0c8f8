package org.ketbench.engine.statevector.kernel;

/**
 * Counts through the indices that leave given bits at 0, by making room for these bits in a running
 * number. Two gaps, the usual number, are made without a loop; a gap beyond all bits makes no room.
 */
@SuppressWarnings("ArrayRecordComponent") // read by loops that must not call anything
record Gaps(int first, int second, int[] more) {
  private static final int NONE = 30;

  /** The bits set in {@code mask} are left out. */
  static Gaps of(int mask) {
    int[] bits = new int[Integer.bitCount(mask)];
    int rest = mask;
    for (int each = 0; each < bits.length; each++) {
      bits[each] = Integer.numberOfTrailingZeros(rest);
      rest &= rest - 1;
    }
    int[] more = new int[Math.max(0, bits.length - 2)];
    System.arraycopy(bits, bits.length - more.length, more, 0, more.length);
    return new Gaps(bits.length > 0 ? bits[0] : NONE, bits.length > 1 ? bits[1] : NONE, more);
  }

  /** Every gap in ascending order. */
  int[] all() {
    int two = (first == NONE ? 0 : 1) + (second == NONE ? 0 : 1);
    int[] all = new int[two + more.length];
    if (two > 0) {
      all[0] = first;
    }
    if (two > 1) {
      all[1] = second;
    }
    System.arraycopy(more, 0, all, two, more.length);
    return all;
  }

  static int open(int number, int gap) {
    int low = number & ((1 << gap) - 1);
    return (number - low) << 1 | low;
  }

  /** Makes room for the gaps beyond the second. */
  static int openMore(int number, int[] more) {
    int opened = number;
    for (int gap : more) {
      opened = open(opened, gap);
    }
    return opened;
  }
}
