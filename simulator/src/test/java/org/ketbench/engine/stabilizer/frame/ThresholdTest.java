package org.ketbench.engine.stabilizer.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ThresholdTest {
  private static final int SHOTS = 60_000;

  @Test
  void longerRepetitionHelpsBelowOneHalfAndHarmsAbove() {
    double[] below = new double[4];
    double[] above = new double[4];
    for (int each = 0; each < 4; each++) {
      below[each] = MemoryDecoders.repetition(1 + 2 * each, 0.1, SHOTS);
      above[each] = MemoryDecoders.repetition(1 + 2 * each, 0.6, SHOTS);
    }
    for (int each = 1; each < 4; each++) {
      assertTrue(below[each] < below[each - 1] / 2, "distance " + (1 + 2 * each));
      assertTrue(above[each] > above[each - 1] + 0.015, "distance " + (1 + 2 * each));
      assertEquals(majority(1 + 2 * each, 0.1), below[each], 5 * Math.sqrt(below[each] / SHOTS));
    }
  }

  /** The probability that more than half of so many are flipped. */
  private static double majority(int count, double flip) {
    double sum = 0;
    for (int flipped = count / 2 + 1; flipped <= count; flipped++) {
      double ways = 1;
      for (int each = 0; each < flipped; each++) {
        ways *= (double) (count - each) / (flipped - each);
      }
      sum += ways * Math.pow(flip, flipped) * Math.pow(1 - flip, count - flipped);
    }
    return sum;
  }

  /**
   * A single error is always put right, so the logical error falls with the square of the noise.
   */
  @Test
  void theSurfaceCodeHelpsWhereNoiseIsLittleAndHarmsWhereItIsMuch() {
    double little = MemoryDecoders.surface(0.001, SHOTS);
    double more = MemoryDecoders.surface(0.004, SHOTS);
    double much = MemoryDecoders.surface(0.05, SHOTS);
    assertTrue(little < bare(0.001), little + " of a bare qubit's " + bare(0.001));
    assertTrue(more > 6 * little, more + " is not the square of " + little);
    assertTrue(much > bare(0.05), much + " of a bare qubit's " + bare(0.05));
  }

  /**
   * A qubit that suffers a reset, three rounds of waiting and a measurement with the same noise.
   */
  private static double bare(double noise) {
    double stays = Math.pow(1 - 2 * noise, 2) * Math.pow(1 - 4 * noise / 3, 3);
    return (1 - stays) / 2;
  }
}
