package org.ketbench.estimate.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.estimate.document.BatchEstimator;
import org.ketbench.estimate.document.BudgetRequest;
import org.ketbench.estimate.document.Job;
import org.ketbench.estimate.document.JobReader;
import org.ketbench.estimate.model.ErrorCode;
import org.ketbench.estimate.model.EstimateException;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.model.Watch;
import org.ketbench.estimate.physical.ErrorBudget;
import org.ketbench.estimate.physical.PhysicalEstimate;

/** What is asked beyond the reference estimator, against searches that are plain and slow. */
final class StudiesTest {
  private static final LogicalCounts ISING = new LogicalCounts(100, 0, 112_110, 2_001, 0, 0, 0);
  private static final LogicalCounts ADDER =
      new LogicalCounts(600, 20_000, 0, 0, 300_000, 0, 5_000);

  private static Job job(String parameters) {
    return JobReader.read(json(parameters));
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<PhysicalEstimate> points(LogicalCounts counts, Job job) {
    return BatchEstimator.estimate(counts, job, Watch.NONE).points();
  }

  @ParameterizedTest
  @EnumSource(Objective.class)
  void theBestPointOfAFrontierIsTheOneThatNoneIsBelow(Objective objective) {
    List<PhysicalEstimate> points = points(ADDER, job("{'estimateType': 'frontier'}"));
    PhysicalEstimate best = points.get(objective.bestOf(points));

    assertTrue(points.size() > 2);
    assertTrue(points.stream().allMatch(point -> objective.of(best) <= objective.of(point)));
    assertEquals(
        switch (objective) {
          case QUBITS -> points.getLast().physicalQubits();
          case TIME -> points.getFirst().physicalQubits();
          case VOLUME -> best.physicalQubits();
        },
        best.physicalQubits());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'qubitParams': {'name': 'qubit_gate_us_e3'}}",
        "{'qubitParams': {'name': 'qubit_gate_ns_e3'}, 'errorBudget': 0.01}",
        "{'qubitParams': {'name': 'qubit_maj_ns_e6'}, 'qecScheme': {'name': 'floquet_code'}}"
      })
  void theSplitFoundIsNeverWorseThanTheUsualAndAlmostAsGoodAsAFineGrid(String parameters) {
    for (LogicalCounts counts : List.of(ISING, ADDER)) {
      Job job = job(parameters);
      BudgetSplit.Split split = BudgetSplit.best(counts, job, Objective.QUBITS, Watch.NONE);
      double total = job.budget().of(counts).total();

      assertEquals(total, split.budget().total(), 1e-12 * total);
      assertTrue(split.point().physicalQubits() <= split.usual().physicalQubits());
      assertEquals(points(counts, job).getFirst(), split.usual());
      assertEquals(
          points(counts, job.with(new BudgetRequest.Parts(split.budget()))).getFirst(),
          split.point());
      double fine = leastQubits(counts, job, total);
      assertTrue(
          split.point().physicalQubits() <= 1.01 * fine,
          () -> split.point().physicalQubits() + " qubits, a grid finds " + fine);
    }
  }

  /** By trying shares of the total in steps of 4 %, and small ones below. */
  private static double leastQubits(LogicalCounts counts, Job job, double total) {
    double least = Double.POSITIVE_INFINITY;
    double[] shares = new double[30];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = i < 6 ? 0.001 * Math.pow(2, i) : 0.04 * (i - 5);
    }
    for (double states : shares) {
      for (double rotations : counts.rotationCount() == 0 ? new double[] {0} : shares) {
        double logical = 1 - states - rotations;
        if (logical > 0) {
          var budget = new ErrorBudget(total * logical, total * states, total * rotations);
          Optional<PhysicalEstimate> point = tried(counts, job, budget);
          least = Math.min(least, point.map(Objective.QUBITS::of).orElse(least));
        }
      }
    }
    return least;
  }

  private static Optional<PhysicalEstimate> tried(
      LogicalCounts counts, Job job, ErrorBudget budget) {
    try {
      return Optional.of(points(counts, job.with(new BudgetRequest.Parts(budget))).getFirst());
    } catch (EstimateException e) {
      return Optional.empty();
    }
  }

  @Test
  void theBandsContainTheEstimateAndRepeat() {
    Job job = job("{}");
    List<Sensitivity.Range> ranges = Sensitivity.ranges(job, 1.5);
    Sensitivity.Result result = Sensitivity.of(ADDER, job, ranges, Watch.NONE);
    PhysicalEstimate usual = points(ADDER, job).getFirst();

    for (Objective figure : List.of(Objective.QUBITS, Objective.TIME)) {
      Sensitivity.Band band = figure == Objective.QUBITS ? result.qubits() : result.nanoseconds();
      assertTrue(band.low() <= figure.of(usual) && figure.of(usual) <= band.high(), band::toString);
      assertTrue(band.low() <= band.middle() && band.middle() <= band.high());
    }
    assertEquals(ranges.size(), result.influences().size());
    assertEquals(result, Sensitivity.of(ADDER, job, ranges, Watch.NONE));
  }

  @Test
  void eachEndOfARangeIsTheEstimateWithThatValue() {
    Job job = job("{}");
    Sensitivity.Result result = Sensitivity.of(ADDER, job, Sensitivity.ranges(job, 2), Watch.NONE);

    assertEquals(
        Optional.of(points(ADDER, job("{'errorBudget': 0.0005}")).getFirst()),
        low(result, "errorBudget"));
    assertEquals(
        Optional.of(
            points(
                    ADDER,
                    job(
                        "{'qubitParams': {'name': 'qubit_gate_ns_e3', 'twoQubitGateTime': '25"
                            + " ns'}}"))
                .getFirst()),
        low(result, "qubitParams.twoQubitGateTime"));
    assertEquals(
        Optional.of(
            points(
                    ADDER,
                    job(
                        "{'qecScheme': {'name': 'surface_code', 'errorCorrectionThreshold':"
                            + " 0.005}}"))
                .getFirst()),
        low(result, "qecScheme.errorCorrectionThreshold"));
  }

  private static Optional<PhysicalEstimate> low(Sensitivity.Result result, String path) {
    return result.influences().stream()
        .filter(each -> each.range().path().equals(path))
        .findFirst()
        .orElseThrow()
        .atLow();
  }

  @Test
  void whatMattersMostComesFirst() {
    Job job = job("{}");
    List<Sensitivity.Influence> influences =
        Sensitivity.of(ADDER, job, Sensitivity.ranges(job, 2), Watch.NONE).influences();

    for (int i = 1; i < influences.size(); i++) {
      assertTrue(weight(influences.get(i - 1)) >= weight(influences.get(i)));
    }
  }

  private static double weight(Sensitivity.Influence influence) {
    return influence.factor(Objective.QUBITS) * influence.factor(Objective.TIME);
  }

  @Test
  void studiesStopWhenTheyAreToldTo() {
    Job job = job("{}");
    Watch stop = () -> true;

    for (Runnable study :
        List.<Runnable>of(
            () -> BudgetSplit.best(ISING, job, Objective.QUBITS, stop),
            () -> Sensitivity.of(ISING, job, Sensitivity.ranges(job, 2), stop))) {
      EstimateException stopped = assertThrows(EstimateException.class, study::run);
      assertEquals(ErrorCode.CANCELLED, stopped.code());
    }
  }
}
