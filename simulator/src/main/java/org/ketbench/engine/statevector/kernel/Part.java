package org.ketbench.engine.statevector.kernel;

/**
 * One of {@code 1 << bits} equal parts of the work that a kernel has in a range. What a kernel
 * counts are groups of amplitudes that it brings together, so parts never meet, however far apart
 * the amplitudes of a group are: several threads may work on one range.
 */
record Part(int number, int bits) {
  static final Part ALL = new Part(0, 0);

  /** How many parts there are. */
  int count() {
    return 1 << bits;
  }

  int from(int count) {
    return (int) (((long) number * count) >>> bits);
  }

  int to(int count) {
    return (int) (((number + 1L) * count) >>> bits);
  }
}
