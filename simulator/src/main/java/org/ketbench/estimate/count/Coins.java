package org.ketbench.estimate.count;

/**
 * Outcomes of measurements where nothing is simulated: bits of a ChaCha stream of 12 rounds, the
 * same in every run. The stream can be entered anywhere, so that what is not looked at is skipped.
 */
final class Coins {
  private static final int WORDS = 16;
  private static final int COINS_IN_BLOCK = 8;
  private static final int DOUBLE_ROUNDS = 6;
  private static final long MULTIPLIER = 6364136223846793005L;
  private static final long INCREMENT = 0xa17654e46fbe17f3L;

  private final int[] state = new int[WORDS];
  private final int[] block = new int[WORDS];
  private long blockNumber = -1;
  private long next;

  Coins() {
    state[0] = 0x61707865;
    state[1] = 0x3320646e;
    state[2] = 0x79622d32;
    state[3] = 0x6b206574;
    long seed = 0;
    for (int i = 0; i < 8; i++) {
      seed = seed * MULTIPLIER + INCREMENT;
      state[4 + i] =
          Integer.rotateRight((int) (((seed >>> 18) ^ seed) >>> 27), (int) (seed >>> 59));
    }
  }

  boolean toss() {
    long wanted = next / COINS_IN_BLOCK;
    if (wanted != blockNumber) {
      fill(wanted);
    }
    int high = block[2 * (int) (next % COINS_IN_BLOCK) + 1];
    next++;
    return high >= 0;
  }

  void skip(long count) {
    next += count;
  }

  long tossed() {
    return next;
  }

  private void fill(long number) {
    blockNumber = number;
    state[12] = (int) number;
    state[13] = (int) (number >>> 32);
    System.arraycopy(state, 0, block, 0, WORDS);
    for (int i = 0; i < DOUBLE_ROUNDS; i++) {
      quarter(0, 4, 8, 12);
      quarter(1, 5, 9, 13);
      quarter(2, 6, 10, 14);
      quarter(3, 7, 11, 15);
      quarter(0, 5, 10, 15);
      quarter(1, 6, 11, 12);
      quarter(2, 7, 8, 13);
      quarter(3, 4, 9, 14);
    }
    for (int i = 0; i < WORDS; i++) {
      block[i] += state[i];
    }
  }

  private void quarter(int a, int b, int c, int d) {
    block[a] += block[b];
    block[d] = Integer.rotateLeft(block[d] ^ block[a], 16);
    block[c] += block[d];
    block[b] = Integer.rotateLeft(block[b] ^ block[c], 12);
    block[a] += block[b];
    block[d] = Integer.rotateLeft(block[d] ^ block[a], 8);
    block[c] += block[d];
    block[b] = Integer.rotateLeft(block[b] ^ block[c], 7);
  }
}
