package org.ketbench.app.connector.govern;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.ledger.AuditEntry;
import org.ketbench.azure.ledger.Money;

/**
 * How a workspace stands.
 *
 * @param approvals what was approved, newest first
 * @param cached jobs whose results were taken in place of new ones, newest first
 */
public record Figures(
    String workspace,
    YearMonth month,
    List<Spent> spent,
    List<AuditEntry> approvals,
    List<AuditEntry> cached,
    List<Measure> measures,
    Instant at) {
  public Figures {
    spent = List.copyOf(spent);
    approvals = List.copyOf(approvals);
    cached = List.copyOf(cached);
    measures = List.copyOf(measures);
  }

  /**
   * A month in one unit.
   *
   * @param limit the most in a month; null where there is none
   * @param approval above which a job asks; null where the usual holds
   * @param providers who got or will get how much of it
   */
  public record Spent(
      String unit,
      Money billed,
      Money reserved,
      @Nullable Money limit,
      @Nullable Money approval,
      Map<String, Money> providers) {}

  /**
   * How well a target works.
   *
   * @param hardware whether it is a machine, and not a simulator
   * @param queue half of its jobs waited shorter; null where none has begun
   * @param ended how many jobs have ended, given up ones not counted
   * @param again how many were sent once more after another one
   * @param spread how far results of the same question are from each other at most, as a total
   *     variation distance; null where nothing was asked twice
   */
  public record Measure(
      String target,
      boolean hardware,
      @Nullable Duration queue,
      int ended,
      int succeeded,
      int again,
      @Nullable Double spread) {

    public double successRate() {
      return ended == 0 ? 0 : (double) succeeded / ended;
    }
  }
}
