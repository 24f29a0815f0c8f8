package org.ketbench.engine.statevector.plan;

import java.util.Arrays;

/**
 * Exchanges inside a vector multiplied together; the result is one shuffle however many they are.
 */
final class LanePermutation {
  private final int[] source;

  LanePermutation(int lanes) {
    this.source = new int[1 << lanes];
    Arrays.setAll(source, lane -> lane);
  }

  /** Whether an exchange stays inside vectors and treats all of them alike. */
  static boolean fits(Step.Exchange exchange, int lanes) {
    return (exchange.xor() | exchange.mask()) < 1L << lanes;
  }

  void add(Step.Exchange exchange) {
    int xor = (int) exchange.xor();
    int high = Integer.highestOneBit(xor);
    int mask = (int) exchange.mask();
    for (int lane = 0; lane < source.length; lane++) {
      boolean matches = (lane & mask) == (int) exchange.value();
      int other = lane ^ xor;
      boolean bothMatch = matches && (other & mask) == (int) exchange.value();
      if (matches && (!bothMatch || (lane & high) == 0)) {
        int kept = source[lane];
        source[lane] = source[other];
        source[other] = kept;
      }
    }
  }

  Step step() {
    return new Step.LanePermute(source);
  }
}
