package org.ketbench.engine.statevector.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ScratchTest {
  private static final int TWO_LINES = 128;

  /** However closely the collector puts the arrays of two threads together. */
  @Test
  void numbersOfTwoThreadsAreNeverInOneLineOfACache() {
    double[] place = new Scratch().number();
    assertArrayEquals(new double[] {1, 0}, Arrays.copyOf(place, 2));
    assertTrue((place.length - 2) * Double.BYTES >= TWO_LINES);
  }
}
