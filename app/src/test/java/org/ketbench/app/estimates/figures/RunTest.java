package org.ketbench.app.estimates.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.model.Watch;

final class RunTest {

  @Test
  void saysInSentencesWhyThereIsNoEstimate() {
    Run run = Run.all(LogicalCounts.ofQubits(2), Setup.usual(), Watch.NONE).getFirst();

    assertEquals(
        "Algorithm requires at least one magic state or measurement to estimate resources."
            + " Estimate a program that measures something or has gates beyond Clifford gates.",
        run.problem());
  }
}
