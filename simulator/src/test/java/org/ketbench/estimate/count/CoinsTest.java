package org.ketbench.estimate.count;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class CoinsTest {

  @Test
  void outcomesAreTheSameInEveryRun() {
    Coins coins = new Coins();
    StringBuilder first = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      first.append(coins.toss() ? '1' : '0');
    }

    assertEquals("001010100001101110101010010010", first.toString());
  }

  @Test
  void skippedOutcomesAreThoseThatWouldHaveBeenTossed() {
    Coins tossed = new Coins();
    for (int i = 0; i < 1003; i++) {
      tossed.toss();
    }
    Coins skipped = new Coins();
    skipped.skip(1003);

    for (int i = 0; i < 50; i++) {
      assertEquals(tossed.toss(), skipped.toss());
    }
  }
}
