package org.ketbench.engine.statevector.read;

/**
 * The random numbers of sampling: a counter whose bits are mixed. Written out here so that a seed
 * means the same shots on every virtual machine.
 */
final class SplitMix {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  SplitMix(long seed) {
    state = seed;
  }

  /** Above 0 and not above 1. */
  double next() {
    state += STEP;
    long mixed = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return ((mixed ^ mixed >>> 31) >>> 11) * 0x1p-53 + 0x1p-53;
  }
}
