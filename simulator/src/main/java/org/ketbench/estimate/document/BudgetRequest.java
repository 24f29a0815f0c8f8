package org.ketbench.estimate.document;

import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.physical.ErrorBudget;

/** An error budget as it is asked for: a total to split, or its parts. */
public sealed interface BudgetRequest {
  /** The parts for a program. */
  ErrorBudget of(LogicalCounts counts);

  record Total(double total) implements BudgetRequest {
    @Override
    public ErrorBudget of(LogicalCounts counts) {
      return ErrorBudget.split(total, counts);
    }
  }

  record Parts(ErrorBudget parts) implements BudgetRequest {
    @Override
    public ErrorBudget of(LogicalCounts counts) {
      return parts.requireEnoughFor(counts);
    }
  }
}
