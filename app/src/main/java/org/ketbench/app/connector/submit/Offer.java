package org.ketbench.app.connector.submit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.job.Plan;
import org.ketbench.azure.ledger.Budget;
import org.ketbench.azure.target.Obstacle;
import org.ketbench.azure.target.QueueTime;
import org.ketbench.azure.target.Translation;

/**
 * What a submission would be, once that has been worked out.
 *
 * @param month how the month stands in the unit of its price; null where it has none
 * @param cachedName the job that has answered the same question; null where none has
 */
public record Offer(Plan plan, Budget.@Nullable Month month, @Nullable String cachedName) {

  public List<Obstacle> obstacles() {
    return plan.obstacles();
  }

  public boolean isPossible() {
    return plan.isPossible();
  }

  /** What has to be approved before it is sent. */
  public List<String> questions() {
    return plan.spending().questions();
  }

  /** Why it may not be paid for, whatever is approved; null where it may. */
  public @Nullable String refusal() {
    return plan.spending().refusal();
  }

  public String queue() {
    return plan.status() == null ? "" : QueueTime.text(plan.status().averageQueueTime());
  }

  public Translation translation() {
    return plan.fit().translation();
  }

  public int programBytes() {
    return translation().program().getBytes(StandardCharsets.UTF_8).length;
  }
}
