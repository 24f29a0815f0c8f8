package org.ketbench.language.openqasm.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ketbench.language.openqasm.testing.Cases;

/** A value has the same consequences whether it is known or measured. */
class KnownAndMeasuredTest {
  @Test
  void controlFlowDoesTheSameOnMeasuredBitsAsOnKnownOnes() {
    compare(100);
  }

  @Test
  @Tag("campaign")
  void controlFlowDoesTheSameInManyPrograms() {
    compare(Cases.scaled(10_000));
  }

  private static void compare(int count) {
    for (long seed = 0; seed < count; seed++) {
      for (int values : new int[] {0, 3, 5, 6}) {
        String known = ControlFlowPrograms.make(seed, values, false);
        String measured = ControlFlowPrograms.make(seed, values, true);
        assertEquals(
            ReferenceRun.distribution(Lower.circuit(known)),
            ReferenceRun.distribution(Lower.circuit(measured)),
            measured);
      }
    }
  }
}
