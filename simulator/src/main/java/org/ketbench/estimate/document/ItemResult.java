package org.ketbench.estimate.document;

import java.util.List;
import org.ketbench.estimate.model.EstimateException;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.physical.ErrorBudget;
import org.ketbench.estimate.physical.PhysicalEstimate;

/** What came of one item of a batch. */
public sealed interface ItemResult {

  /** The points that were found, the fastest first; a single one unless a frontier was wanted. */
  record Found(LogicalCounts counts, Job job, ErrorBudget budget, List<PhysicalEstimate> points)
      implements ItemResult {
    public Found {
      points = List.copyOf(points);
    }
  }

  /** Why there is none; other items go on. */
  record Failed(EstimateException error) implements ItemResult {}
}
