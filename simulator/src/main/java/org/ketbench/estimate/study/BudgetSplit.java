package org.ketbench.estimate.study;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.estimate.document.BatchEstimator;
import org.ketbench.estimate.document.BudgetRequest;
import org.ketbench.estimate.document.ItemResult;
import org.ketbench.estimate.document.Job;
import org.ketbench.estimate.model.ErrorCode;
import org.ketbench.estimate.model.EstimateException;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.model.Watch;
import org.ketbench.estimate.physical.ErrorBudget;
import org.ketbench.estimate.physical.PhysicalEstimate;

/**
 * Finds how a total error budget is best split.
 *
 * <p>What a split costs is made of steps: the distance, the factory and the T states of a rotation
 * change at once and then stay. So there is no slope to follow. The logarithms of the parts' ratios
 * are searched on a grid, which is then made finer around the best split, a few times over.
 */
public final class BudgetSplit {
  private static final int STEPS = 6;
  private static final int REFINEMENTS = 3;
  private static final double WIDEST = 6;

  private final LogicalCounts counts;
  private final Job job;
  private final Objective objective;
  private final Watch watch;
  private final double total;
  private @Nullable Split best;

  private BudgetSplit(LogicalCounts counts, Job job, Objective objective, Watch watch) {
    this.counts = counts;
    this.job = job;
    this.objective = objective;
    this.watch = watch;
    this.total = job.budget().of(counts).total();
  }

  /**
   * A split and what comes of it.
   *
   * @param usual what comes of the split that the parameters ask for
   */
  public record Split(ErrorBudget budget, PhysicalEstimate point, PhysicalEstimate usual) {}

  /**
   * The best split of the total of a job's error budget.
   *
   * @throws EstimateException if the job itself has no estimate
   */
  public static Split best(LogicalCounts counts, Job job, Objective objective, Watch watch) {
    return new BudgetSplit(counts, job, objective, watch).search();
  }

  private Split search() {
    ItemResult.Found usual = BatchEstimator.estimate(counts, job, watch);
    PhysicalEstimate first = usual.points().get(objective.bestOf(usual.points()));
    Split found = new Split(usual.budget(), first, first);
    best = found;
    boolean rotations = counts.rotationCount() > 0;
    if (counts.needsTStates()) {
      double width = WIDEST;
      double[] centre = {0, 0};
      for (int i = 0; i <= REFINEMENTS; i++) {
        watch.progress("Splitting the error budget", (double) i / (REFINEMENTS + 1));
        centre = around(centre, width, rotations, first);
        width /= STEPS / 2.0;
      }
    }
    Split after = best;
    return after == null ? found : after;
  }

  private double[] around(
      double[] centre, double width, boolean rotations, PhysicalEstimate usual) {
    double[] bestCentre = centre;
    List<Double> offsets = new ArrayList<>();
    for (int i = -STEPS; i <= STEPS; i++) {
      offsets.add(width * i / STEPS);
    }
    for (double x : offsets) {
      for (double y : rotations ? offsets : List.of(0.0)) {
        watch.check();
        double[] place = {centre[0] + x, centre[1] + y};
        if (improves(place, rotations, usual)) {
          bestCentre = place;
        }
      }
    }
    return bestCentre;
  }

  /** Tries parts whose ratios to the logical part have these logarithms. */
  private boolean improves(double[] place, boolean rotations, PhysicalEstimate usual) {
    double states = Math.exp(place[0]);
    double turning = rotations ? Math.exp(place[1]) : 0;
    double logical = total / (1 + states + turning);
    ErrorBudget budget = new ErrorBudget(logical, logical * states, logical * turning);
    try {
      Job other = job.with(new BudgetRequest.Parts(budget));
      List<PhysicalEstimate> points = BatchEstimator.estimate(counts, other, watch).points();
      PhysicalEstimate point = points.get(objective.bestOf(points));
      Split before = best;
      if (before != null && objective.order().compare(point, before.point()) < 0) {
        best = new Split(budget, point, usual);
        return true;
      }
    } catch (EstimateException e) {
      if (e.code() == ErrorCode.CANCELLED) {
        throw e;
      }
    }
    return false;
  }
}
