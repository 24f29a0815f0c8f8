package org.ketbench.estimate.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.ketbench.estimate.code.Code;
import org.ketbench.estimate.model.EstimateException;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.model.Watch;
import org.ketbench.estimate.physical.ErrorBudget;
import org.ketbench.estimate.physical.PhysicalEstimate;
import org.ketbench.estimate.physical.PhysicalEstimator;
import org.ketbench.estimate.physical.Situation;

/** Estimates every item of a document of parameters. An item with an error spoils no other. */
public final class BatchEstimator {
  private BatchEstimator() {}

  /** One result for each item, in order; a document that has no items gives one error. */
  public static List<ItemResult> estimate(LogicalCounts counts, JsonNode parameters, Watch watch) {
    List<JsonNode> items;
    try {
      items = Batch.items(parameters);
    } catch (EstimateException e) {
      return List.of(new ItemResult.Failed(e));
    }
    List<ItemResult> results = new ArrayList<>(items.size());
    for (JsonNode item : items) {
      results.add(item(counts, item, watch));
    }
    return List.copyOf(results);
  }

  private static ItemResult item(LogicalCounts counts, JsonNode item, Watch watch) {
    try {
      return estimate(counts, JobReader.read(item), watch);
    } catch (EstimateException e) {
      return new ItemResult.Failed(e);
    }
  }

  /**
   * Estimates one job.
   *
   * @throws EstimateException if there is no estimate
   */
  public static ItemResult.Found estimate(LogicalCounts counts, Job job, Watch watch) {
    Code code = job.scheme().on(job.qubit());
    ErrorBudget budget = job.budget().of(counts);
    PhysicalEstimator.requireSound(job.constraints(), job.frontier());
    Situation situation =
        new Situation(counts, job.qubit(), code, job.units(), budget, job.constraints(), watch);
    List<PhysicalEstimate> points =
        job.frontier()
            ? PhysicalEstimator.frontier(situation)
            : List.of(PhysicalEstimator.single(situation));
    return new ItemResult.Found(counts, job, budget, points);
  }
}
