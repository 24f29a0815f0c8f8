package org.ketbench.engine.stabilizer.frame;

/** Turns rows of bits into columns. */
public final class BitMatrix {
  private BitMatrix() {}

  /**
   * The columns of one word of all rows: column j is a number whose bit i is bit j of that word in
   * row i.
   */
  public static long[][] columns(long[][] rows, int word) {
    int width = (rows.length + Long.SIZE - 1) >>> 6;
    long[][] columns = new long[Long.SIZE][width];
    long[] block = new long[Long.SIZE];
    for (int part = 0; part < width; part++) {
      for (int each = 0; each < Long.SIZE; each++) {
        int row = part * Long.SIZE + each;
        block[each] = row < rows.length ? rows[row][word] : 0;
      }
      transpose(block);
      for (int column = 0; column < Long.SIZE; column++) {
        columns[column][part] = block[column];
      }
    }
    return columns;
  }

  /** Exchanges quarters of ever smaller squares. */
  private static void transpose(long[] block) {
    long mask = 0x0000_0000_FFFF_FFFFL;
    for (int half = Long.SIZE / 2; half > 0; half >>= 1) {
      for (int row = 0; row < Long.SIZE; row = (row + half + 1) & ~half) {
        long moved = (block[row] >>> half ^ block[row + half]) & mask;
        block[row] ^= moved << half;
        block[row + half] ^= moved;
      }
      mask ^= mask << (half >> 1);
    }
  }
}
