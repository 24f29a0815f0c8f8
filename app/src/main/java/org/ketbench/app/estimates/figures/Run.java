package org.ketbench.app.estimates.figures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.estimate.document.BatchEstimator;
import org.ketbench.estimate.document.ItemResult;
import org.ketbench.estimate.document.JobReader;
import org.ketbench.estimate.model.ErrorCode;
import org.ketbench.estimate.model.EstimateException;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.model.Watch;
import org.ketbench.estimate.physical.PhysicalEstimate;
import org.ketbench.estimate.study.Objective;

/**
 * An estimate under a name, to be compared with others.
 *
 * @param chosen the point that is meant; -1 where there is none
 */
public record Run(String name, ItemResult result, int chosen) {

  /** A run whose point is the best for an objective. */
  public static Run of(String name, ItemResult result, Objective objective) {
    return new Run(
        name,
        result,
        result instanceof ItemResult.Found found ? objective.bestOf(found.points()) : -1);
  }

  /** A run for each pair of a setup. */
  public static List<Run> all(LogicalCounts counts, Setup setup, Watch watch) {
    List<Run> runs = new ArrayList<>();
    for (Pair pair : setup.pairs()) {
      runs.add(of(pair.name(), estimate(counts, setup, pair, watch), setup.objective()));
    }
    return List.copyOf(runs);
  }

  private static ItemResult estimate(LogicalCounts counts, Setup setup, Pair pair, Watch watch) {
    try {
      return BatchEstimator.estimate(counts, JobReader.read(setup.item(pair)), watch);
    } catch (EstimateException e) {
      if (e.code() == ErrorCode.CANCELLED) {
        throw e;
      }
      return new ItemResult.Failed(e);
    }
  }

  /** The same run with another point. */
  public Run at(int point) {
    return new Run(name, result, point);
  }

  public Run named(String other) {
    return new Run(other, result, chosen);
  }

  /** The points that no other beats, the fastest first; none where there is no estimate. */
  public List<PhysicalEstimate> points() {
    return result instanceof ItemResult.Found found ? found.points() : List.of();
  }

  /** The point that is meant; null where there is none. */
  public @Nullable PhysicalEstimate point() {
    return chosen < 0 ? null : points().get(chosen);
  }

  /** Why there is no estimate; empty where there is one. */
  public String problem() {
    return result instanceof ItemResult.Failed(EstimateException error)
        ? error.getMessage() + ". " + error.hint()
        : "";
  }
}
