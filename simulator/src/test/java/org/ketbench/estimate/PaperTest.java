package org.ketbench.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketbench.estimate.code.QecPresets;
import org.ketbench.estimate.document.BatchEstimator;
import org.ketbench.estimate.document.BudgetRequest;
import org.ketbench.estimate.document.Job;
import org.ketbench.estimate.factory.DistillationUnit;
import org.ketbench.estimate.hardware.QubitPresets;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.model.Watch;
import org.ketbench.estimate.physical.Constraints;
import org.ketbench.estimate.physical.PhysicalEstimate;

/**
 * The applications of "Assessing requirements to scale to practical quantum advantage"
 * (arXiv:2211.07629) on superconducting qubits with errors of 1e-4. Inputs as in its table, where
 * the Toffoli gates of factoring have one zero less, which its own totals need. Since then T states
 * per rotation went down by one, which is all that parts quantum dynamics from the paper.
 */
final class PaperTest {
  private static final double NANOSECONDS_PER_DAY = 86_400e9;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          factoring |  0.333333333333333333 | 12581 |       12 |        12 |        12 |   3.73e9 | 1.08e9 |  8.72 M |  0.74 days | 13 | 18
          chemistry |                  0.01 |  1318 |   5.53e7 |    2.06e8 |    2.05e8 |  1.35e11 | 1.37e9 |  1.86 M | 32.39 days | 17 | 17
          """)
  void theTableOfThePaper(
      String application,
      double budget,
      double qubits,
      double tGates,
      double rotations,
      double rotationDepth,
      double toffolis,
      double measurements,
      String physicalQubits,
      String time,
      int distance,
      long factories) {
    LogicalCounts counts =
        new LogicalCounts(
            (long) qubits,
            (long) tGates,
            (long) rotations,
            (long) rotationDepth,
            (long) toffolis,
            0,
            (long) measurements);
    Job job =
        new Job(
            QubitPresets.named("qubit_gate_ns_e4").orElseThrow(),
            QecPresets.GATE_SURFACE,
            DistillationUnit.STANDARD,
            null,
            new BudgetRequest.Total(budget),
            Constraints.NONE,
            false);

    PhysicalEstimate point = BatchEstimator.estimate(counts, job, Watch.NONE).points().getFirst();

    assertEquals(
        physicalQubits, String.format(Locale.ROOT, "%.2f M", point.physicalQubits() / 1e6));
    assertEquals(
        time,
        String.format(
            Locale.ROOT, "%.2f days", point.runtime().doubleValue() / NANOSECONDS_PER_DAY));
    assertEquals(distance, point.patch().distance());
    assertEquals(factories, point.copies());
  }
}
