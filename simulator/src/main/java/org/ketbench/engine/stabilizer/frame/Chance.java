package org.ketbench.engine.stabilizer.frame;

/**
 * The random numbers of one batch of shots: a counter whose bits are mixed. Written out here so
 * that a seed means the same shots on every virtual machine.
 */
final class Chance {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  Chance(long seed, long batch) {
    state = mixed(seed + mixed(batch * STEP + 1));
  }

  private static long mixed(long bits) {
    long mixed = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }

  long bits() {
    state += STEP;
    return mixed(state);
  }

  /** Flips every bit of a row with probability a half. */
  void randomize(long[] row) {
    long at = state;
    for (int word = 0; word < row.length; word++) {
      row[word] ^= mixed(at + (word + 1) * STEP);
    }
    state = at + row.length * STEP;
  }

  /** Above 0 and not above 1. */
  double number() {
    return (bits() >>> 11) * 0x1p-53 + 0x1p-53;
  }
}
