package org.ketbench.azure.service;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the service says a finished job cost. */
public record CostEstimate(
    @Nullable String currency, @Nullable BigDecimal total, List<Event> events) {
  public CostEstimate {
    events = List.copyOf(events);
  }

  /** One thing that was metered. */
  public record Event(
      String dimensionId,
      @Nullable String dimensionName,
      @Nullable String unit,
      BigDecimal billed,
      BigDecimal consumed,
      BigDecimal unitPrice) {}
}
